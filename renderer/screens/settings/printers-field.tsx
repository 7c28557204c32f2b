import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { FoundPrinters } from '../../../shared/ipc/paper-requests';
import type { Wire } from '../../../shared/office/printers';
import type { TrialHead } from '../../../shared/printing/compose-test';
import { useWords } from '../../state/use-words';
import { settingsWords } from '../../words/settings';
import { useWork } from '../work-context';
import type { FieldFaults } from './field-faults';
import { PrinterCard } from './printer-card';
import { type AddedPrinter, freshPrinter } from './printers-draft';
import styles from './settings.module.css';

const NEW: Wire = { kind: 'network', host: '', port: 9100 };

/** Printers beside that of the set-up: found or typed, tried, and told what they are for. */
export function PrintersField(props: {
  readonly head: TrialHead;
  readonly printers: readonly AddedPrinter[];
  readonly mainIsUsed: boolean;
  readonly faults: FieldFaults;
  readonly onChange: (printers: readonly AddedPrinter[]) => void;
}) {
  const { head, printers, mainIsUsed, faults, onChange } = props;
  const { newId } = useWork();
  const words = useWords(settingsWords).printers;
  const add = (wire: Wire, name: string) =>
    onChange([...printers, freshPrinter(newId().slice(-12), wire, name)]);
  return (
    <section aria-label={words.title} className={styles.printers}>
      <h3 className={styles.subhead}>{words.title}</h3>
      {printers.map((printer, at) => (
        <PrinterCard
          key={printer.id}
          head={head}
          printer={printer}
          path={`office.printers.${at}`}
          faults={faults}
          others={[
            ...(mainIsUsed ? [{ id: 'main', name: words.main }] : []),
            ...printers.filter(other => other.id !== printer.id),
          ]}
          onChange={changed => onChange(printers.map((one, i) => (i === at ? changed : one)))}
          onRemove={() => onChange(printers.filter(one => one.id !== printer.id))}
        />
      ))}
      {printers.length < 12 && (
        <>
          <Button variant="default" size="md" onClick={() => add(NEW, words.newName(printers.length + 2))}>
            {words.add}
          </Button>
          <FindPrinters onChoose={add} />
        </>
      )}
    </section>
  );
}

/** Looks at this PC's ports and queues; at the network only when asked to. */
function FindPrinters({ onChoose }: { readonly onChoose: (wire: Wire, name: string) => void }) {
  const work = useWork();
  const words = useWords(settingsWords).printers;
  const [found, setFound] = useState<readonly (readonly [string, Wire])[] | null>(null);
  const [isBusy, setBusy] = useState(false);
  const look = async (search: () => Promise<readonly (readonly [string, Wire])[]>) => {
    setBusy(true);
    setFound(await search().catch(() => []));
    setBusy(false);
  };
  const here = async () => wiresOf(await work.ask('printing.find', undefined));
  const network = async () => {
    const { found: hosts } = await work.ask('printing.search-network', undefined);
    return hosts.map(host => [host, { kind: 'network', host, port: 9100 }] as const);
  };
  return (
    <div className={styles.find}>
      <Group>
        <Button variant="default" size="md" disabled={isBusy} onClick={() => void look(here)}>
          {words.findHere}
        </Button>
        <Button variant="default" size="md" disabled={isBusy} onClick={() => void look(network)}>
          {words.findNetwork}
        </Button>
      </Group>
      <p className={styles.hint}>{words.networkHint}</p>
      <p className={styles.state} role="status">
        {isBusy ? words.finding : found && words.found(found.length)}
      </p>
      <Group>
        {(found ?? []).map(([name, wire]) => (
          <Button key={name} variant="light" size="md" onClick={() => onChoose(wire, name.slice(0, 60))}>
            {words.use(name)}
          </Button>
        ))}
      </Group>
    </div>
  );
}

function wiresOf({ serial, devices, queues }: FoundPrinters): readonly (readonly [string, Wire])[] {
  return [
    ...serial.map(path => [path, { kind: 'serial', path, baud: 9600 }] as const),
    ...devices.map(path => [path, { kind: 'device', path }] as const),
    ...queues.map(queue => [queue, { kind: 'system', queue }] as const),
  ];
}
