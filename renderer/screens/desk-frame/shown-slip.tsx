import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { noteWritten } from '../../commands/note-written';
import { findSlip } from '../../commands/slip-content';
import { useLive } from '../../data/live';
import { SlipView } from '../../paper/slip-view';
import { useClerkDesk, usePatchDesk } from '../../state/owner';
import { useWords } from '../../state/use-words';
import { overlayWords } from '../../words/overlays';
import { runDeed } from '../run-deed';
import { useWork } from '../work-context';
import styles from './overlays.module.css';

/**
 * A slip without paper: large number and QR for the citizen to photograph, and nobody else's data. Where the office
 * has a book of numbered slips, the number of the one handed out is typed in below; Enter keeps it and closes.
 */
export function ShownSlip() {
  const work = useWork();
  const words = useWords(overlayWords);
  const { shownSlip: id, counter } = useClerkDesk(desk => desk);
  const patchDesk = usePatchDesk();
  const [number, setNumber] = useState('');
  const doneRef = useRef<HTMLButtonElement>(null);
  const shown = useLive(async () => {
    const job = id === null ? undefined : await work.db.slips.get(id);
    const slip = job && (await findSlip(work, job, 'screen'));
    return job && slip && { job, slip };
  }, [id]);
  const isShown = shown !== undefined;
  // The dialog looks for its first focus before the slip was read.
  useEffect(() => {
    if (isShown) doneRef.current?.focus();
  }, [isShown]);
  if (!shown || id === null) return null;
  const { job, slip } = shown;
  const close = async (event: FormEvent) => {
    event.preventDefault();
    const isNoted =
      number.trim() === '' ||
      counter === null ||
      (await runDeed(noteWritten(work, { counter, slip: id, number }), 'slip-written', () => number)) !==
        undefined;
    if (isNoted) patchDesk({ overlay: null });
  };
  return (
    <form className={styles.shown} onSubmit={event => void close(event)}>
      <p className={styles.number}>{slip.number}</p>
      <p>{words.photograph}</p>
      <SlipView slip={slip} label={words['shown-slip']} />
      {job.written !== undefined && <p>{words.writtenNow(job.written)}</p>}
      {counter !== null && job.written === undefined && (
        <TextInput
          label={words.written}
          value={number}
          maxLength={40}
          autoComplete="off"
          onChange={event => setNumber(event.currentTarget.value)}
        />
      )}
      <Button ref={doneRef} type="submit" rightSection={<kbd>Enter</kbd>}>
        {words.done}
      </Button>
    </form>
  );
}
