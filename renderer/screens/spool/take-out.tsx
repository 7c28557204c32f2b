import { useState } from 'react';
import { takeOutSlips } from '../../commands/take-out-slips';
import { useKeys } from '../../parts/use-keys';
import { useWords } from '../../state/use-words';
import { spoolWords } from '../../words/spool';
import { KeyButton } from '../dossier/key-button';
import { runDeed } from '../run-deed';
import { useDeed } from '../use-deed';
import { useWork } from '../work-context';
import styles from './spool.module.css';

/** Waiting slips as PDFs onto a stick, to be printed elsewhere; the first press only warns. */
export function TakeOut({ onDone }: { readonly onDone: () => void }) {
  const work = useWork();
  const words = useWords(spoolWords);
  const [isWarned, setWarned] = useState(false);
  const [isBusy, run] = useDeed();
  const press = () => {
    if (!isWarned) {
      setWarned(true);
      return;
    }
    void run(async () => {
      await runDeed(takeOutSlips(work), 'slips-taken-out', ({ written, folder }) => `${written} (${folder})`);
      setWarned(false);
      onDone();
    });
  };
  useKeys({ 'alt+u': press });
  return (
    <div className={styles.takeOut}>
      {isWarned && <p role="alert">{words.takeOutWarning}</p>}
      <KeyButton variant="default" keys="Alt+U" loading={isBusy} onClick={press}>
        {isWarned ? words.takeOutNow : words.takeOut}
      </KeyButton>
    </div>
  );
}
