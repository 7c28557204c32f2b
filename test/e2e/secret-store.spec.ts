import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { enterPage } from '../bench/in-page';
import { aFirstRun, clerkAt } from '../chaos/set-up';
import { type AppProcess, startAppProcess } from '../day/app-process';
import { aCardText, anIdentityNumber } from '../office/cards';
import { searchFolder } from '../office/search-folder';
import { expect, test } from './desk/fixtures';

const MONDAY_MORNING = { wall: Date.parse('2026-11-23T08:30:00+07:00'), mono: 600_000 };

/** Everybody of the day: what a thief with the disk must not read. */
const people = Array.from({ length: 6 }, (_, i) => ({
  name: `Lương Thị Bí Mật ${['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu'][i]}`,
  idNumber: anIdentityNumber(1980 + i, 'female', 100 + i),
  address: `Số ${31 + i} ngõ Kín, phường Giả Tưởng`,
  phone: `097712340${i}`,
}));
const draft = { name: 'Người Đang Gõ Dở', phone: '0977999888' };
/** In the tables the office lies readable: it shows that the search finds what is there. */
const OFFICE = 'UBND phường Giả Tưởng';

/** A morning: numbers, six dossiers of six people, one handed back to somebody else, a page being typed, a crash. */
async function aMorning(app: AppProcess): Promise<void> {
  await app.perform('set-up', aFirstRun({ mode: 'none', host: '', port: 9100 }));
  await app.perform('sign-in', { counter: 1, ...clerkAt[1] });
  for (const { name, idNumber, address, phone } of people) {
    await app.perform('take-ticket', { service: 'A' });
    await app.perform('call-next', { counter: 1 });
    const card = aCardText({
      idNumber,
      name,
      address,
      sex: 'Nữ',
      birth: `0503${idNumber.startsWith('0011') ? '19' : '20'}${idNumber.slice(4, 6)}`,
    });
    const rest = { pages: 2, copies: 3, note: `gọi ${phone}` };
    const received = await app.perform('receive', {
      counter: 1,
      procedure: '2.000815',
      card,
      applicant: { phone },
      rest,
    });
    expect(received.result).toMatchObject({ ok: true });
    const dossier = (received.result as { value: { id: string } }).value.id;
    await app.perform('finish', { dossier, result: { number: '1/CT' } });
    await app.perform('return-result', { dossier, to: `Con của ${name}` });
  }
  await app.window.getByLabel('Họ và tên').first().fill(draft.name);
  await app.window.getByLabel('Điện thoại').first().fill(draft.phone);
  await app.window.evaluate(() => window.rehearsal?.flushDrafts());
}

test('a thief with the disk reads no name, number, phone or address', async ({ profile }) => {
  const app = await startAppProcess(profile, MONDAY_MORNING);
  await aMorning(app);
  // So many more that LevelDB packs them into compressed tables and the search keeps its base.
  await enterPage(app.window);
  const filled = await app.window.evaluate(async () => {
    const { bench, rehearsal } = window;
    if (!bench || !rehearsal) throw new Error('no rehearsal');
    const wish = { count: 2_500, firstDay: '2026-10-26' as never, story: 'short' as const };
    await bench.fillStore(rehearsal.work, wish);
    const rows = await rehearsal.work.db.dossiers.limit(60).toArray();
    return rows.flatMap(({ submitter, owner }) => [submitter, owner]);
  });
  await app.window.keyboard.press('F8');
  await expect
    .poll(
      () =>
        app.window.evaluate(
          async () => (await window.rehearsal?.work.db.notes.get('search-base')) !== undefined,
        ),
      {
        timeout: 30_000,
      },
    )
    .toBe(true);
  await app.kill();

  const everybody = [...people, draft, ...filled].flatMap(person => Object.values(person)).filter(isTelling);
  expect(everybody.length).toBeGreaterThan(200);
  expect(searchFolder(profile, everybody)).toEqual([]);
  const store = readdirSync(profile, { recursive: true, withFileTypes: true });
  expect(store.some(entry => entry.name.endsWith('.ldb'))).toBe(true);
  expect(searchFolder(profile, [OFFICE]).map(({ encoding }) => encoding)).toEqual(
    expect.arrayContaining(['utf8', 'utf16le']),
  );
  expect(searchFolder(join(profile, 'journal'), ['dossier.returned'])).not.toEqual([]);
});

/** Long enough not to lie in a file by chance; `male`, `1970` and the like are no secret by themselves. */
function isTelling(value: unknown): value is string {
  return typeof value === 'string' && value.length >= 9 && !/^\d{4}-\d\d-\d\d$/.test(value);
}
