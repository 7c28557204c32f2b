import { Checkbox, NumberInput } from '@mantine/core';
import { useRef } from 'react';
import { useLive } from '../../data/live';
import { findOffice } from '../../data/queries';
import { ExtraFees } from '../../forms/extra-fees';
import { PapersField } from '../../forms/papers-field';
import { PersonFields } from '../../forms/person-fields';
import type { CorrectedPart } from '../../forms/to-correctable';
import type { IntakeForm } from '../../state/intake-form';
import { useWords } from '../../state/use-words';
import { intakeWords } from '../../words/intake';
import { ProcedureGroup } from '../intake/procedure-group';
import { useProcedure } from '../intake/use-reception';
import { useWork } from '../work-context';
import styles from './deed-panel.module.css';

type Props = {
  readonly part: CorrectedPart;
  readonly form: IntakeForm;
  readonly onChange: (patch: Partial<IntakeForm>) => void;
};

const NONE: ReadonlySet<string> = new Set();

/** The fields of the intake page that the part hangs on, filled with what was received. */
export function CorrectFields({ part, ...rest }: Props) {
  const Fields = FIELDS[part];
  return <Fields {...rest} />;
}

type Fields = Omit<Props, 'part'>;

function PeopleFields({ form, onChange }: Fields) {
  const words = useWords(intakeWords);
  return (
    <>
      <PersonFields
        group="submitter"
        person={form.submitter}
        errors={{}}
        onChange={patch => onChange({ submitter: { ...form.submitter, ...patch } })}
      />
      <Checkbox
        my={8}
        label={words.forAnother}
        checked={form.forAnother}
        onChange={event => onChange({ forAnother: event.currentTarget.checked })}
      />
      {form.forAnother && (
        <fieldset className={styles.group}>
          <legend>{words.owner}</legend>
          <PersonFields
            group="owner"
            person={form.owner}
            errors={{}}
            onChange={patch => onChange({ owner: { ...form.owner, ...patch } })}
          />
        </fieldset>
      )}
    </>
  );
}

function PaperFields({ form, onChange }: Fields) {
  const words = useWords(intakeWords);
  const inputRef = useRef<HTMLInputElement>(null);
  return (
    <>
      <NumberInput
        className={styles.short}
        label={words.sets}
        value={form.sets}
        min={1}
        max={99}
        allowDecimal={false}
        hideControls
        onChange={sets => onChange({ sets: typeof sets === 'number' ? sets : 1 })}
      />
      <PapersField
        papers={form.papers}
        certifies={undefined}
        truncated={NONE}
        inputRef={inputRef}
        onChange={papers => onChange({ papers })}
      />
    </>
  );
}

function FeeLines({ form, onChange }: Fields) {
  return <ExtraFees lines={form.extraFees} errors={{}} onChange={extraFees => onChange({ extraFees })} />;
}

function ProcedureFields({ form, onChange }: Fields) {
  const work = useWork();
  const office = useLive(() => findOffice(work.db), []);
  const inputRef = useRef<HTMLInputElement>(null);
  const papersRef = useRef<HTMLInputElement>(null);
  const procedure = useProcedure(form);
  if (!office) return null;
  return (
    <>
      <ProcedureGroup
        office={office}
        form={form}
        procedure={procedure}
        refused={null}
        inputRef={inputRef}
        onChange={onChange}
        onChosen={() => requestAnimationFrame(() => papersRef.current?.focus())}
      />
      {procedure && (
        <PapersField
          papers={form.papers}
          certifies={procedure.certifies}
          truncated={NONE}
          inputRef={papersRef}
          onChange={papers => onChange({ papers })}
        />
      )}
    </>
  );
}

const FIELDS = {
  people: PeopleFields,
  papers: PaperFields,
  fees: FeeLines,
  procedure: ProcedureFields,
} as const;
