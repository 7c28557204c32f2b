import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Stage } from '../../../shared/dossiers/turn';
import { stageOf } from '../../commands/turn-dossier';
import { useLive } from '../../data/live';
import { findOffice } from '../../data/queries';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import { useDeed } from '../use-deed';
import { useWork } from '../work-context';
import { DeedForm, type DeedProps } from './deed-form';
import styles from './deed-panel.module.css';
import type { TurnDeed } from './deeds-of';
import { doTurn } from './do-turn';

const FRESH = { reason: '', missing: '', newDate: '', signer: '' };

/** Why the dossier leaves its way, in which stage, and who signs the form that says so. */
export function TurnForm(props: DeedProps & { readonly deed: TurnDeed }) {
  const { deed, dossier, counter, onDone, onLeave } = props;
  const work = useWork();
  const all = useWords(dossierWords);
  const words = all.turn;
  const [filled, setFilled] = useState(FRESH);
  const [stage, setStage] = useState(() => stageOf(dossier));
  const [isTried, setTried] = useState(false);
  const [isBusy, run] = useDeed();
  const office = useLive(() => findOffice(work.db), []);
  const isMissing = filled.reason.trim() === '';
  const fill =
    (name: keyof typeof FRESH) => (event: { readonly currentTarget: { readonly value: string } }) =>
      setFilled({ ...filled, [name]: event.currentTarget.value });
  const turn = () => {
    setTried(true);
    if (isMissing) return;
    const wish = { counter, dossier: dossier.id, stage, ...filled };
    void run(() => doTurn(work, deed, wish)).then(done => done && onDone());
  };
  const isByHead = deed === 'apologise' || deed === 'stop';
  return (
    <DeedForm deed={deed} isBusy={isBusy} onDo={turn} onLeave={onLeave}>
      {deed === 'supplement' && (
        <Textarea
          className={styles.whole}
          label={words.missing}
          data-autofocus
          autosize
          minRows={2}
          maxRows={6}
          value={filled.missing}
          maxLength={4_000}
          onChange={fill('missing')}
        />
      )}
      {deed === 'apologise' && (
        <TextInput
          className={styles.short}
          label={words.newDate}
          data-autofocus
          placeholder="30/11/2026"
          value={filled.newDate}
          maxLength={10}
          autoComplete="off"
          onChange={fill('newDate')}
        />
      )}
      <TextInput
        className={styles.long}
        label={words.reason}
        data-autofocus
        value={filled.reason}
        maxLength={1000}
        autoComplete="off"
        error={isTried && isMissing && words.reasonMissing}
        onChange={fill('reason')}
      />
      <NativeSelect
        className={styles.short}
        label={words.stage}
        value={stage}
        data={Stage.options.map(value => ({ value, label: words.stages[value] }))}
        onChange={event => setStage(Stage.parse(event.currentTarget.value))}
      />
      <TextInput
        className={styles.short}
        label={words.signer}
        value={filled.signer}
        maxLength={200}
        autoComplete="off"
        onChange={fill('signer')}
      />
      <p className={styles.hint}>{isByHead ? words.byHead(office?.forms?.signer ?? '') : words.byClerk}</p>
    </DeedForm>
  );
}
