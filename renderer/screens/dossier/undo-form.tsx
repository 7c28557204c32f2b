import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { undoablesOf } from '../../../shared/dossiers/undo';
import { fromIso, showInstant } from '../../../shared/kit/time';
import { undoDeed } from '../../commands/undo-deed';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import { runDeed } from '../run-deed';
import { useDeed } from '../use-deed';
import { useWork } from '../work-context';
import { DeedForm, type DeedProps } from './deed-form';
import styles from './deed-panel.module.css';

/** Takes the last step back, or the last payment, with the reason why it was noted wrong. */
export function UndoForm({ dossier, counter, onDone, onLeave }: DeedProps) {
  const work = useWork();
  const words = useWords(dossierWords);
  // What was done last is what was most likely meant.
  const undoables = [...undoablesOf(dossier)].sort((a, b) => b.at.localeCompare(a.at));
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, run] = useDeed();
  const last = undoables.find(one => one.entry === chosen) ?? undoables[0];
  const isMissing = reason.trim() === '';
  const undo = () => {
    setTried(true);
    if (!last || isMissing) return;
    const wish = { counter, dossier: dossier.id, entry: last.entry, reason };
    void run(() => runDeed(undoDeed(work, wish), 'undone', done => words.mend.kinds[done.kind])).then(
      done => done && onDone(),
    );
  };
  return (
    <DeedForm deed="undo" isBusy={isBusy} onDo={undo} onLeave={onLeave}>
      <NativeSelect
        className={styles.long}
        label={words.mend.which}
        value={last?.entry ?? ''}
        data={undoables.map(({ entry, kind, at }) => ({
          value: entry,
          label: `${words.mend.kinds[kind]}, ${showInstant(fromIso(at))}`,
        }))}
        onChange={event => setChosen(event.currentTarget.value)}
      />
      <TextInput
        className={styles.long}
        label={words.turn.reason}
        data-autofocus
        value={reason}
        maxLength={300}
        autoComplete="off"
        error={isTried && isMissing && words.turn.reasonMissing}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <p className={styles.hint}>{words.mend.undoHint}</p>
    </DeedForm>
  );
}
