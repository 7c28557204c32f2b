import { startWords } from '../words/start';
import styles from './start-fault.module.css';

/** Shown while an empty database is made anew from the journal: what happened, that nothing is lost, how far it is. */
export function Rebuilding({ done, total }: { readonly done: number; readonly total: number }) {
  const words = startWords.vi;
  return (
    <main className={styles.page}>
      <h1>{words.rebuildingTitle}</h1>
      <p>{words.rebuilding}</p>
      <progress value={done} max={total} aria-label={words.rebuildingTitle} />
      <p role="status">{words.rebuilt(done, total)}</p>
    </main>
  );
}
