import { findSubject } from '../../../shared/ledger/deeds';
import { useLive } from '../../data/live';
import { useNames } from '../dossier/use-names';
import { useWork } from '../work-context';

/** What a subject is called where people speak of it: a dossier's code, a ticket's label, a slip's number, a name. */
export function useAboutText(entries: readonly { readonly subject: string }[]): (subject: string) => string {
  const { db } = useWork();
  const nameOf = useNames();
  const subjects = [...new Set(entries.map(entry => entry.subject))];
  const texts = useLive(async () => {
    const idsOf = (kind: string) =>
      subjects.map(findSubject).flatMap(found => (found?.kind === kind ? [found.id] : []));
    const [dossiers, tickets, slips] = await Promise.all([
      db.dossiers.bulkGet(idsOf('dossier')),
      db.tickets.bulkGet(idsOf('ticket')),
      db.slips.bulkGet(idsOf('slip')),
    ]);
    return new Map<string, string>([
      ...dossiers.flatMap(row => (row ? [[`dossier/${row.id}`, row.code.text] as const] : [])),
      ...tickets.flatMap(row => (row ? [[`ticket/${row.id}`, row.label] as const] : [])),
      ...slips.flatMap(row => (row ? [[`slip/${row.id}`, row.number] as const] : [])),
    ]);
  }, [subjects.join()]);
  return subject => {
    const found = findSubject(subject);
    if (found?.kind === 'person') return nameOf(found.id);
    return texts?.get(subject) ?? (found?.kind === 'station' ? found.id : '');
  };
}
