import { UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { useKeys } from '../../parts/use-keys';
import styles from './section.module.css';

export type Chip<F extends string> = { readonly id: F; readonly label: string; readonly count: number };

/** Counts that are filters at once; Alt with an arrow goes to the next one. */
export function FilterChips<F extends string>(props: {
  readonly label: string;
  readonly chips: readonly Chip<F>[];
  readonly value: F;
  readonly isFront: boolean;
  readonly onChange: (value: F) => void;
}) {
  const { label, chips, value, isFront, onChange } = props;
  const keys = useMemo(() => {
    const go = (step: number) => () => {
      const at = chips.findIndex(chip => chip.id === value);
      const next = chips[(at + step + chips.length) % chips.length];
      if (next) onChange(next.id);
    };
    return isFront ? { 'alt+ArrowRight': go(1), 'alt+ArrowLeft': go(-1) } : {};
  }, [chips, value, isFront, onChange]);
  useKeys(keys);
  return (
    <fieldset className={styles.chips} aria-label={label}>
      {chips.map(chip => (
        <UnstyledButton
          key={chip.id}
          className={styles.chip}
          aria-pressed={chip.id === value}
          onClick={() => onChange(chip.id)}
        >
          <b>{chip.count}</b> {chip.label}
        </UnstyledButton>
      ))}
      <span className={styles.chipKeys}>
        <kbd>Alt</kbd> <kbd>←</kbd> <kbd>→</kbd>
      </span>
    </fieldset>
  );
}
