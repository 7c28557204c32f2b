import { useWords } from '../../state/use-words';
import { safetyWords } from '../../words/safety';
import styles from './safety.module.css';
import { UnlockForm } from './unlock-form';

/** The way in where the tables must be made anew: without them there is no office to show and no number to give. */
export function LockedTablesPage() {
  const words = useWords(safetyWords);
  return (
    <main className={styles.page}>
      <h1>{words.lockedTitle}</h1>
      <UnlockForm intro={words.lockedTables} />
    </main>
  );
}
