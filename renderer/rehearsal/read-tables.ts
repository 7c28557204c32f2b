import type { SubjectKind } from '../../shared/ledger/deeds';
import type { StartedDesk } from '../commands/start-desk';
import { tableOf } from '../data/database';

const KINDS: readonly SubjectKind[] = ['office', 'person', 'station', 'ticket', 'dossier', 'slip'];

/** A row without what differs from PC to PC. */
export type LiveRow = { readonly kind: SubjectKind; readonly id: string; readonly row: unknown };

/** All rows of the live tables, to be compared with a replay. */
export async function readTables({ work: { db } }: StartedDesk): Promise<readonly LiveRow[]> {
  return db.transaction('r', db.tables, async () => {
    const rows: LiveRow[] = [];
    for (const kind of KINDS) {
      for (const { id, last: _last, touched: _touched, ...row } of await tableOf(db, kind).toArray()) {
        rows.push({ kind, id, row });
      }
    }
    return rows;
  });
}
