import type { Stored } from '../../data/database';
import { useWords } from '../../state/use-words';
import { safetyWords } from '../../words/safety';
import { StatusLine } from '../desk-frame/status-line';
import { useQueue } from '../desk-frame/use-queue';
import { useQueueDeeds } from '../desk-frame/use-queue-deeds';
import { useStartedDesk } from '../work-context';
import { NumbersMeanwhile } from './numbers-meanwhile';
import styles from './safety.module.css';
import { UnlockForm } from './unlock-form';

/** Before anybody has unlocked the store: the way in, and numbers for those who already wait. */
export function LockedDesk({ office }: { readonly office: Stored<'office'> }) {
  const { givesNumbers } = useStartedDesk();
  const words = useWords(safetyWords);
  const { waiting } = useQueue(null);
  const deeds = useQueueDeeds(null);
  return (
    <div className={styles.locked}>
      <main className={styles.page}>
        <p className={styles.office}>{office.name}</p>
        <h1>{words.lockedTitle}</h1>
        <UnlockForm intro={givesNumbers ? words.lockedIntro : words.lockedAll} />
        {givesNumbers && <NumbersMeanwhile office={office} waiting={waiting} onTake={deeds.take} />}
      </main>
      <StatusLine />
    </div>
  );
}
