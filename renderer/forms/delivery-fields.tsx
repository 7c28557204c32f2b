import { NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { memo, useId } from 'react';
import type { IntakeForm } from '../state/intake-form';
import { useWords } from '../state/use-words';
import { intakeWords } from '../words/intake';
import styles from './delivery-fields.module.css';

type Delivery = Pick<IntakeForm, 'channel' | 'resultBy' | 'slip' | 'sets' | 'note'>;
type Patch = (patch: Partial<IntakeForm>) => void;

/** How the papers came, how the result goes back, whether a receipt is wanted. */
export const DeliveryFields = memo(function DeliveryFields(props: Delivery & { readonly onChange: Patch }) {
  const { onChange, ...form } = props;
  const words = useWords(intakeWords);
  return (
    <div className={styles.delivery}>
      <Choice
        label={words.channel}
        value={form.channel}
        options={words.channels}
        onChange={channel => onChange({ channel })}
      />
      <Choice
        label={words.resultBy}
        value={form.resultBy}
        options={words.resultBys}
        onChange={resultBy => onChange({ resultBy })}
      />
      <Choice
        label={words.slip}
        value={form.slip ?? 'rule'}
        options={words.slips}
        onChange={slip => onChange({ slip: slip === 'rule' ? null : slip })}
      />
      <NumberInput
        label={words.sets}
        value={form.sets}
        min={1}
        max={99}
        allowDecimal={false}
        hideControls
        onChange={value => onChange({ sets: typeof value === 'number' && value > 0 ? value : 1 })}
      />
      <TextInput
        className={styles.note}
        label={words.note}
        value={form.note}
        maxLength={1000}
        autoComplete="off"
        onChange={event => onChange({ note: event.currentTarget.value })}
      />
    </div>
  );
});

function Choice<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}) {
  const id = useId();
  return (
    <div>
      <span id={id} className={styles.label}>
        {props.label}
      </span>
      <SegmentedControl
        aria-labelledby={id}
        size="xs"
        fullWidth
        value={props.value}
        onChange={value => props.onChange(value as T)}
        data={Object.entries<string>(props.options).map(([value, label]) => ({ value, label }))}
      />
    </div>
  );
}
