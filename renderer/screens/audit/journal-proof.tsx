import { useState } from 'react';
import type { JournalFault, JournalProof } from '../../../shared/ledger/journal-fault';
import { bridge } from '../../bridge/bridge';
import { useKeys } from '../../parts/use-keys';
import { useWords } from '../../state/use-words';
import { auditWords } from '../../words/audit';
import { KeyButton } from '../dossier/key-button';
import { useAnswer } from '../use-answer';
import { useWork } from '../work-context';
import styles from './audit.module.css';

/** Reads the whole journal once more and says that it is as it was written, or names what was changed. */
export function JournalProofLine() {
  const work = useWork();
  const words = useWords(auditWords);
  const [read, setRead] = useState({ checked: 0, total: 0 });
  const [proof, setProof] = useState<JournalProof | null>(null);
  const answer = useAnswer();
  const prove = () =>
    answer.run(async () => {
      setProof(null);
      setRead({ checked: 0, total: 0 });
      const stop = bridge.on('journal.verified', setRead);
      const proved = await work.ask('journal.verify', undefined).finally(stop);
      if (proved.ok) setProof(proved.value);
      return proved;
    });
  useKeys({ 'alt+e': () => void prove() });
  const textOf = (fault: JournalFault) => {
    if ('seq' in fault) return words.faultAt(words.faults[fault.what], fault.chain, fault.seq);
    if ('endsAt' in fault) return words.lineAt(fault.file, fault.endsAt);
    return words.monthAt(fault.file, words.months[fault.what]);
  };
  return (
    <div className={styles.proof}>
      <KeyButton
        size="compact-md"
        variant="default"
        keys="Alt+E"
        loading={answer.isBusy}
        onClick={() => void prove()}
      >
        {words.prove}
      </KeyButton>
      <span role="status">
        {answer.isBusy && words.proving(read.checked, read.total)}
        {!answer.isBusy && answer.sentence}
        {proof && words.proved(proof.checked, proof.faults.length)}
      </span>
      {proof && proof.faults.length > 0 && (
        <ul>
          {proof.faults.slice(0, SHOWN).map(fault => (
            <li key={JSON.stringify(fault)}>{textOf(fault)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

const SHOWN = 50;
