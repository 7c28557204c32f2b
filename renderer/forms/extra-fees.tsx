import { Button, NumberInput, TextInput } from '@mantine/core';
import type { ExtraFeeForm } from '../state/intake-form';
import { useWords } from '../state/use-words';
import { intakeWords } from '../words/intake';
import styles from './fee-fields.module.css';
import type { FieldErrors } from './person-fields';

type Props = {
  readonly lines: readonly ExtraFeeForm[];
  readonly errors: FieldErrors;
  readonly hint?: string;
  readonly onChange: (lines: readonly ExtraFeeForm[]) => void;
};

/** As many as one intake takes. */
const MOST_LINES = 20;

/** Fees as lines by hand: each with its amount and source, or left undetermined. */
export function ExtraFees({ lines, errors, hint, onChange }: Props) {
  const words = useWords(intakeWords);
  const patch = (at: number, change: Partial<ExtraFeeForm>) =>
    onChange(lines.map((line, i) => (i === at ? { ...line, ...change } : line)));
  return (
    <>
      {hint && <p className={styles.hint}>{hint}</p>}
      {numbered(lines).map(({ key, line, at }) => (
        <div key={key} className={styles.extraFee}>
          <TextInput
            label={words.feeLabel}
            value={line.label}
            maxLength={300}
            onChange={event => patch(at, { label: event.currentTarget.value })}
          />
          <NumberInput
            label={words.amount}
            value={line.amount}
            min={0}
            thousandSeparator="."
            decimalSeparator=","
            allowDecimal={false}
            hideControls
            onChange={value => patch(at, { amount: String(value) })}
          />
          <TextInput
            label={words.basis}
            placeholder={words.basisHint}
            value={line.basis}
            error={line.basis.trim() === '' && errors.basis}
            maxLength={300}
            onChange={event => patch(at, { basis: event.currentTarget.value })}
          />
          <Button
            variant="default"
            size="xs"
            aria-label={words.remove(line.label)}
            onClick={() => onChange(lines.filter((_, i) => i !== at))}
          >
            ×
          </Button>
        </div>
      ))}
      {errors.extraFees && (
        <p className={styles.hint} role="alert">
          {errors.extraFees}
        </p>
      )}
      {lines.length < MOST_LINES && (
        <Button
          variant="default"
          size="xs"
          className={styles.addFee}
          onClick={() => onChange([...lines, { label: '', amount: '', basis: '' }])}
        >
          {words.addFee}
        </Button>
      )}
    </>
  );
}

/** A line is known by its place: its name changes with every key, and the cursor must stay in it. */
function numbered(lines: readonly ExtraFeeForm[]) {
  return lines.map((line, at) => ({ key: `fee-${at}`, line, at }));
}
