import { Button } from '@mantine/core';
import { useState } from 'react';
import type { JournalFault, JournalProof } from '../../../shared/ledger/journal-fault';
import { bridge } from '../../bridge/bridge';
import { useWords } from '../../state/use-words';
import { auditWords } from '../../words/audit';
import { reasonWords } from '../../words/reasons';
import { useWork } from '../work-context';
import styles from './audit.module.css';

type Standing =
  | { readonly state: 'asked'; readonly checked: number; readonly total: number }
  | { readonly state: 'proved'; readonly proof: JournalProof }
  | { readonly state: 'locked' };

/** Reads the whole journal once more and says that it is as it was written, or names what was changed. */
export function JournalProofLine() {
  const work = useWork();
  const words = useWords(auditWords);
  const reasons = useWords(reasonWords);
  const [standing, setStanding] = useState<Standing | null>(null);
  const prove = async () => {
    setStanding({ state: 'asked', checked: 0, total: 0 });
    const stop = bridge.on('journal.verified', progress => setStanding({ state: 'asked', ...progress }));
    const proved = await work.ask('journal.verify', undefined);
    stop();
    setStanding(proved.ok ? { state: 'proved', proof: proved.value } : { state: 'locked' });
  };
  const textOf = (fault: JournalFault) =>
    'seq' in fault
      ? words.faultAt(words.faults[fault.what], fault.chain, fault.seq)
      : words.lineAt(fault.file, fault.endsAt);
  return (
    <div className={styles.proof}>
      <Button
        size="compact-md"
        variant="default"
        loading={standing?.state === 'asked'}
        onClick={() => void prove()}
      >
        {words.prove}
      </Button>
      <span role="status">
        {standing?.state === 'asked' && words.proving(standing.checked, standing.total)}
        {standing?.state === 'locked' && reasons.locked}
        {standing?.state === 'proved' && words.proved(standing.proof.checked, standing.proof.faults.length)}
      </span>
      {standing?.state === 'proved' && standing.proof.faults.length > 0 && (
        <ul>
          {standing.proof.faults.slice(0, SHOWN).map(fault => (
            <li key={JSON.stringify(fault)}>{textOf(fault)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

const SHOWN = 50;
