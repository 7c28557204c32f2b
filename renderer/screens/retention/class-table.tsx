import { groupBy } from '../../../shared/kit/group-by';
import type { RetentionTerms } from '../../../shared/retention/retention';
import type { Preview } from '../../commands/preview-erasure';
import { isBlank } from '../../state/intake-form';
import { useDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { retentionWords } from '../../words/retention';
import styles from './class-table.module.css';

/** Each class of data: the city's term, how much of it may go, and what keeps the rest. */
export function ClassTable(props: { readonly terms: RetentionTerms | undefined; readonly preview: Preview }) {
  const { terms, preview } = props;
  const words = useWords(retentionWords);
  const { dossiers, days } = preview;
  const open = useDesk(({ drafts }) => Object.values(drafts.forms).filter(form => !isBlank(form)).length);
  const free = dossiers.filter(({ kept }) => kept === null).length;
  const keptDossiers = [
    ...groupBy(
      dossiers.flatMap(({ kept }) => kept ?? []),
      because => because,
    ),
  ].map(([because, all]) => [because, all.length] as const);
  const byDays = (of: 'ticket' | 'access') => days.find(one => one.days.of === of);
  const termWords = (term: number | null | undefined) => (term == null ? words.noTerm : words.days(term));
  const keptWords = (kept: readonly (readonly [keyof typeof words.because, number])[]) =>
    kept.map(([because, count]) => `${words.because[because]} ${count}`).join(', ');
  const rows = [
    [words.classes.dossier, termWords(terms?.dossierDays), String(free), keptWords(keptDossiers)],
    ...(['ticket', 'access'] as const).map(of => [
      words.classes[of],
      termWords(of === 'ticket' ? terms?.ticketDays : terms?.accessDays),
      String(byDays(of)?.count ?? 0),
      keptWords(byDays(of)?.kept ?? []),
    ]),
    [words.classes.draft, termWords(terms?.draftDays), '', words.drafts(open)],
    [words.classes.register, words.forGood, '', words.registerStays],
    [words.classes.scan, '', '', words.noScans],
  ];
  return (
    <table className={styles.table} aria-label={words.classTable}>
      <thead>
        <tr>
          {words.columns.map(column => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, i) => (
              <td key={words.columns[i + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
