import { NativeSelect, TextInput } from '@mantine/core';
import { PrinterMode } from '../../../shared/office/office';
import { useWords } from '../../state/use-words';
import { firstRunWords } from '../../words/first-run';
import type { PrinterDraft } from '../first-run/set-up-form';
import { type FieldFaults, faultWords } from './field-faults';
import styles from './fields.module.css';

const MODES = ['none', 'thermal', 'thermal58', 'a5'] as const satisfies readonly PrinterMode[];

type Props = {
  readonly printer: PrinterDraft;
  readonly faults: FieldFaults;
  readonly onChange: (printer: PrinterDraft) => void;
};

/** How slips come out; a roll printer is reached by its network address. */
export function PrinterFields({ printer, faults, onChange }: Props) {
  const words = useWords(firstRunWords);
  const sentences = useWords(faultWords);
  const host = faults['office.printer.host'];
  const port = faults['office.printer.port'];
  return (
    <>
      <NativeSelect
        size="md"
        label={words.printer}
        value={printer.mode}
        data={MODES.map(mode => ({ value: mode, label: words.printerModes[mode] }))}
        onChange={event => onChange({ ...printer, mode: PrinterMode.parse(event.currentTarget.value) })}
      />
      {(printer.mode === 'thermal' || printer.mode === 'thermal58') && (
        <div className={styles.row}>
          <TextInput
            className={styles.wide}
            size="md"
            label={words.host}
            placeholder="192.168.1.50"
            value={printer.host}
            maxLength={253}
            error={host && sentences[host]}
            onChange={event => onChange({ ...printer, host: event.currentTarget.value })}
          />
          <TextInput
            className={styles.short}
            size="md"
            label={words.port}
            value={printer.port}
            maxLength={5}
            inputMode="numeric"
            error={port && sentences[port]}
            onChange={event => onChange({ ...printer, port: event.currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}
