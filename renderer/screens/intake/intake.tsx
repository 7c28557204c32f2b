import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { findProcedure } from '../../../shared/catalogue/catalogue';
import { intakePapers, papersToCheck } from '../../../shared/catalogue/papers';
import { OTHER_ID } from '../../../shared/catalogue/procedure';
import type { Stored } from '../../data/database';
import { DeliveryFields } from '../../forms/delivery-fields';
import { FeeFields } from '../../forms/fee-fields';
import { errorsFor } from '../../forms/form-errors';
import { PapersField } from '../../forms/papers-field';
import { PersonFields } from '../../forms/person-fields';
import { ProcedureField } from '../../forms/procedure-field';
import { useKeys } from '../../parts/use-keys';
import { blankForm, type IntakeForm } from '../../state/intake-form';
import { notify, patchForm, useDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { intakeWords } from '../../words/intake';
import { type ReasonWord, reasonWords } from '../../words/reasons';
import { useWork } from '../work-context';
import styles from './intake.module.css';
import { receiveForm } from './receive';
import { RunningSlip } from './running-slip';
import { useCardScan } from './use-card-scan';
import { useProcedureUsage } from './use-procedure-usage';
import { type Seat, useProcedure, useReception } from './use-reception';

/** One page from card to receipt; F10 receives. */
export function Intake(props: {
  readonly office: Stored<'office'>;
  readonly seat: Seat;
  readonly ticket: Stored<'ticket'> | undefined;
}) {
  const { office, seat, ticket } = props;
  const work = useWork();
  const words = useWords(intakeWords);
  const reasons = useWords(reasonWords);
  const person = seat.person.id;
  const form = useDesk(desk => desk.drafts.forms[person]) ?? blankForm;
  const change = (patch: Partial<IntakeForm>) => patchForm(person, patch);
  const [refused, setRefused] = useState<ReasonWord | null>(null);
  const [isBusy, setBusy] = useState(false);
  const nameRef = useRef<HTMLInputElement>(null);
  const procedureRef = useRef<HTMLInputElement>(null);
  const papersRef = useRef<HTMLInputElement>(null);
  const usage = useProcedureUsage();
  const procedure = useProcedure(form);
  const reception = useReception(form, office, seat, ticket?.id ?? null);
  const truncated = useMemo(
    () => new Set(procedure ? papersToCheck(procedure, form.papers).map(paper => paper.name) : []),
    [procedure, form.papers],
  );
  useCardScan(person, () => (form.procedure === '' ? procedureRef : papersRef).current?.focus());

  const receive = async () => {
    if (isBusy) return;
    setBusy(true);
    try {
      const done = await receiveForm(work, form, { counter: seat.counter, ticket: ticket?.id ?? null });
      if (!done.ok) {
        setRefused(done.reason);
        notify('refused', done.reason, done.detail);
        return;
      }
      setRefused(null);
      patchForm(person, null);
      notify('done', done.value.slip ? 'received-printing' : 'received', done.value.code);
      nameRef.current?.focus();
    } catch {
      notify('fault', 'fault');
    } finally {
      setBusy(false);
    }
  };
  const choose = (id: string, typed: string) => {
    const chosen = findProcedure(work.catalogue, id);
    change({
      procedure: id,
      otherName: id === OTHER_ID ? typed : '',
      papers: chosen ? intakePapers(chosen) : [],
      feeChoices: {},
      amounts: {},
      term: blankForm.term,
      basis: '',
    });
    setRefused(null);
    requestAnimationFrame(() => papersRef.current?.focus());
  };
  useKeys({ F10: () => void receive() });

  const sentence = refused ? reasons[refused] : '';
  const note = office.procedureNotes.find(known => known.procedure === form.procedure);
  return (
    <div className={styles.page}>
      <form className={styles.form} aria-label={words.title} onSubmit={event => event.preventDefault()}>
        <fieldset className={styles.group}>
          <legend>
            {words.submitter}
            <span className={styles.ticket}>
              {words.ticket}: {ticket?.label ?? words.noTicket}
            </span>
          </legend>
          <PersonFields
            group="submitter"
            nameRef={nameRef}
            person={form.submitter}
            errors={errorsFor('submitter', refused, sentence)}
            onChange={patch => change({ submitter: { ...form.submitter, ...patch } })}
          />
          <Checkbox
            mt={8}
            label={words.forAnother}
            checked={form.forAnother}
            onChange={event => change({ forAnother: event.currentTarget.checked })}
          />
        </fieldset>
        {form.forAnother && (
          <fieldset className={styles.group}>
            <legend>{words.owner}</legend>
            <PersonFields
              group="owner"
              person={form.owner}
              errors={errorsFor('owner', refused, sentence)}
              onChange={patch => change({ owner: { ...form.owner, ...patch } })}
            />
          </fieldset>
        )}
        <fieldset className={styles.group}>
          <legend>{words.procedure}</legend>
          {procedure ? (
            <div className={styles.chosen}>
              {form.procedure === OTHER_ID ? (
                <TextInput
                  label={words.otherName}
                  value={form.otherName}
                  error={errorsFor('procedure', refused, sentence).otherName}
                  onChange={event => change({ otherName: event.currentTarget.value })}
                />
              ) : (
                <p className={styles.procedure}>
                  <strong>{procedure.name}</strong> {procedure.code}
                  <span className={styles.deadline}>{procedure.deadlineNote}</span>
                </p>
              )}
              <Button
                variant="default"
                size="xs"
                onClick={() => {
                  change({ procedure: '', papers: [] });
                  requestAnimationFrame(() => procedureRef.current?.focus());
                }}
              >
                {words.change}
              </Button>
            </div>
          ) : (
            <ProcedureField
              catalogue={work.catalogue}
              usage={usage}
              inputRef={procedureRef}
              error={errorsFor('procedure', refused, sentence).procedure}
              onChoose={choose}
            />
          )}
          {procedure && (
            <FeeFields
              procedure={procedure}
              note={note}
              form={form}
              onChange={change}
              basisError={errorsFor('fees', refused, sentence).basis}
            />
          )}
        </fieldset>
        <fieldset className={styles.group}>
          <legend>{words.papers}</legend>
          <PapersField
            papers={form.papers}
            certifies={procedure?.certifies}
            truncated={truncated}
            inputRef={papersRef}
            onChange={papers => change({ papers })}
          />
        </fieldset>
        <fieldset className={styles.group}>
          <DeliveryFields form={form} onChange={change} />
        </fieldset>
      </form>
      <div className={styles.side}>
        <RunningSlip reception={reception} office={office} clerkName={seat.person.name} />
        <Group className={styles.deeds}>
          <Button size="md" loading={isBusy} onClick={() => void receive()} rightSection={<kbd>F10</kbd>}>
            {reception.ok && reception.value.slip === 'print' ? words.receivePrint : words.receive}
          </Button>
          <Button variant="default" size="md" onClick={() => patchForm(person, null)}>
            {words.clear}
          </Button>
        </Group>
      </div>
    </div>
  );
}
