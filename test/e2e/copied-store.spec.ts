import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Rehearsal } from '../../renderer/rehearsal';
import { readSyncState } from '../../shared/sync/sync-state';
import { aFirstRun, clerkAt } from '../chaos/set-up';
import { startLine } from '../city/line';
import { type City, startCity } from '../city/start-city';
import { readJournal } from '../day/read-journal';
import { verifyLedger } from '../day/verify-ledger';
import { aCardText } from '../office/cards';
import { expect, test } from './desk/fixtures';
import type { App } from './desk/launch';
import { look } from './desk/looks';
import { scan } from './desk/scanner';

const MORNING = Date.parse('2026-11-23T08:30:00+07:00');
const WARD = 'H26.101';
const TOKEN = 'token-of-a-journey';

async function aCity(use: (city: City) => Promise<void>): Promise<void> {
  const city = await startCity({ clock: () => MORNING, port: 0, tokens: { [WARD]: TOKEN } });
  try {
    await use(city);
  } finally {
    await city.close();
  }
}

const perform = (desk: Page, name: string, argument: unknown) =>
  desk.evaluate(
    ({ name, argument, at }) =>
      (window.rehearsal as Rehearsal).perform(name as 'receive', argument as never, at),
    { name, argument, at: MORNING },
  );

async function signIn(desk: Page): Promise<void> {
  const { result } = await perform(desk, 'sign-in', { counter: 1, ...clerkAt[1] });
  expect(result).toMatchObject({ ok: true });
}

async function setUp({ desk }: App, url: string): Promise<void> {
  await perform(desk, 'set-up', aFirstRun({ mode: 'none', host: '', port: 9100 }));
  await desk.evaluate(link => window.counter.ask('city.connect', link), { url, token: TOKEN });
  await signIn(desk);
}

/** Receives a dossier and answers the code that the citizen was given. */
async function receive(desk: Page): Promise<string> {
  const rest = { pages: 2, copies: 3, slip: 'none' };
  const wish = { counter: 1, procedure: '2.000815', card: aCardText(), rest };
  const { result } = await perform(desk, 'receive', wish);
  expect(result).toMatchObject({ ok: true });
  return (result as unknown as { value: { code: string } }).value.code;
}

/** The city has every entry of this PC's epoch, the PC all of the city's, and every dossier its official code. */
async function untilSynced(desk: Page, profile: string, city: City): Promise<void> {
  await expect
    .poll(
      async () => {
        await desk.evaluate(() => window.counter.ask('city.wake', undefined));
        // Codes first: giving one is an entry more.
        const uncoded = await desk.evaluate(async () => {
          const rows = (await window.rehearsal?.work.db.dossiers.toArray()) ?? [];
          return rows.filter(row => row.officialCode === null).length;
        });
        const [{ identity, heads }, cursor] = await Promise.all([
          desk.evaluate(() => window.counter.ask('app.start', undefined)),
          city.cursorOf(WARD),
        ]);
        const { station = 0, epoch = 0 } = identity ?? {};
        const written = heads.find(head => head.station === station && head.epoch === epoch)?.seq ?? 0;
        const kept = readSyncState(await readSync(profile), station, epoch);
        return { uncoded, unsent: written - kept.acknowledged, unpulled: cursor - kept.cursor };
      },
      { timeout: 20_000 },
    )
    .toEqual({ uncoded: 0, unsent: 0, unpulled: 0 });
}

const readSync = async (profile: string): Promise<unknown> =>
  JSON.parse(await readFile(join(profile, 'sync.json'), 'utf8').catch(() => 'null'));
/** The page works in the new epoch: it is no more the one that was about to be loaded anew. */
const untilReopened = (desk: Page) =>
  expect
    .poll(() =>
      desk
        .evaluate(async () => {
          const own = window.rehearsal?.work.identity();
          const { identity, opening, leaving } = await window.counter.ask('app.start', undefined);
          return opening?.reason === 'city-ahead' && leaving === null && own?.epoch === identity?.epoch;
        })
        // Asked while the page went.
        .catch(() => false),
    )
    .toBe(true);

const untilStarted = (desk: Page) => desk.waitForFunction(() => window.rehearsal !== undefined);
const dossiersIn = (desk: Page) => desk.evaluate(async () => window.rehearsal?.work.db.dossiers.count());

test('one store copied to two PCs that both work a morning gives no number twice', async ({
  start,
  profile,
}) => {
  test.setTimeout(120_000);
  await aCity(async city => {
    const first = await start({ profile: join(profile, 'pc-1'), machine: 'pc-1', clock: MORNING });
    await setUp(first, city.url);
    const codes = [await receive(first.desk)];
    await untilSynced(first.desk, join(profile, 'pc-1'), city);
    await first.close();
    const copy = join(profile, 'pc-2');
    await cp(join(profile, 'pc-1'), copy, { recursive: true });

    const again = await start({ profile: join(profile, 'pc-1'), machine: 'pc-1', clock: MORNING });
    await untilStarted(again.desk);
    const copied = await start({ profile: copy, machine: 'pc-2', clock: MORNING });
    await expect(copied.desk.getByRole('heading', { name: 'Máy mới hay máy cũ?' })).toBeVisible();
    await look(copied.desk, 'copied-store');
    await copied.desk.keyboard.press('F10');
    await expect(copied.desk.getByText('Hãy ghi số máy, từ 1 đến 999.')).toBeVisible();
    await copied.desk.getByLabel('Số của máy mới').fill('1');
    await copied.desk.keyboard.press('F10');
    await expect(copied.desk.getByText('Máy mới cần một số khác với máy cũ.')).toBeVisible();
    await copied.desk.getByLabel('Số của máy mới').fill('2');
    await copied.desk.keyboard.press('F10');
    await expect(copied.desk.getByRole('heading', { name: 'Vào quầy' })).toBeVisible();
    await untilStarted(copied.desk);

    for (const { desk } of [again, copied]) await signIn(desk);
    for (let i = 0; i < 3; i += 1)
      codes.push(...(await Promise.all([again, copied].map(({ desk }) => receive(desk)))));
    await untilSynced(copied.desk, copy, city);
    await untilSynced(again.desk, join(profile, 'pc-1'), city);
    await untilSynced(copied.desk, copy, city);
    expect(new Set(codes).size).toBe(7);
    expect(await Promise.all([again, copied].map(({ desk }) => dossiersIn(desk)))).toEqual([7, 7]);
    const atCity = await city.dossiersOf(WARD);
    expect(atCity).toHaveLength(7);
    const pages = await readJournal(copy).fresh();
    const opened = pages
      .filter(({ entry }) => entry.deed === 'epoch.opened')
      .map(({ body }) => body?.content);
    expect(opened).toMatchObject([{ reason: 'new', oldHead: null }, { reason: 'cloned' }]);
    const rows = (await copied.desk.evaluate(() => window.rehearsal?.readTables())) ?? [];
    expect(verifyLedger(pages, rows).faults).toEqual([]);
  });
});

test('the store of noon put back on another PC gets its afternoon from the city and goes on', async ({
  start,
  profile,
}) => {
  test.setTimeout(120_000);
  await aCity(async city => {
    const first = await start({ profile: join(profile, 'pc-1'), machine: 'pc-1', clock: MORNING });
    await setUp(first, city.url);
    const codes = [await receive(first.desk)];
    await first.close();
    const noon = join(profile, 'noon');
    await cp(join(profile, 'pc-1'), noon, { recursive: true });
    const afternoon = await start({ profile: join(profile, 'pc-1'), machine: 'pc-1', clock: MORNING });
    await untilStarted(afternoon.desk);
    await signIn(afternoon.desk);
    codes.push(await receive(afternoon.desk), await receive(afternoon.desk));
    await untilSynced(afternoon.desk, join(profile, 'pc-1'), city);
    await afternoon.close();

    const { desk } = await start({ profile: noon, machine: 'pc-2', clock: MORNING });
    await desk.keyboard.press('F2');
    await expect(desk.getByRole('heading', { name: 'Vào quầy' })).toBeVisible();
    await untilStarted(desk);
    await signIn(desk);
    codes.push(await receive(desk));
    await untilSynced(desk, noon, city);
    expect(new Set(codes).size).toBe(4);
    expect(await dossiersIn(desk)).toBe(4);
    expect(await city.dossiersOf(WARD)).toHaveLength(4);
    const again = await desk.evaluate(() => window.counter.ask('app.start', undefined));
    expect(again).toMatchObject({ copied: null, identity: { station: 1 }, opening: { reason: 'restored' } });
  });
});

test('a store put back in its own place finds the city ahead and goes on in a new epoch', async ({
  start,
  profile,
}) => {
  test.setTimeout(120_000);
  await aCity(async city => {
    const first = await start({ profile: join(profile, 'pc-1'), clock: MORNING });
    await setUp(first, city.url);
    await receive(first.desk);
    await untilSynced(first.desk, join(profile, 'pc-1'), city);
    await first.close();
    const noon = join(profile, 'noon');
    await cp(join(profile, 'pc-1'), noon, { recursive: true });
    const afternoon = await start({ profile: join(profile, 'pc-1'), clock: MORNING });
    await untilStarted(afternoon.desk);
    await signIn(afternoon.desk);
    await receive(afternoon.desk);
    await untilSynced(afternoon.desk, join(profile, 'pc-1'), city);
    await afternoon.close();

    const { desk } = await start({ profile: noon, clock: MORNING });
    await untilReopened(desk);
    await signIn(desk);
    await receive(desk);
    await untilSynced(desk, noon, city);
    expect(await dossiersIn(desk)).toBe(3);
    expect(await city.dossiersOf(WARD)).toHaveLength(3);
  });
});

test('a store put back in its own place works on while the line is down, and all of it reaches the city', async ({
  start,
  profile,
}) => {
  test.setTimeout(180_000);
  await aCity(async city => {
    const line = await startLine({ target: { host: '127.0.0.1', port: city.port }, chance: () => 0.5 });
    const first = await start({ profile: join(profile, 'pc-1'), clock: MORNING });
    await setUp(first, line.url);
    await receive(first.desk);
    await untilSynced(first.desk, join(profile, 'pc-1'), city);
    await first.close();
    const noon = join(profile, 'noon');
    await cp(join(profile, 'pc-1'), noon, { recursive: true });
    const afternoon = await start({ profile: join(profile, 'pc-1'), clock: MORNING });
    await untilStarted(afternoon.desk);
    await signIn(afternoon.desk);
    const lost = await receive(afternoon.desk);
    await untilSynced(afternoon.desk, join(profile, 'pc-1'), city);
    await afternoon.close();

    line.set('down');
    const app = await start({ profile: noon, clock: MORNING });
    const { desk } = app;
    await untilStarted(desk);
    await signIn(desk);
    const [twice, alone] = [await receive(desk), await receive(desk)];
    expect(twice).toBe(lost);
    line.set('up');
    await desk.evaluate(() => window.counter.ask('city.wake', undefined));
    await untilReopened(desk);
    await look(desk, 'tail-carried');
    await untilSynced(desk, noon, city);
    await look(desk, 'code-given-up');
    const atCity = await city.dossiersOf(WARD);
    const codes = atCity.map(({ officialCode }) => officialCode);
    expect(new Set(codes).size).toBe(4);
    expect(codes).toEqual(expect.arrayContaining([lost, alone]));
    expect(await dossiersIn(desk)).toBe(4);
    const pages = await readJournal(noon).fresh();
    const rows = (await desk.evaluate(() => window.rehearsal?.readTables())) ?? [];
    expect(verifyLedger(pages, rows).faults).toEqual([]);

    // The paper of either citizen is scanned: both dossiers are offered, each under the code it goes by now.
    await signIn(desk);
    await scan(app, twice);
    await expect(desk.getByText('Hai hồ sơ từng mang mã này')).toBeVisible();
    await expect(desk.getByRole('option')).toHaveCount(2);
    await look(desk, 'code-of-two');
    await line.close();
  });
});
