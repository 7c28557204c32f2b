import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { PaperSize, SlipRole, type WireKind } from '../../../shared/office/printers';
import type { TrialHead } from '../../../shared/printing/compose-test';
import { useWords } from '../../state/use-words';
import { firstRunWords } from '../../words/first-run';
import { settingsWords } from '../../words/settings';
import { type FieldFaults, faultWords } from './field-faults';
import { PairField } from './pair-field';
import { PrinterTrial } from './printer-trial';
import type { AddedPrinter } from './printers-draft';
import styles from './settings.module.css';

type TextField = 'name' | 'host' | 'port' | 'path' | 'baud' | 'queue';

const KINDS = ['network', 'serial', 'device', 'system', 'neighbour'] as const satisfies readonly WireKind[];
const ADDRESS: Readonly<Record<WireKind, readonly TextField[]>> = {
  network: ['host', 'port'],
  serial: ['path', 'baud'],
  device: ['path'],
  system: ['queue'],
  neighbour: ['host', 'port'],
};

/** One added printer: where it is, what lies in it, what it is for, who stands in for it. */
export function PrinterCard(props: {
  readonly head: TrialHead;
  readonly printer: AddedPrinter;
  /** Of its faults: `office.printers.0`. */
  readonly path: string;
  readonly faults: FieldFaults;
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (printer: AddedPrinter) => void;
  readonly onRemove: () => void;
}) {
  const { head, printer, path, faults, others, onChange, onRemove } = props;
  const words = useWords(settingsWords).printers;
  const { host, port } = useWords(firstRunWords);
  const sentences = useWords(faultWords);
  const labels: Readonly<Record<TextField, string>> = { ...words.fields, host, port };
  const paperFault = faults[`${path}.paper`];
  const countersFault = faults[`${path}.counters`];
  const edit = (patch: Partial<AddedPrinter>) => onChange({ ...printer, ...patch });
  const text = (field: TextField) => {
    const fault = faults[field === 'name' ? `${path}.name` : `${path}.wire.${field}`];
    return (
      <TextInput
        key={field}
        size="md"
        label={labels[field]}
        value={printer[field]}
        maxLength={field === 'host' ? 253 : 120}
        error={fault && sentences[fault]}
        onChange={event => edit({ [field]: event.currentTarget.value })}
      />
    );
  };
  return (
    <fieldset className={styles.printer}>
      <legend>{printer.name || words.unnamed}</legend>
      <div className={styles.pairs}>
        {text('name')}
        <NativeSelect
          size="md"
          label={words.kind}
          value={printer.kind}
          data={KINDS.map(kind => ({ value: kind, label: words.kinds[kind] }))}
          onChange={event =>
            edit({ kind: KINDS.find(one => one === event.currentTarget.value) ?? 'network' })
          }
        />
        {ADDRESS[printer.kind].map(text)}
        <NativeSelect
          size="md"
          label={words.paper}
          value={printer.paper}
          error={paperFault && sentences[paperFault]}
          data={PaperSize.options.map(size => ({ value: size, label: words.papers[size] }))}
          onChange={event => edit({ paper: PaperSize.parse(event.currentTarget.value) })}
        />
        <TextInput
          size="md"
          label={words.counters}
          description={words.countersHint}
          value={printer.counters}
          maxLength={60}
          error={countersFault && sentences[countersFault]}
          onChange={event => edit({ counters: event.currentTarget.value })}
        />
        <NativeSelect
          size="md"
          label={words.spare}
          value={printer.spare}
          data={[
            { value: '', label: words.noSpare },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={event => edit({ spare: event.currentTarget.value })}
        />
      </div>
      <Checkbox.Group
        label={words.slipsHint}
        value={[...printer.slips]}
        onChange={chosen => edit({ slips: SlipRole.options.filter(role => chosen.includes(role)) })}
      >
        <Group mt={4}>
          {SlipRole.options.map(role => (
            <Checkbox key={role} value={role} size="md" label={words.roles[role]} />
          ))}
        </Group>
      </Checkbox.Group>
      {printer.kind === 'neighbour' && <PairField host={printer.host.trim()} port={Number(printer.port)} />}
      <Group>
        <PrinterTrial printer={printer} head={head} />
        <Button variant="default" size="md" onClick={onRemove}>
          {words.remove}
        </Button>
      </Group>
    </fieldset>
  );
}
