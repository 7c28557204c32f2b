import { Button } from '@mantine/core';
import { useState } from 'react';
import { Printer } from '../../../shared/office/printers';
import type { TrialHead } from '../../../shared/printing/compose-test';
import { tryPrinter } from '../../commands/try-printer';
import { useWords } from '../../state/use-words';
import { settingsWords } from '../../words/settings';
import { spoolWords } from '../../words/spool';
import { useWork } from '../work-context';
import { type AddedPrinter, typedPrinter } from './printers-draft';
import styles from './settings.module.css';

type Said = { readonly tone: 'soft' | 'ok' | 'bad'; readonly text: string };

/** Asks a printer how it is, or prints a trial on it, before it is kept. */
export function PrinterTrial({
  printer,
  head,
}: {
  readonly printer: AddedPrinter;
  readonly head: TrialHead;
}) {
  const work = useWork();
  const all = useWords(settingsWords);
  const { reasons } = useWords(spoolWords);
  const [said, setSaid] = useState<Said | null>(null);
  const [isBusy, setBusy] = useState(false);
  const parsed = Printer.safeParse(typedPrinter(printer));
  const why = (reason: string) => reasons[reason] ?? all.probeReasons.unknown;
  const run = async (trial: (sound: Printer) => Promise<Said>) => {
    if (!parsed.success) {
      setSaid({ tone: 'bad', text: all.printers.incomplete });
      return;
    }
    setBusy(true);
    setSaid({ tone: 'soft', text: all.probing });
    setSaid(await trial(parsed.data).catch(() => ({ tone: 'bad' as const, text: all.probeReasons.unknown })));
    setBusy(false);
  };
  const probe = async ({ wire }: Printer): Promise<Said> => {
    const probed = await work.ask('printing.probe', wire);
    if (!probed.ready) return { tone: 'bad', text: why(probed.reason) };
    const { ready, low, silent } = all.probed;
    return { tone: 'ok', text: probed.silent ? silent : probed.paperLow ? low : ready };
  };
  const print = async (sound: Printer): Promise<Said> => {
    const how = await tryPrinter(work, sound, head);
    if ('reason' in how) return { tone: 'bad', text: why(how.reason) };
    return { tone: 'ok', text: all.printers.tried[how.outcome] };
  };
  return (
    <>
      <Button variant="default" size="md" disabled={isBusy} onClick={() => void run(probe)}>
        {all.probe}
      </Button>
      <Button variant="default" size="md" disabled={isBusy} onClick={() => void run(print)}>
        {all.printers.tryIt}
      </Button>
      <p className={styles.state} role="status" data-tone={said?.tone ?? 'soft'}>
        {said?.text}
      </p>
    </>
  );
}
