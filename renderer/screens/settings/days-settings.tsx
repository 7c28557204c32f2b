import { ActionIcon, Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { shippedHolidays } from '../../../shared/calendar/holidays';
import { type PlainDate, showDay } from '../../../shared/kit/time';
import { findTypedDay } from '../../../shared/kit/typed-day';
import { useWords } from '../../state/use-words';
import { settingsWords } from '../../words/settings';
import fields from './fields.module.css';
import styles from './settings.module.css';
import type { Form } from './settings-form';

/** Days that this office takes off or works beside the schedule of the state. */
export function DaysSettings({ form }: { readonly form: Form }) {
  const words = useWords(settingsWords);
  const known = shippedHolidays.years.filter(one => one.confidence === 'high').map(one => one.year);
  return (
    <>
      <p className={styles.hint}>
        {words.daysHint} {words.knownYears(known.join(', '))}
      </p>
      <div className={styles.pairs}>
        <Days label={words.daysOff} days={form.draft.daysOff} onChange={daysOff => form.edit({ daysOff })} />
        <Days label={words.daysOn} days={form.draft.daysOn} onChange={daysOn => form.edit({ daysOn })} />
      </div>
    </>
  );
}

function Days(props: {
  readonly label: string;
  readonly days: readonly PlainDate[];
  readonly onChange: (days: readonly PlainDate[]) => void;
}) {
  const { label, days, onChange } = props;
  const words = useWords(settingsWords);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<'badDay' | 'dayTwice' | null>(null);
  const add = () => {
    const day = findTypedDay(text);
    if (!day || days.includes(day)) return setFault(day ? 'dayTwice' : 'badDay');
    setText('');
    onChange([...days, day].sort());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  return (
    <fieldset className={fields.group}>
      <legend className={fields.legend}>{label}</legend>
      <div className={fields.row}>
        <TextInput
          className={fields.wide}
          size="md"
          aria-label={`${label}: ${words.day}`}
          placeholder={words.dayHint}
          maxLength={10}
          value={text}
          error={fault && words[fault]}
          onKeyDown={onKeyDown}
          onChange={event => {
            setFault(null);
            setText(event.currentTarget.value);
          }}
        />
        <Button variant="default" size="md" onClick={add}>
          {words.addDay}
        </Button>
      </div>
      {days.length === 0 && <p className={styles.hint}>{words.noDays}</p>}
      <ul className={styles.days}>
        {days.map(day => (
          <li key={day} className={styles.day}>
            {showDay(day)}
            <ActionIcon
              variant="subtle"
              color="gray"
              size="md"
              aria-label={words.removeDay(showDay(day))}
              onClick={() => onChange(days.filter(kept => kept !== day))}
            >
              ✕
            </ActionIcon>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
