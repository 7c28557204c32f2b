import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { addDays, type PlainDate, showDay } from '../../../shared/kit/time';
import { useKeys } from '../../parts/use-keys';
import { useWords } from '../../state/use-words';
import { reportsWords } from '../../words/reports';
import { KeyButton } from '../dossier/key-button';
import { parseDay } from './parse-day';
import styles from './reports.module.css';

/** Which day's log: typed, or by one with Alt and a page key (the arrows belong to the tabs). */
export function DayField(props: {
  readonly day: PlainDate;
  readonly today: PlainDate;
  readonly isFront: boolean;
  readonly onChange: (day: PlainDate) => void;
}) {
  const { day, today, isFront, onChange } = props;
  const words = useWords(reportsWords);
  const [typed, setTyped] = useState(showDay(day));
  useEffect(() => setTyped(showDay(day)), [day]);
  const parsed = parseDay(typed, today);
  const go = (step: number) => {
    const next = addDays(day, step);
    if (next <= today) onChange(next);
  };
  useKeys(
    isFront
      ? {
          'alt+PageUp': () => go(-1),
          'alt+PageDown': () => go(1),
          'alt+n': () => onChange(today),
        }
      : {},
  );
  return (
    <form
      className={styles.dayField}
      onSubmit={event => {
        event.preventDefault();
        if (parsed.ok) onChange(parsed.value);
      }}
    >
      <TextInput
        className={styles.dayInput}
        label={words.day}
        placeholder={words.dayHint}
        value={typed}
        inputMode="numeric"
        autoComplete="off"
        error={!parsed.ok && words.dayWrong}
        onChange={event => setTyped(event.currentTarget.value)}
        onBlur={() => (parsed.ok ? onChange(parsed.value) : undefined)}
      />
      <KeyButton variant="default" keys="Alt+PgUp" shortcut="Alt+PageUp" onClick={() => go(-1)}>
        {words.before}
      </KeyButton>
      <KeyButton
        variant="default"
        keys="Alt+PgDn"
        shortcut="Alt+PageDown"
        disabled={day >= today}
        onClick={() => go(1)}
      >
        {words.after}
      </KeyButton>
      {day !== today && (
        <KeyButton variant="default" keys="Alt+N" onClick={() => onChange(today)}>
          {words.today}
        </KeyButton>
      )}
    </form>
  );
}
