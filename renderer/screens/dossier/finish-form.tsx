import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { codeOf } from '../../../shared/dossiers/dossier';
import { signatoriesOn } from '../../../shared/people/signatories';
import { asksSignatory, finishDossier } from '../../commands/finish-dossier';
import { useLive } from '../../data/live';
import { peopleByName } from '../../data/queries';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import { runDeed } from '../run-deed';
import { useDeed } from '../use-deed';
import { useWork } from '../work-context';
import { DeedForm, type DeedProps } from './deed-form';
import styles from './deed-panel.module.css';
import { SignatoryField } from './signatory-field';

/** The result came: its number and what it says, as far as they are known. */
export function FinishForm({ dossier, counter, onDone, onLeave }: DeedProps) {
  const work = useWork();
  const mend = { dossier: dossier.id, deed: 'undo' } as const;
  const words = useWords(dossierWords);
  const [number, setNumber] = useState('');
  const [summary, setSummary] = useState('');
  const asks = asksSignatory(work, dossier);
  const people = useLive(() => peopleByName(work.db), [work]) ?? [];
  const able = signatoriesOn(people, work.today());
  /** Until somebody chooses: the only one who may, else the chairman. */
  const [chosen, setChosen] = useState<string | null>(null);
  const signatory = chosen ?? (able.length === 1 ? (able[0]?.person.id ?? '') : '');
  const [isBusy, run] = useDeed();
  const finish = () => {
    const result = {
      ...(number.trim() && { number: number.normalize('NFC').trim() }),
      ...(summary.trim() && { summary: summary.normalize('NFC').trim() }),
    };
    const code = codeOf(dossier).text;
    void run(() =>
      runDeed(
        finishDossier(work, {
          counter,
          dossier: dossier.id,
          result,
          signatory: signatory === '' ? null : signatory,
        }).then(done => (done.ok ? { ...done, value: code } : done)),
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
      {asks && <SignatoryField able={able} value={signatory} onChange={setChosen} />}
      <p className={styles.hint}>{words.finish.hint}</p>
    </DeedForm>
  );
}
