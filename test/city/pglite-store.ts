import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { SqlSession, SqlStore } from './sql-store';

/** PostgreSQL as WebAssembly in this process: no server to set up. In memory, or kept in `dir`. */
export async function openPgliteStore(dir?: string): Promise<SqlStore> {
  const db = dir === undefined ? await openInMemory() : await PGlite.create({ dataDir: dir });
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

/** Making a new cluster takes 4.8 s of CPU, loading a copy of an empty one 0.85 s: the first is kept for the next. */
async function openInMemory(): Promise<PGlite> {
  const packages = join(import.meta.dirname, '..', '..', 'node_modules');
  const { version } = JSON.parse(
    readFileSync(join(packages, '@electric-sql', 'pglite', 'package.json'), 'utf8'),
  ) as { version: string };
  const folder = join(packages, '.cache', 'quay');
  const path = join(folder, `pglite-${version}-empty.tar`);
  const kept = readKept(path);
  if (kept) return PGlite.create({ loadDataDir: new Blob([new Uint8Array(kept)]) });
  const db = await PGlite.create({});
  const copy = Buffer.from(await (await db.dumpDataDir('none')).arrayBuffer());
  mkdirSync(folder, { recursive: true });
  // Test files are threads of one process, and two of them may make it at once.
  const made = `${path}.${randomUUID()}`;
  writeFileSync(made, copy);
  renameSync(made, path);
  return db;
}

function readKept(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
