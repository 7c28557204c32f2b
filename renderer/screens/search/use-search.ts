import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Stored } from '../../data/database';
import { useLive } from '../../data/live';
import { searchIndex } from '../../data/search-index';
import { useWork } from '../work-context';

export type Found = {
  /** Undefined until first read. */
  readonly rows: readonly Stored<'dossier'>[] | undefined;
  /** More were found than are given. */
  readonly isCut: boolean;
  readonly isReady: boolean;
  readonly isBroken: boolean;
  /** How many dossiers are searched. */
  readonly size: number;
};

/** What a query finds, the latest first, kept up to date as dossiers change. */
export function useSearch(query: string, limit: number): Found {
  const { db } = useWork();
  const index = useMemo(() => searchIndex(db), [db]);
  const version = useSyncExternalStore(index.subscribe, index.version);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    index.ready.catch(() => setBroken(true));
  }, [index]);
  // `version` is what the answer hangs on beside the query: the index itself never changes its identity.
  const ids = useMemo(
    () => (version >= 0 ? index.search(query, limit + 1) : []),
    [index, version, query, limit],
  );
  const key = ids.slice(0, limit).join(' ');
  const rows = useLive(async () => {
    const found = await db.dossiers.bulkGet(key === '' ? [] : key.split(' '));
    return found.filter(row => row !== undefined);
  }, [db, key]);
  return { rows, isCut: ids.length > limit, isReady: index.isReady(), isBroken, size: index.size() };
}
