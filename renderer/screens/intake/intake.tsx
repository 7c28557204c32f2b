import { Button, Checkbox, Group } from '@mantine/core';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { papersToCheck } from '../../../shared/catalogue/papers';
import { OTHER_ID } from '../../../shared/catalogue/procedure';
import type { Stored } from '../../data/database';
import { DeliveryFields } from '../../forms/delivery-fields';
import { errorsFor } from '../../forms/form-errors';
import { PapersField } from '../../forms/papers-field';
import { PersonFields } from '../../forms/person-fields';
import { enterMovesOn } from '../../parts/enter-moves-on';
import { useKeys } from '../../parts/use-keys';
import { blankForm } from '../../state/intake-form';
import { useOwner } from '../../state/owner';
import { patchForm, useDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import { intakeWords } from '../../words/intake';
import { reasonWords } from '../../words/reasons';
import { KeyButton } from '../dossier/key-button';
import { useSectionInFront } from '../dossier/use-front';
import { GuideButtons } from './guide-buttons';
import styles from './intake.module.css';
import { ProcedureGroup } from './procedure-group';
import { RunningSlip } from './running-slip';
import { useCardScan } from './use-card-scan';
import { useFormChanges } from './use-form-changes';
import { useReceive } from './use-receive';
import { type Seat, useProcedure, useReception } from './use-reception';
import { useReveal } from './use-reveal';

/** One page from card to receipt; F10 receives. */
export function Intake(props: {
  readonly office: Stored<'office'>;
  readonly seat: Seat;
  readonly ticket: Stored<'ticket'> | undefined;
}) {
  const { office, seat, ticket } = props;
  const words = useWords(intakeWords);
  const { page: dossier } = useWords(dossierWords);
  const reasons = useWords(reasonWords);
  const isFront = useSectionInFront();
  const owner = useOwner();
  const form = useDesk(desk => desk.drafts.forms[owner]) ?? blankForm;
  const { change, changeSubmitter, changeOwner, changePapers } = useFormChanges(owner);
  const { procedure: chosen, otherName, channel, feeChoices, amounts, basis, term, extraFees } = form;
  // Each group gets only its own part: a key in one field draws that group, not the page.
  const feeForm = useMemo(
    () => ({ procedure: chosen, otherName, channel, feeChoices, amounts, basis, term, extraFees }),
    [chosen, otherName, channel, feeChoices, amounts, basis, term, extraFees],
  );
  const nameRef = useRef<HTMLInputElement>(null);
  const procedureRef = useRef<HTMLInputElement>(null);
  const papersRef = useRef<HTMLInputElement>(null);
  const procedure = useProcedure(form);
  const reception = useReception(form, office, seat, ticket?.id ?? null);
  const truncated = useMemo(
    () => new Set(procedure ? papersToCheck(procedure, form.papers).map(paper => paper.name) : []),
    [procedure, form.papers],
  );
  const { receive, refused, isBusy, forgive } = useReceive(form, seat, ticket?.id ?? null, () =>
    nameRef.current?.focus(),
  );
  const { isRevealed, reveal, toggle } = useReveal();
  useCardScan(owner, reveal, () => (form.procedure === '' ? procedureRef : papersRef).current?.focus());
  const goToPapers = useCallback(() => {
    forgive();
    requestAnimationFrame(() => papersRef.current?.focus());
  }, [forgive]);
  const enterGoesOn = (event: KeyboardEvent<HTMLElement>) =>
    enterMovesOn(event, () => procedureRef.current?.focus());
  useEffect(() => nameRef.current?.focus(), []);
  useKeys(isFront ? { F10: () => void receive(), 'alt+h': toggle } : {});
  const sentence = refused ? reasons[refused] : '';
  const submitterErrors = useMemo(() => errorsFor('submitter', refused, sentence), [refused, sentence]);
  return (
    <div className={styles.page}>
      <form className={styles.form} aria-label={words.title} onSubmit={event => event.preventDefault()}>
        <fieldset className={styles.group} onKeyDown={enterGoesOn}>
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
            errors={submitterErrors}
            isMasked={!isRevealed}
            onChange={changeSubmitter}
          />
          <div className={styles.below}>
            <Checkbox
              label={words.forAnother}
              checked={form.forAnother}
              onChange={event => change({ forAnother: event.currentTarget.checked })}
            />
            <KeyButton
              variant="subtle"
              size="compact-sm"
              keys="Alt+H"
              aria-pressed={isRevealed}
              onClick={toggle}
            >
              {isRevealed ? dossier.hide : dossier.reveal}
            </KeyButton>
          </div>
        </fieldset>
        {form.forAnother && (
          <fieldset className={styles.group} onKeyDown={enterGoesOn}>
            <legend>{words.owner}</legend>
            <PersonFields
              group="owner"
              person={form.owner}
              errors={errorsFor('owner', refused, sentence)}
              isMasked={!isRevealed}
              onChange={changeOwner}
            />
          </fieldset>
        )}
        <fieldset className={styles.group}>
          <legend>{words.procedure}</legend>
          <ProcedureGroup
            office={office}
            form={feeForm}
            procedure={procedure}
            refused={refused}
            inputRef={procedureRef}
            onChange={change}
            onChosen={goToPapers}
          />
        </fieldset>
        <fieldset className={styles.group}>
          <legend>{words.papers}</legend>
          <PapersField
            papers={form.papers}
            certifies={procedure?.certifies}
            truncated={truncated}
            inputRef={papersRef}
            onChange={changePapers}
          />
        </fieldset>
        <fieldset className={styles.group}>
          <DeliveryFields
            channel={channel}
            resultBy={form.resultBy}
            slip={form.slip}
            sets={form.sets}
            note={form.note}
            onChange={change}
          />
        </fieldset>
      </form>
      <div className={styles.side}>
        <RunningSlip
          reception={reception}
          office={office}
          clerkName={seat.person.name}
          isMasked={!isRevealed}
        />
        <Group className={styles.deeds}>
          <Button size="md" loading={isBusy} onClick={() => void receive()} rightSection={<kbd>F10</kbd>}>
            {reception.ok && reception.value.slip === 'print' ? words.receivePrint : words.receive}
          </Button>
          <Button variant="default" size="md" onClick={() => patchForm(owner, null)}>
            {words.clear}
          </Button>
          {procedure && procedure.id !== OTHER_ID && (
            <GuideButtons
              counter={seat.counter}
              procedure={procedure}
              brought={form.papers}
              ticket={ticket?.id ?? null}
            />
          )}
        </Group>
      </div>
    </div>
  );
}
