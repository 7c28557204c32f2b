import { PGlite } from '@electric-sql/pglite';
import type { SqlSession, SqlStore } from './sql-store';

/** PostgreSQL as WebAssembly in this process: no server to set up. In memory, or kept in `dir`. */
export async function openPgliteStore(dir?: string): Promise<SqlStore> {
  const db = await PGlite.create(dir === undefined ? {} : { dataDir: dir });
  const session = (at: Pick<PGlite, 'query'>): SqlSession => ({
    query: async (text, values = []) => (await at.query<Record<string, unknown>>(text, [...values])).rows,
  });
  return {
    ...session(db),
    transaction: work => db.transaction(tx => work(session(tx as unknown as Pick<PGlite, 'query'>))),
    run: async script => {
      await db.exec(script);
    },
    close: () => db.close(),
  };
}
