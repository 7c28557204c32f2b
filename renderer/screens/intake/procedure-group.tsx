import { Button, TextInput } from '@mantine/core';
import { memo, type RefObject } from 'react';
import { findProcedure } from '../../../shared/catalogue/catalogue';
import { intakePapers } from '../../../shared/catalogue/papers';
import { OTHER_ID, type Procedure } from '../../../shared/catalogue/procedure';
import type { Stored } from '../../data/database';
import { FeeFields, type FeeForm } from '../../forms/fee-fields';
import { errorsFor } from '../../forms/form-errors';
import { ProcedureField } from '../../forms/procedure-field';
import { blankForm, type IntakeForm } from '../../state/intake-form';
import { useWords } from '../../state/use-words';
import { intakeWords } from '../../words/intake';
import { type ReasonWord, reasonWords } from '../../words/reasons';
import { useWork } from '../work-context';
import styles from './intake.module.css';
import { useProcedureUsage } from './use-procedure-usage';

/** The procedure: looked for, or chosen with its fees and what nobody knows of it yet. */
export const ProcedureGroup = memo(function ProcedureGroup(props: {
  readonly office: Stored<'office'>;
  readonly form: FeeForm;
  readonly procedure: Procedure | undefined;
  readonly refused: ReasonWord | null;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onChange: (patch: Partial<IntakeForm>) => void;
  /** A procedure was chosen: the cursor may go on. */
  readonly onChosen: () => void;
}) {
  const { office, form, procedure, refused, inputRef, onChange, onChosen } = props;
  const { catalogue } = useWork();
  const words = useWords(intakeWords);
  const reasons = useWords(reasonWords);
  const usage = useProcedureUsage();
  const sentence = refused ? reasons[refused] : '';
  const errors = errorsFor('procedure', refused, sentence);
  const choose = (id: string, typed: string) => {
    const chosen = findProcedure(catalogue, id);
    const { feeChoices, amounts, term, basis, extraFees } = blankForm;
    const papers = chosen ? intakePapers(chosen) : [];
    onChange({
      procedure: id,
      otherName: id === OTHER_ID ? typed : '',
      papers,
      feeChoices,
      amounts,
      term,
      basis,
      extraFees,
    });
    onChosen();
  };
  if (!procedure) {
    return (
      <ProcedureField
        catalogue={catalogue}
        usage={usage}
        inputRef={inputRef}
        error={errors.procedure}
        onChoose={choose}
      />
    );
  }
  const changeProcedure = () => {
    onChange({ procedure: '', papers: [], extraFees: [] });
    requestAnimationFrame(() => inputRef.current?.focus());
  };
  return (
    <>
      <div className={styles.chosen}>
        {form.procedure === OTHER_ID ? (
          <TextInput
            label={words.otherName}
            value={form.otherName}
            error={errors.otherName}
            onChange={event => onChange({ otherName: event.currentTarget.value })}
          />
        ) : (
          <p className={styles.procedure}>
            <strong>{procedure.name}</strong> {procedure.code}
            <span className={styles.deadline}>{procedure.deadlineNote}</span>
          </p>
        )}
        <Button variant="default" size="xs" onClick={changeProcedure}>
          {words.change}
        </Button>
      </div>
      <FeeFields
        procedure={procedure}
        note={office.procedureNotes.find(known => known.procedure === procedure.id)}
        form={form}
        onChange={onChange}
        errors={errorsFor('fees', refused, sentence)}
      />
    </>
  );
});
