import { TextInput } from '@mantine/core';
import { type Ref, useMemo } from 'react';
import { useKeys } from '../../parts/use-keys';
import { rowId } from './dossier-list';
import styles from './section.module.css';

/** The field above a list: typing narrows it, arrows move through it, Ctrl+F comes back to it. */
export function FindField(props: {
  readonly inputRef: React.RefObject<HTMLInputElement | null>;
  readonly label: string;
  /** Id of the list below; absent while it has no rows. */
  readonly list: string | undefined;
  readonly chosen: string | undefined;
  readonly value: string;
  readonly isFront: boolean;
  readonly onChange: (value: string) => void;
}) {
  const { inputRef, label, list, chosen, value, isFront, onChange } = props;
  const keys = useMemo(
    () => (isFront ? { 'ctrl+f': () => inputRef.current?.select() } : {}),
    [isFront, inputRef],
  );
  useKeys(keys);
  return (
    <TextInput
      ref={inputRef as Ref<HTMLInputElement>}
      className={styles.find}
      aria-label={label}
      aria-keyshortcuts="Control+F"
      placeholder={label}
      value={value}
      autoComplete="off"
      role="combobox"
      aria-expanded={list !== undefined}
      aria-controls={list}
      aria-activedescendant={list && rowId(list, chosen)}
      rightSection={<kbd>Ctrl+F</kbd>}
      rightSectionWidth={72}
      rightSectionPointerEvents="none"
      onChange={event => onChange(event.currentTarget.value)}
    />
  );
}
