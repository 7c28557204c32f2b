import { startWords } from '../words/start';
import styles from './start-fault.module.css';

/** Shown instead of the desk when it cannot start: what happened, what is safe, what to do. */
export function StartFault({ reason }: { readonly reason: string }) {
  const words = startWords.vi;
  const sentences: Readonly<Record<string, string>> = {
    'newer-database': words.newerDatabase,
    'station-file': words.stationFile,
    'vault-file': words.vaultFile,
    'journal-unwritable': words.journalUnwritable,
    'disk-full': words.diskFull,
  };
  return (
    <main className={styles.page}>
      <div role="alert">
        <h1>{words.title}</h1>
        <p>{sentences[reason] ?? words.unknown}</p>
        <p>{words.safe}</p>
      </div>
    </main>
  );
}
