import { open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { noticeWords } from '../../renderer/words/notices';
import { drawPlan } from '../chaos/plan';
import { playSeed } from '../chaos/play-seed';
import { aFirstRun, clerkAt } from '../chaos/set-up';
import { type AppProcess, startAppProcess } from '../day/app-process';
import { readJournal } from '../day/read-journal';
import { verifyLedger } from '../day/verify-ledger';
import { aCardText } from '../office/cards';
import { expect, test } from './desk/fixtures';

/** A restart finds the clock where it was. */
const MONDAY_MORNING = { wall: Date.parse('2026-11-23T08:30:00+07:00'), mono: 600_000 };
const words = noticeWords.vi;

/** A morning of two numbers and two dossiers, kept in the profile of an app that has ended. */
async function aMorning(profile: string): Promise<void> {
  const app = await startAppProcess(profile, MONDAY_MORNING);
  await app.perform('set-up', aFirstRun({ mode: 'none', host: '', port: 9100 }));
  await seatLan(app);
  for (const number of [1, 2]) await serveOne(app, number);
  await app.close();
}

async function seatLan(app: AppProcess): Promise<void> {
  const { result } = await app.perform('sign-in', { counter: 1, ...clerkAt[1] });
  expect(result.ok).toBe(true);
}

/** A citizen takes a number, is called and hands papers in. */
async function serveOne(app: AppProcess, number: number): Promise<void> {
  const taken = await app.perform('take-ticket', { service: 'A' });
  expect(taken.result).toMatchObject({ value: { label: `A00${number}` } });
  await app.perform('call-next', { counter: 1 });
  const rest = { pages: 2, copies: 3, slip: 'none' };
  const wish = { counter: 1, procedure: '2.000815', card: aCardText(), rest };
  const received = await app.perform('receive', wish);
  expect(received.result).toMatchObject({ value: { code: `T1-261123-000${number}` } });
}

/** The counter after the start: the `kept` numbers and dossiers are there, the next ones go on, both copies agree. */
async function expectWhole(profile: string, kept: number, said: string): Promise<void> {
  const app = await startAppProcess(profile, MONDAY_MORNING);
  try {
    await expect(app.window.getByRole('contentinfo')).toContainText(said);
    const rows = await app.readTables();
    expect(rows.filter(({ kind }) => kind === 'ticket')).toHaveLength(kept);
    expect(rows.filter(({ kind }) => kind === 'dossier')).toHaveLength(kept);
    await seatLan(app);
    await serveOne(app, kept + 1);
    const pages = await readJournal(profile).fresh();
    expect(verifyLedger(pages, await app.readTables()).faults).toEqual([]);
    expect(new Set(pages.map(page => page.entry.id)).size).toBe(pages.length);
  } finally {
    await app.close();
  }
}

/** The folder where Chromium keeps the tables. */
async function storeOf(profile: string): Promise<string> {
  const names = await readdir(profile, { recursive: true, withFileTypes: true });
  const store = names.find(entry => entry.isDirectory() && entry.name.endsWith('.indexeddb.leveldb'));
  if (!store) throw new Error('no database in the profile');
  return join(store.parentPath, store.name);
}

async function fileIn(dir: string, name: RegExp): Promise<string> {
  const found = (await readdir(dir)).find(known => name.test(known));
  if (!found) throw new Error(`no ${name} in ${dir}`);
  return join(dir, found);
}

const damages: readonly (readonly [string, (store: string) => Promise<void>])[] = [
  ['is gone', store => rm(store, { recursive: true })],
  ['lost the half of its manifest', async store => halve(await fileIn(store, /^MANIFEST-/))],
  ['has 64 flipped bytes in its log', async store => flip(await fileIn(store, /\.log$/))],
];

async function halve(path: string): Promise<void> {
  await truncate(path, Math.floor((await stat(path)).size / 2));
}

async function flip(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  const middle = Math.floor((await handle.stat()).size / 2);
  const { buffer } = await handle.read(Buffer.alloc(64), 0, 64, middle);
  await handle.write(
    buffer.map(byte => byte ^ 0xff),
    0,
    64,
    middle,
  );
  await handle.close();
}

test('makes the tables again from the journal whatever befell the database, and says so', async ({
  profile,
}) => {
  await aMorning(profile);
  for (const [i, [what, damage]] of damages.entries()) {
    await test.step(`the database ${what}`, async () => {
      const entries = (await readJournal(profile).fresh()).length;
      await damage(await storeOf(profile));
      await expectWhole(profile, 2 + i, `${words.replayed} ${entries}`);
    });
  }
});

test('completes the journal from the tables when its end is torn or gone, and says so', async ({
  profile,
}) => {
  await aMorning(profile);
  const journal = await fileIn(join(profile, 'journal'), /\.jsonl$/);
  await test.step('its last line is torn', async () => {
    await truncate(journal, (await stat(journal)).size - 40);
    await expectWhole(profile, 2, `${words['journal-caught-up']} 1`);
  });
  await test.step('its last four lines are gone', async () => {
    const lines = (await readFile(journal, 'utf8')).trimEnd().split('\n');
    await writeFile(journal, `${lines.slice(0, -4).join('\n')}\n`);
    await expectWhole(profile, 3, `${words['journal-caught-up']} 4`);
  });
});

test('loses nothing and doubles nothing on a day of kills', async () => {
  const { faults, kills, acknowledged } = await playSeed(drawPlan(20_261_122, 2));
  expect(faults).toEqual([]);
  expect(kills).toBeGreaterThanOrEqual(2);
  expect(acknowledged).toBeGreaterThan(8);
});
