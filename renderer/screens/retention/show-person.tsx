import { NativeSelect, TextInput } from '@mantine/core';
import type { Stored } from '../../data/database';
import { useWords } from '../../state/use-words';
import { retentionWords } from '../../words/retention';
import styles from '../safety/safety.module.css';
import type { Shown } from './use-two-people';

/** One person who answers for a deed: chosen from a list, shown by PIN. */
export function ShowPerson(props: {
  readonly label: string;
  readonly people: readonly Stored<'person'>[];
  readonly shown: Shown;
  readonly onChange: (patch: Partial<Shown>) => void;
}) {
  const { label, people, shown, onChange } = props;
  const words = useWords(retentionWords);
  return (
    <div className={styles.by}>
      <NativeSelect
        size="md"
        label={label}
        value={shown.person}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={event => onChange({ person: event.currentTarget.value })}
      />
      <TextInput
        size="md"
        type="password"
        inputMode="numeric"
        autoComplete="off"
        label={words.pinOf(label)}
        maxLength={12}
        value={shown.pin}
        onChange={event => onChange({ pin: event.currentTarget.value.trim() })}
      />
    </div>
  );
}
