import type { Dossier } from '../../../shared/dossiers/dossier';
import { useWords } from '../../state/use-words';
import { dossierWords } from '../../words/dossier';
import styles from './dossier-page.module.css';

/** The papers handed in, as the table of form 01 lists them. */
export function PapersSection({ dossier }: { readonly dossier: Dossier }) {
  const words = useWords(dossierWords).page;
  return (
    <section className={styles.block} aria-label={words.papers}>
      <h3>
        {words.papers} <span className={styles.quiet}>({words.sets(dossier.sets)})</span>
      </h3>
      {dossier.papers.length === 0 ? (
        <p className={styles.quiet}>{words.noPapers}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              {words.paperColumns.map(column => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {dossier.papers.map(paper => (
              <tr key={paper.name}>
                <td>
                  {paper.name} {paper.feeExempt && <em className={styles.quiet}>({words.exempt})</em>}
                </td>
                <td>{paper.originals}</td>
                <td>{paper.copies}</td>
                <td>{paper.pages}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
