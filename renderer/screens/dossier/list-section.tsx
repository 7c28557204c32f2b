import { type KeyboardEvent, type ReactNode, type RefObject, useEffect } from 'react';
import styles from './section.module.css';

/** A section around one list: its keys work from the find field and from the list, Enter opens the chosen row. */
export function ListSection(props: {
  readonly label: string;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly chosen: string | undefined;
  readonly onMove: (event: KeyboardEvent) => void;
  readonly onOpen: (id: string) => void;
  readonly children: ReactNode;
}) {
  const { label, inputRef, chosen, onMove, onOpen, children } = props;
  useEffect(() => inputRef.current?.focus(), [inputRef]);
  const onKeyDown = (event: KeyboardEvent) => {
    const isInList =
      event.target === inputRef.current || (event.target as Element).getAttribute('role') === 'listbox';
    if (!isInList || event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter') return onMove(event);
    if (chosen === undefined) return;
    event.preventDefault();
    onOpen(chosen);
  };
  return (
    <section className={styles.section} aria-label={label} onKeyDown={onKeyDown}>
      {children}
    </section>
  );
}
