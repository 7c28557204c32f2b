import type { ReactNode } from 'react';
import styles from './facts.module.css';

export type Fact = readonly [label: string, value: ReactNode];

/** Labels and values, a line each; a fact without a value is left out. `isDense` is for pages full of them. */
export function Facts({
  facts,
  isDense = false,
}: {
  readonly facts: readonly Fact[];
  readonly isDense?: boolean;
}) {
  return (
    <dl className={isDense ? styles.dense : styles.facts}>
      {facts
        .filter(([, value]) => value !== '' && value !== undefined && value !== null)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
