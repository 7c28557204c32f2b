import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { checkSigned } from '../../../../electron/reports/signed-file';
import { isSignedBy } from '../../../../electron/vault/station-key';
import { checkSignedFile, exportAudit } from '../../../../renderer/commands/export-audit';
import { takeTicket } from '../../../../renderer/commands/take-ticket';
import { officeKeys } from '../../../../renderer/data/queries';
import type { PlainDate } from '../../../../shared/kit/time';
import type { AuditFilter } from '../../../../shared/reports/audit';
import { monday } from '../../../office/day';
import { aFolder } from '../../../office/folder';
import { aBusyDesk, pins } from '../../../office/set-up';
import type { OfficeDesk } from '../../../office/workplace';

const WORDS = {
  deeds: { 'ticket.taken': 'Lấy số' },
  subjects: { ticket: 'số thứ tự', person: 'người', station: 'máy' },
  nobody: { system: 'Ứng dụng' },
};
const HUNG = { person: 'hung', pin: pins.hung };
const MONDAY: AuditFilter = { day: monday, person: '', deed: '' };

/** Monday's list of a PC with three numbers, taken out by Hùng. */
async function anExport(filter = MONDAY) {
  const desk = await aBusyDesk();
  for (let i = 0; i < 3; i += 1) await takeTicket(desk.work, { service: 'A', priority: null });
  const done = await exportAudit(desk.work, HUNG, filter, WORDS);
  if (!done.ok) throw new Error(done.reason);
  return { desk, path: done.value.path };
}

function judged({ work, main }: OfficeDesk, path: string) {
  main.chooseFile(path);
  return checkSignedFile(work);
}

/** One letter of a file changed. */
function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

describe('a list of deeds taken out', () => {
  it('is a table in words, newest first, with place and hash of each entry', async () => {
    const { desk, path } = await anExport({ ...MONDAY, deed: 'ticket.taken' });
    const rows = parse(readFileSync(path), { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map(row => [row.Ai, row.Việc, row.Về])).toEqual([
      ['Ứng dụng', 'Lấy số', 'số thứ tự A003'],
      ['Ứng dụng', 'Lấy số', 'số thứ tự A002'],
      ['Ứng dụng', 'Lấy số', 'số thứ tự A001'],
    ]);
    const seq = Number(rows[0]?.['Mục số']);
    const page = await desk.db.pages.filter(({ entry }) => entry.seq === seq).first();
    expect(rows[0]?.['Dấu kiểm']).toBe(page?.entry.hash);
  });

  it('is itself a deed of who took it out, and of what', async () => {
    const { desk } = await anExport();
    const noted = await desk.db.pages.filter(({ entry }) => entry.deed === 'audit.exported').toArray();
    expect(noted).toMatchObject([
      { entry: { clerk: 'hung' }, body: { content: { day: monday, person: '', deed: '' } } },
    ]);
  });

  it.each([
    ['the wrong PIN', { ...HUNG, pin: '000000' }, MONDAY, 'wrong-pin'],
    ['a clerk', { person: 'lan', pin: pins.lan }, MONDAY, 'not-allowed'],
    ['a day when nothing was done', HUNG, { ...MONDAY, day: '2026-11-20' as PlainDate }, 'nothing-to-export'],
    ['half a day', HUNG, { ...MONDAY, day: '24/1' as PlainDate }, 'bad-values'],
  ] as const)('is not made for %s, and no file lies there', async (_who, by, filter, reason) => {
    const desk = await aBusyDesk();
    expect(await exportAudit(desk.work, by, filter, WORDS)).toMatchObject({ ok: false, reason });
    expect(readdirSync(desk.main.dir)).not.toContain('exports');
    expect(await desk.db.pages.filter(({ entry }) => entry.deed === 'audit.exported').count()).toBe(0);
  });
});

describe('a signed file', () => {
  it.each([
    ['itself', (path: string) => path],
    ['its signature', (path: string) => `${path}.sig`],
  ])('is judged good when %s is chosen, and agrees with the ledger here', async (_which, choose) => {
    const { desk, path } = await anExport();
    expect(await judged(desk, choose(path))).toMatchObject({
      ok: true,
      value: { station: 1, by: 'hung', name: basename(path), ledger: 'agrees' },
    });
  });

  it('is judged good after more was written, and in another folder', async () => {
    const { desk, path } = await anExport();
    await takeTicket(desk.work, { service: 'A', priority: null });
    const stick = aFolder();
    cpSync(dirname(path), stick, { recursive: true });
    expect(await judged(desk, join(stick, basename(path)))).toMatchObject({ value: { ledger: 'agrees' } });
  });

  it.each([
    ['one letter of it was changed', 'signed-file-changed', (path: string) => edit(path, 'A002', 'A009')],
    ['it lost its signature', 'signature-missing', (path: string) => rmSync(`${path}.sig`)],
    [
      'its signature is no signature',
      'not-a-signature',
      (path: string) => writeFileSync(`${path}.sig`, '{"v":'),
    ],
    [
      'what is signed was changed',
      'signature-false',
      (path: string) => edit(`${path}.sig`, '"rows": ', '"rows": 1'),
    ],
    [
      'who took it out was changed',
      'signature-false',
      (path: string) => edit(`${path}.sig`, '"hung"', '"lan"'),
    ],
    ['it is gone and only its signature lies there', 'signed-file-missing', (path: string) => rmSync(path)],
    [
      'another office is named',
      'signed-elsewhere',
      (path: string) => edit(`${path}.sig`, 'H26.101', 'H26.102'),
    ],
  ])('is judged by its fault when %s', async (_what, reason, harm) => {
    const { desk, path } = await anExport();
    harm(path);
    const chosen = reason === 'signed-file-missing' ? `${path}.sig` : path;
    expect(await judged(desk, chosen)).toMatchObject({ ok: false, reason });
  });

  it('made by a PC that is not in the ledger here is of an unknown key, though its number is the same', async () => {
    const { path } = await anExport();
    expect(await judged(await aBusyDesk(), path)).toMatchObject({ ok: false, reason: 'signed-by-unknown' });
  });

  it.each([
    [
      'another than the one that was signed',
      async () => '0'.repeat(64),
      { ok: false, reason: 'ledger-differs' },
    ],
    ['without the end that was signed', async () => undefined, { ok: true, value: { ledger: 'not-here' } }],
  ])('says so where the ledger here is %s', async (_what, hashAt, verdict) => {
    const { desk, path } = await anExport();
    const keys = await officeKeys(desk.db);
    expect(await checkSigned(path, { ward: 'H26.101', keys, isSignedBy, hashAt })).toMatchObject(verdict);
  });

  it('is not judged where none was chosen', async () => {
    const { desk } = await anExport();
    desk.main.chooseFile(null);
    expect(await checkSignedFile(desk.work)).toMatchObject({ ok: false, reason: 'no-file' });
  });
});
