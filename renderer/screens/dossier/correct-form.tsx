import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { codeOf } from '../../../shared/dossiers/dossier';
import { correctableOf } from '../../../shared/dossiers/may-correct';
import { ok } from '../../../shared/kit/result';
import { correctDossier } from '../../commands/correct-dossier';
import { useLive } from '../../data/live';
import { slipsOf } from '../../data/queries';
import { personOfCard } from '../../forms/person-form';
import { type CorrectedPart, formOf, toCorrectable } from '../../forms/to-correctable';
import type { IntakeForm } from '../../state/intake-form';
import { useOwner } from '../../state/owner';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import { noteOf } from '../intake/receive';
import { runDeed } from '../run-deed';
import { onCard } from '../scans';
import { showMadeSlip } from '../show-made-slip';
import { useDeed } from '../use-deed';
import { useWork } from '../work-context';
import { CorrectFields } from './correct-fields';
import { DeedForm, type DeedProps } from './deed-form';
import styles from './deed-panel.module.css';

const PARTS: readonly CorrectedPart[] = ['people', 'papers', 'fees', 'procedure'];

/** Puts right what was wrong at reception: which part, the part as it shall be, and why. */
export function CorrectForm({ dossier, counter, onDone, onLeave }: DeedProps) {
  const work = useWork();
  const words = useWords(dossierWords);
  const owner = useOwner();
  const [part, setPart] = useState<CorrectedPart>('people');
  const [form, setForm] = useState(() => formOf(dossier));
  const [seen] = useState(() => (dossier.corrections ?? []).length);
  const [reason, setReason] = useState('');
  const [receipt, setReceipt] = useState<boolean | null>(null);
  const [isTried, setTried] = useState(false);
  const [isBusy, run] = useDeed();
  const hadReceipt = useLive(async () =>
    (await slipsOf(work.db, dossier.id)).some(slip => slip.kind === 'receipt'),
  );
  const open = correctableOf(dossier);
  const change = (patch: Partial<IntakeForm>) => setForm(before => ({ ...before, ...patch }));
  useEffect(
    () =>
      onCard(owner, card =>
        setForm(before => ({
          ...before,
          // A card knows no phone.
          submitter: { ...personOfCard(card), phone: before.submitter.phone },
        })),
      ),
    [owner],
  );
  const isMissing = reason.trim() === '';
  const correct = () => {
    setTried(true);
    if (isMissing) return;
    void run(async () => {
      const wants = toCorrectable(part, form, dossier);
      const note =
        part === 'procedure' && wants.ok ? noteOf(form, wants.value.procedure?.term ?? null) : ok(null);
      const deed = !wants.ok
        ? wants
        : !note.ok
          ? note
          : correctDossier(work, {
              counter,
              dossier: dossier.id,
              seen,
              reason,
              wants: wants.value,
              receipt: receipt ?? hadReceipt ?? false,
              note: note.value,
            });
      const mend = { dossier: dossier.id, deed: 'correct' } as const;
      return runDeed(Promise.resolve(deed), 'corrected', () => codeOf(dossier).text, mend);
    }).then(done => {
      showMadeSlip(done);
      if (done) onDone();
    });
  };
  return (
    <DeedForm deed="correct" label={words.mend.keep} isBusy={isBusy} onDo={correct} onLeave={onLeave}>
      <NativeSelect
        className={styles.medium}
        label={words.mend.part}
        data-autofocus
        value={part}
        data={PARTS.filter(value => open.includes(value)).map(value => ({
          value,
          label: words.mend.parts[value],
        }))}
        onChange={event => {
          setPart(event.currentTarget.value as CorrectedPart);
          setForm(formOf(dossier));
        }}
      />
      <Checkbox
        className={styles.check}
        label={words.mend.receipt}
        checked={receipt ?? hadReceipt ?? false}
        onChange={event => setReceipt(event.currentTarget.checked)}
      />
      <div
        className={styles.fields}
        data-searching={(part === 'procedure' && form.procedure === '') || undefined}
      >
        <CorrectFields part={part} form={form} onChange={change} />
      </div>
      <TextInput
        className={styles.long}
        label={words.turn.reason}
        value={reason}
        maxLength={300}
        autoComplete="off"
        error={isTried && isMissing && words.turn.reasonMissing}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <p className={styles.hint}>{words.mend.hints[part]}</p>
    </DeedForm>
  );
}
