import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './show-person.module.css';
import type { Showing } from './use-shown';

/** One person who answers for a deed: chosen from a list, shown by PIN; beside it the deed's button, if there is one. */
export function ShowPerson(props: {
  readonly label: string;
  readonly pinLabel: string;
  readonly showing: Showing;
  /** What is wrong with the PIN. */
  readonly error?: string | false | null;
  /** A dialog around it puts the cursor into the PIN. */
  readonly isFirst?: boolean;
  readonly children?: ReactNode;
}) {
  const { label, pinLabel, showing, error, isFirst, children } = props;
  const { people, shown, change } = showing;
  return (
    <div className={styles.by}>
      <NativeSelect
        size="md"
        label={label}
        value={shown.person}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={event => change({ person: event.currentTarget.value })}
      />
      <TextInput
        size="md"
        data-autofocus={isFirst || undefined}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        label={pinLabel}
        maxLength={12}
        value={shown.pin}
        error={error}
        onChange={event => change({ pin: event.currentTarget.value.trim() })}
      />
      {children}
    </div>
  );
}
