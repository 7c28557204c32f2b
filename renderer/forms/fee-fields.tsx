import { Checkbox, NumberInput, Radio, Select, TextInput } from '@mantine/core';
import type { Procedure } from '../../shared/catalogue/procedure';
import { termOf } from '../../shared/catalogue/procedure-rules';
import { namesFees } from '../../shared/fees/assess-fees';
import type { FeeRow } from '../../shared/fees/fee-row';
import { showDong } from '../../shared/kit/money';
import type { ProcedureNote } from '../../shared/office/procedure-note';
import type { IntakeForm } from '../state/intake-form';
import { useWords } from '../state/use-words';
import { intakeWords } from '../words/intake';
import { ExtraFees } from './extra-fees';
import styles from './fee-fields.module.css';
import type { FieldErrors } from './person-fields';

/** The part of the intake page that fees and term hang on. */
export type FeeForm = Pick<
  IntakeForm,
  'procedure' | 'otherName' | 'channel' | 'feeChoices' | 'amounts' | 'basis' | 'term' | 'extraFees'
>;

type Props = {
  readonly procedure: Procedure;
  readonly note: ProcedureNote | undefined;
  readonly form: FeeForm;
  readonly onChange: (patch: Partial<IntakeForm>) => void;
  readonly errors: FieldErrors;
};

/** Fees that depend on a choice, and what the catalogue does not know: asked once, with its source. */
export function FeeFields({ procedure, note, form, onChange, errors }: Props) {
  const words = useWords(intakeWords);
  const unknown = unknownRows(procedure, note, form);
  const lacksTerm = termOf(procedure) === null && !note?.term;
  const choose = (choices: Readonly<Record<string, number>>) =>
    onChange({ feeChoices: { ...form.feeChoices, ...choices } });
  return (
    <div className={styles.fees}>
      <Alternatives rows={procedure.fees} choices={form.feeChoices} onChoose={choose} />
      {procedure.fees
        .filter(row => row.optional)
        .map(row => (
          <Extra key={row.id} row={row} times={form.feeChoices[row.id] ?? 0} onChoose={choose} />
        ))}
      {procedure.fees.some(row => row.kind === 'perCopy' && !row.optional) && (
        <NumberInput
          label={words.times}
          value={form.feeChoices.copies ?? 1}
          min={1}
          max={999}
          hideControls
          onChange={value => choose({ copies: typeof value === 'number' ? value : 1 })}
        />
      )}
      {lacksTerm && <TermFields form={form} onChange={onChange} />}
      {unknown.length > 0 && <p className={styles.hint}>{words.feeUnknown}</p>}
      {unknown.map(row => (
        <NumberInput
          key={row.id}
          label={words.amountFor(row.label)}
          value={form.amounts[row.id] ?? ''}
          min={0}
          thousandSeparator="."
          decimalSeparator=","
          allowDecimal={false}
          hideControls
          onChange={value => onChange({ amounts: { ...form.amounts, [row.id]: String(value) } })}
        />
      ))}
      {(lacksTerm || unknown.length > 0) && (
        <TextInput
          label={words.basis}
          placeholder={words.basisHint}
          value={form.basis}
          error={errors.basis}
          maxLength={300}
          onChange={event => onChange({ basis: event.currentTarget.value })}
        />
      )}
      {!namesFees(procedure) && (
        <ExtraFees
          lines={form.extraFees}
          errors={errors}
          hint={words.feesUnnamed}
          onChange={extraFees => onChange({ extraFees })}
        />
      )}
    </div>
  );
}

/** Rows in force for this dossier whose amount nobody has confirmed yet. */
export function unknownRows(
  procedure: Procedure,
  note: ProcedureNote | undefined,
  form: Pick<IntakeForm, 'channel' | 'feeChoices'>,
): readonly FeeRow[] {
  const channel = form.channel === 'online' ? 'online' : 'direct';
  return procedure.fees.filter(row => {
    if (row.channel !== undefined && row.channel !== channel) return false;
    if (row.optional && !form.feeChoices[row.id]) return false;
    if (row.alternative !== undefined && !isTaken(row, procedure.fees, form.feeChoices)) return false;
    return (row.amountVnd === null || row.unconfirmed === true) && note?.fees[row.id] === undefined;
  });
}

function isTaken(row: FeeRow, rows: readonly FeeRow[], choices: Readonly<Record<string, number>>): boolean {
  const group = rows.filter(other => other.alternative === row.alternative);
  return row === (group.find(other => (choices[other.id] ?? 0) > 0) ?? group[0]);
}

function TermFields({ form, onChange }: Pick<Props, 'form' | 'onChange'>) {
  const words = useWords(intakeWords);
  return (
    <>
      <p className={styles.hint}>{words.termUnknown}</p>
      <div className={styles.term}>
        <TextInput
          label={words.term}
          inputMode="numeric"
          value={form.term.value}
          onChange={event => onChange({ term: { ...form.term, value: event.currentTarget.value } })}
        />
        <Select
          aria-label={words.term}
          value={form.term.unit}
          allowDeselect={false}
          data={Object.entries(words.units).map(([value, label]) => ({ value, label }))}
          onChange={unit =>
            onChange({ term: { ...form.term, unit: (unit ?? 'workingDay') as 'workingDay' } })
          }
        />
      </div>
    </>
  );
}

function Extra(props: {
  readonly row: FeeRow;
  readonly times: number;
  readonly onChoose: (choices: Readonly<Record<string, number>>) => void;
}) {
  const { row, times, onChoose } = props;
  const words = useWords(intakeWords);
  return (
    <div className={styles.extra}>
      <Checkbox
        label={labelOf(row)}
        checked={times > 0}
        onChange={event => onChoose({ [row.id]: event.currentTarget.checked ? 1 : 0 })}
      />
      {times > 0 && (
        <NumberInput
          aria-label={`${words.times}: ${row.label}`}
          value={times}
          min={1}
          max={99}
          hideControls
          w={70}
          onChange={value => onChoose({ [row.id]: typeof value === 'number' ? value : 1 })}
        />
      )}
    </div>
  );
}

function Alternatives(props: {
  readonly rows: readonly FeeRow[];
  readonly choices: Readonly<Record<string, number>>;
  readonly onChoose: (choices: Readonly<Record<string, number>>) => void;
}) {
  const groups = [...new Set(props.rows.flatMap(row => row.alternative ?? []))];
  return groups.map(name => {
    const rows = props.rows.filter(row => row.alternative === name);
    const chosen = rows.find(row => (props.choices[row.id] ?? 0) > 0) ?? rows[0];
    return (
      <Radio.Group
        key={name}
        value={chosen?.id ?? ''}
        onChange={id => props.onChoose(Object.fromEntries(rows.map(row => [row.id, row.id === id ? 1 : 0])))}
      >
        {rows.map(row => (
          <Radio key={row.id} value={row.id} label={labelOf(row)} my={4} />
        ))}
      </Radio.Group>
    );
  });
}

function labelOf(row: FeeRow): string {
  return row.amountVnd === null || row.unconfirmed ? row.label : `${row.label}: ${showDong(row.amountVnd)}`;
}
