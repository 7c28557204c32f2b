import { findSubject } from '../../../shared/ledger/deeds';
import { subjectTexts } from '../../data/audit-questions';
import { useLive } from '../../data/live';
import { useNames } from '../dossier/use-names';
import { useWork } from '../work-context';

/** What a subject is called, as far as the tables know: what is gone from them has no name any more. */
export function useAboutText(entries: readonly { readonly subject: string }[]): (subject: string) => string {
  const { db } = useWork();
  const nameOf = useNames();
  const subjects = [...new Set(entries.map(entry => entry.subject))];
  const texts = useLive(() => subjectTexts(db, subjects), [subjects.join()]);
  return subject => {
    const found = findSubject(subject);
    if (found?.kind === 'person') return nameOf(found.id);
    return texts?.get(subject) ?? (found?.kind === 'station' ? found.id : '');
  };
}
