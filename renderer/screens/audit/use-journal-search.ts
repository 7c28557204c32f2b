import { useState } from 'react';
import { ok } from '../../../shared/kit/result';
import { AuditFilter } from '../../../shared/reports/audit';
import { bridge } from '../../bridge/bridge';
import { type Audit, SHOWN } from '../../data/audit-questions';
import { useAnswer } from '../use-answer';
import { useWork } from '../work-context';

/** How far the journal has been read, for whoever waits for it. */
export function useSought() {
  const [sought, setSought] = useState({ checked: 0, total: 0 });
  return {
    sought,
    hear: <T>(reading: () => Promise<T>): Promise<T> => {
      setSought({ checked: 0, total: 0 });
      const stop = bridge.on('journal.sought', setSought);
      return reading().finally(stop);
    },
  };
}

/** What this filter finds in the journal, where also those entries are that have left the tables. */
export function useJournalSearch(filter: AuditFilter) {
  const work = useWork();
  const answer = useAnswer();
  const { sought, hear } = useSought();
  const [found, setFound] = useState<(Audit & { readonly of: AuditFilter }) | null>(null);
  const search = () =>
    answer.run(async () => {
      const { entries, erased, isCut } = await hear(() => work.ask('journal.seek', { filter, limit: SHOWN }));
      setFound({ of: filter, entries, erased: new Set(erased), isCut, hasHoles: false });
      return ok(null);
    });
  const canSearch = AuditFilter.safeParse(filter).success;
  // What another filter found is not an answer to this one.
  return { found: found?.of === filter ? found : null, search, canSearch, sought, answer };
}
