import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startAppProcess } from '../day/app-process';
import { storeOf } from './filled-profile';
import { type Ground, untilSnapshot } from './ground';
import type { Row } from './table';

/** The goal of the design: old entries come back at this rate. */
const GOAL_PER_S = 10_000;
/** And the counter works again within this time. */
const GOAL_MS = 10_000;

/** The database deleted: how soon the counter works again, at what rate the rest follows, and what a dossier weighs. */
export async function studyRebuild(ground: Ground): Promise<readonly Row[]> {
  const profile = await ground.closedProfile();
  const sample = { wall: Date.now(), mono: 0 };
  // A start on the whole store keeps the checkpoint that the rebuild begins with, and, when it has time, the snapshot.
  const before = await startAppProcess(profile, sample);
  await untilSnapshot(before);
  await before.close();
  const weight = sizeOf(join(profile, 'journal')) + sizeOf(storeOf(profile));
  rmSync(storeOf(profile), { recursive: true });
  const began = performance.now();
  const app = await startAppProcess(profile, sample);
  const works = performance.now() - began;
  const entries = await app.window.evaluate(() => window.rehearsal?.reconciled.replayed ?? 0);
  await until(() =>
    app.window.evaluate(async () => (await window.rehearsal?.work.db.notes.get('history')) === undefined),
  );
  const rest = performance.now() - began - works;
  await app.close();
  return [
    {
      what: `counter works after the database of ${ground.dossiers} dossiers was lost`,
      unit: 'ms',
      value: works,
      floor: { what: 'the goal', value: GOAL_MS },
      n: 1,
    },
    {
      what: `history of ${entries} entries loaded beside it`,
      unit: 'entries/s',
      value: (entries / rest) * 1000,
      floor: { what: 'the goal', value: GOAL_PER_S },
      n: 1,
    },
    {
      what: `disk per dossier of ${ground.entriesEach} entries, journal, snapshot and tables`,
      unit: 'bytes',
      value: weight / ground.dossiers,
      floor: {
        what: 'its lines in the journal alone',
        value: sizeOf(join(profile, 'journal'), '.jsonl') / ground.dossiers,
      },
      n: ground.dossiers,
    },
  ];
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(100);
}

function sizeOf(dir: string, ending = ''): number {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  return names
    .filter(name => name.endsWith(ending))
    .reduce((sum, name) => sum + statSync(join(dir, name)).size, 0);
}
