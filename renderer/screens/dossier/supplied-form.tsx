import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { fromIso, showInstant } from '../../../shared/kit/time';
import { takeSupplement } from '../../commands/take-supplement';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import { runDeed } from '../run-deed';
import { useDeed } from '../use-deed';
import { useWork } from '../work-context';
import { DeedForm, type DeedProps } from './deed-form';
import styles from './deed-panel.module.css';

/** The papers asked for are here: back to work, with the waiting added to the appointment. */
export function SuppliedForm({ dossier, counter, onDone, onLeave }: DeedProps) {
  const work = useWork();
  const mend = { dossier: dossier.id, deed: 'undo' } as const;
  const words = useWords(dossierWords);
  const [note, setNote] = useState('');
  const [isBusy, run] = useDeed();
  const take = () => {
    const taken = { counter, dossier: dossier.id, note };
    void run(() =>
      runDeed(
        takeSupplement(work, taken),
        'supplied',
        ({ dueAt }) => (dueAt === null ? words.due.none : showInstant(fromIso(dueAt))),
        mend,
      ),
    ).then(done => done && onDone());
  };
  return (
    <DeedForm deed="supplied" isBusy={isBusy} onDo={take} onLeave={onLeave}>
      <TextInput
        className={styles.long}
        label={words.turn.note}
        data-autofocus
        value={note}
        maxLength={1000}
        autoComplete="off"
        onChange={event => setNote(event.currentTarget.value)}
      />
      <p className={styles.hint}>{words.turn.addsBack}</p>
    </DeedForm>
  );
}
