import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ProbeOutcome } from '../../../shared/ipc/paper-requests';
import { useWords } from '../../state/use-words';
import { type ProbeWord, settingsWords } from '../../words/settings';
import { useWork } from '../work-context';
import { LendPrinter } from './lend-printer';
import { LogoField } from './logo-field';
import { PrinterFields } from './printer-fields';
import { PrintersField } from './printers-field';
import styles from './settings.module.css';
import type { Form } from './settings-form';

/** Which printer, and what it says of itself. */
export function PrintingSettings({ form }: { readonly form: Form }) {
  const words = useWords(settingsWords);
  const { printer } = form.draft;
  return (
    <>
      <PrinterFields printer={printer} faults={form.faults} onChange={next => form.edit({ printer: next })} />
      {printer.mode === 'none' && <p className={styles.hint}>{words.noPrinter}</p>}
      {printer.mode === 'a5' && <p className={styles.hint}>{words.pdf}</p>}
      {(printer.mode === 'thermal' || printer.mode === 'thermal58') && (
        <Probe key={`${printer.host}:${printer.port}`} host={printer.host} port={Number(printer.port)} />
      )}
      <PrintersField
        head={{ agency: form.draft.name, logo: form.logo }}
        printers={form.draft.printers}
        mainIsUsed={printer.mode === 'thermal' || printer.mode === 'thermal58'}
        faults={form.faults}
        onChange={printers => form.edit({ printers })}
      />
      <LogoField form={form} />
      <LendPrinter form={form} />
    </>
  );
}

/** Asks the printer at this address how it is. Nothing is printed. */
function Probe({ host, port }: { readonly host: string; readonly port: number }) {
  const work = useWork();
  const words = useWords(settingsWords);
  const [said, setSaid] = useState<'asking' | ProbeOutcome | null>(null);
  const isAddress = host.trim() !== '' && port > 0 && port <= 65_535;
  const ask = async () => {
    setSaid('asking');
    setSaid(
      await work.ask('printing.probe', { kind: 'network', host: host.trim(), port }).catch(() => UNKNOWN),
    );
  };
  const tone = said === null || said === 'asking' ? 'soft' : said.ready ? 'ok' : 'bad';
  return (
    <div className={styles.probe}>
      <Button
        variant="default"
        size="md"
        disabled={!isAddress || said === 'asking'}
        onClick={() => void ask()}
      >
        {words.probe}
      </Button>
      <p className={styles.state} role="status" data-tone={tone}>
        {said === 'asking' ? words.probing : said && sentenceOf(said, words)}
      </p>
    </div>
  );
}

const UNKNOWN: ProbeOutcome = { ready: false, reason: 'unknown' };

function sentenceOf(said: ProbeOutcome, words: typeof settingsWords.vi): string {
  if (!said.ready) return words.probeReasons[wordOf(said.reason)];
  return said.silent ? words.probed.silent : said.paperLow ? words.probed.low : words.probed.ready;
}

function wordOf(reason: string): ProbeWord {
  const known = Object.keys(settingsWords.vi.probeReasons).find(word => word === reason);
  return (known as ProbeWord | undefined) ?? 'unknown';
}
