import pg from 'pg';
import type { SqlSession, SqlStore } from './sql-store';

/** Clashes that a repeat settles: serialization failure and deadlock (CockroachDB and Yugabyte report both). */
const REPEATABLE = new Set(['40001', '40P01']);
const TRIES = 4;

/** PostgreSQL, or an engine that speaks its protocol, by URL. */
export function openPostgresStore(url: string): SqlStore {
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  // A server that goes away ends idle connections; the next query reports it to its caller.
  pool.on('error', () => undefined);
  return {
    ...sessionOf(pool),
    transaction: work => inTransaction(pool, work),
    run: async script => {
      await pool.query(script);
    },
    close: () => pool.end(),
  };
}

function sessionOf(at: Pick<pg.Pool, 'query'>): SqlSession {
  return { query: async (text, values = []) => (await at.query(text, [...values])).rows };
}

async function inTransaction<T>(pool: pg.Pool, work: (session: SqlSession) => Promise<T>, tries = TRIES) {
  for (let left = tries; ; left -= 1) {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const value = await work(sessionOf(client as unknown as Pick<pg.Pool, 'query'>));
      await client.query('COMMIT');
      client.release();
      return value;
    } catch (fault) {
      const dead = await client.query('ROLLBACK').then(
        () => false,
        () => true,
      );
      client.release(dead);
      if (left <= 1 || !isRepeatable(fault)) throw fault;
    }
  }
}

function isRepeatable(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && REPEATABLE.has(String(fault.code));
}
