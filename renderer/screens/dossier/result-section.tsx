import type { Dossier } from '../../../shared/dossiers/dossier';
import { fromIso, showInstant } from '../../../shared/kit/time';
import { type Fact, Facts } from '../../parts/facts';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import styles from './dossier-page.module.css';

/** The result: its number, what it says, and to whom it went. */
export function ResultSection({ dossier }: { readonly dossier: Dossier }) {
  const all = useWords(dossierWords);
  const words = all.page;
  const { result, returned } = dossier;
  const facts: readonly Fact[] = [
    [all.finish.number, result?.number],
    [all.finish.summary, result?.summary],
    [all.finish.signatory, result?.signatory && `${result.signatory.name} (${result.signatory.decision})`],
  ];
  return (
    <section className={styles.block} aria-label={words.result}>
      <h3>{words.result}</h3>
      <p className={result ? styles.payment : styles.quiet}>
        {result ? words.readyAt(showInstant(fromIso(result.at))) : words.noResult}
      </p>
      <Facts isDense facts={facts} />
      {returned && (
        <p className={styles.payment}>
          <strong>{words.returnedTo(returned.to, showInstant(fromIso(returned.at)))}</strong>
        </p>
      )}
    </section>
  );
}
