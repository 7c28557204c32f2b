import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { codeOf } from '../../../shared/dossiers/dossier';
import { finishDossier } from '../../commands/finish-dossier';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import { runDeed } from '../run-deed';
import { useDeed } from '../use-deed';
import { useWork } from '../work-context';
import { DeedForm, type DeedProps } from './deed-form';
import styles from './deed-panel.module.css';

/** The result came: its number and what it says, as far as they are known. */
export function FinishForm({ dossier, counter, onDone, onLeave }: DeedProps) {
  const work = useWork();
  const mend = { dossier: dossier.id, deed: 'undo' } as const;
  const words = useWords(dossierWords);
  const [number, setNumber] = useState('');
  const [summary, setSummary] = useState('');
  const [isBusy, run] = useDeed();
  const finish = () => {
    const result = {
      ...(number.trim() && { number: number.normalize('NFC').trim() }),
      ...(summary.trim() && { summary: summary.normalize('NFC').trim() }),
    };
    const code = codeOf(dossier).text;
    void run(() =>
      runDeed(
        finishDossier(work, { counter, dossier: dossier.id, result }).then(done =>
          done.ok ? { ...done, value: code } : done,
        ),
        'finished',
        text => text,
        mend,
      ),
    ).then(done => done !== undefined && onDone());
  };
  return (
    <DeedForm deed="finish" isBusy={isBusy} onDo={finish} onLeave={onLeave}>
      <TextInput
        className={styles.short}
        label={words.finish.number}
        data-autofocus
        value={number}
        maxLength={60}
        autoComplete="off"
        onChange={event => setNumber(event.currentTarget.value)}
      />
      <TextInput
        className={styles.long}
        label={words.finish.summary}
        value={summary}
        maxLength={600}
        autoComplete="off"
        onChange={event => setSummary(event.currentTarget.value)}
      />
      <p className={styles.hint}>{words.finish.hint}</p>
    </DeedForm>
  );
}
