import type { CounterDatabase } from '../../renderer/data/database';

export type Dump = Readonly<Record<string, readonly unknown[]>>;

/** All that a database holds, but for what counts local changes and so differs from PC to PC. */
export async function dumpTables(db: CounterDatabase): Promise<Dump> {
  const dump: Record<string, readonly unknown[]> = {};
  await db.transaction('r', db.tables, async () => {
    for (const table of db.tables) {
      if (table.name === 'notes') continue;
      const rows: Record<string, unknown>[] = await table.toArray();
      dump[table.name] = rows.map(({ touched: _touched, ...row }) => row);
    }
  });
  return dump;
}
