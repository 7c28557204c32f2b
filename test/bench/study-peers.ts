import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shimDisk } from '../chaos/disk-shim';
import type { Ground } from './ground';
import { openDesk } from './ground';
import { enterPeers, installPeers, startSqlite } from './peers';
import { percentile } from './stats';
import type { Row } from './table';

const COUNT = 120;
const WARM_UP = 5;
/** What a sync takes at least on the disk of an office. */
const SLOW_MS = 15;

type Arm = 'deed' | 'bare' | 'rxdb' | 'pouchdb' | 'sqlite';
const ARMS: Readonly<Record<Arm, string>> = {
  deed: 'deed: ledger, rows, sealed, and the journal',
  bare: 'bare Dexie, strict',
  rxdb: 'RxDB on Dexie, strict',
  pouchdb: 'PouchDB on IndexedDB',
  sqlite: 'better-sqlite3, WAL, synchronous=FULL, no IPC',
};

/**
 * A reception against one row into each other store, one commit after the other in turns, each durable when it answers.
 * The deed alone seals, chains and keeps a second copy.
 */
export async function studyPeers(ground: Ground): Promise<readonly Row[]> {
  installPeers();
  const profile = await ground.closedProfile();
  const folder = mkdtempSync(join(tmpdir(), 'quay-peers-'));
  try {
    const slow = await shimDisk(folder, SLOW_MS);
    return [
      ...(await measure(profile, folder, 'plain disk', {})),
      ...(await measure(profile, folder, `${SLOW_MS} ms a sync`, slow.env)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(
  profile: string,
  folder: string,
  disk: string,
  env: Readonly<Record<string, string>>,
): Promise<readonly Row[]> {
  rmSync(join(folder, 'peer.sqlite'), { force: true });
  const app = await openDesk(profile, env);
  const sqlite = startSqlite(folder, env);
  const times: Record<Arm, number[]> = { deed: [], bare: [], rxdb: [], pouchdb: [], sqlite: [] };
  try {
    await enterPeers(app.window);
    for (let i = -WARM_UP; i < COUNT; i += 1) {
      const { row, ...ms } = await app.window.evaluate(async at => {
        const { bench, rehearsal, openedPeers } = window;
        if (!bench || !rehearsal || !openedPeers) throw new Error('no rehearsal');
        return bench.measureRound(rehearsal, openedPeers, at);
      }, i);
      const all = { ...ms, sqlite: await sqlite.commit(row) };
      if (i >= 0) for (const arm of Object.keys(ARMS) as Arm[]) times[arm].push(all[arm]);
    }
  } finally {
    sqlite.stop();
    await app.close();
  }
  return [0.5, 0.99].flatMap(share =>
    (Object.keys(ARMS) as Arm[]).map(arm => ({
      what: `${disk}, p${share * 100}: ${ARMS[arm]}`,
      unit: 'ms' as const,
      value: percentile(times[arm], share),
      floor: { what: ARMS.bare, value: percentile(times.bare, share) },
      n: COUNT,
    })),
  );
}
