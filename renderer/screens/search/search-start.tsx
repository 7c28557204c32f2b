import { useWords } from '../../state/use-words';
import { searchWords } from '../../words/search';
import { EmptyState } from '../dossier/empty-state';
import styles from './search.module.css';

/** Before anything is typed: what can be typed. */
export function SearchStart() {
  const words = useWords(searchWords);
  return (
    <EmptyState title={words.startTitle} hint={words.startHint}>
      <dl className={styles.examples}>
        {words.examples.map(([typed, meaning]) => (
          <div key={typed}>
            <dt>{typed}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </EmptyState>
  );
}
