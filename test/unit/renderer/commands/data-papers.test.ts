import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { correctDossier } from '../../../../renderer/commands/correct-dossier';
import { printMinutes, printOwnData } from '../../../../renderer/commands/print-data-papers';
import { receiveDossier } from '../../../../renderer/commands/receive-dossier';
import { noteHistory } from '../../../../renderer/data/history';
import { blankIntake } from '../../../../shared/intake/intake';
import { monday } from '../../../office/day';
import { aBusyDesk, pins } from '../../../office/set-up';
import type { OfficeDesk } from '../../../office/workplace';

const toMonday = { to: monday, keptDays: [], kept: [] };
const DAYS = [
  { days: { ...toMonday, of: 'ticket' as const }, count: 150, kept: [] },
  { days: { ...toMonday, of: 'access' as const }, count: 12, kept: [] },
];
const hung = { person: 'hung', pin: pins.hung };

/** A desk that took in a dossier of somebody with a passport. */
async function aDesk(): Promise<OfficeDesk> {
  const desk = await aBusyDesk();
  const blank = blankIntake(1);
  const submitter = { ...blank.submitter, name: 'Nguyễn Văn Mẫu', idNumber: 'B1234567' };
  const received = await receiveDossier(desk.work, { ...blank, procedure: '2.000815', submitter });
  expect(received).toMatchObject({ ok: true });
  return desk;
}

const filesOf = (desk: OfficeDesk) => {
  const folder = join(desk.main.dir, 'pdf');
  return existsSync(folder) ? readdirSync(folder) : [];
};
const givenOf = async (desk: OfficeDesk) =>
  (await desk.db.pages.toArray()).filter(({ entry }) => entry.deed === 'data.given').length;

describe('what is kept of a citizen, on paper for her', () => {
  it.each(['B1234567', 'b123 4567'])('is found by the number of her papers as %s', async typed => {
    const desk = await aDesk();
    const printed = await printOwnData(desk.work, hung, typed);
    expect(printed).toMatchObject({ ok: true, value: { dossiers: 1 } });
    const path = printed.ok ? printed.value.path : '';
    expect(readFileSync(path, 'utf8')).toContain('Nguyễn Văn Mẫu');
    expect(await givenOf(desk)).toBe(1);
  });

  it('tells what stood there before a correction, under the number that was typed wrong as well', async () => {
    const desk = await aDesk();
    const [row] = await desk.db.dossiers.toArray();
    const submitter = { name: 'Nguyễn Văn Mẩu', idNumber: 'B7654321' };
    const wish = {
      counter: 1,
      dossier: row?.id ?? '',
      reason: 'Gõ nhầm',
      wants: { submitter },
      receipt: false,
    };
    expect(await correctDossier(desk.work, wish)).toMatchObject({ ok: true });
    for (const number of ['B1234567', 'B7654321']) {
      const printed = await printOwnData(desk.work, hung, number);
      expect(printed).toMatchObject({ ok: true, value: { dossiers: 1 } });
      const text = readFileSync(printed.ok ? printed.value.path : '', 'utf8');
      expect(text).toContain('người nộp (trước khi sửa ngày 23/11/2026): Nguyễn Văn Mẫu');
      expect(text.includes('người nộp: Nguyễn Văn Mẩu')).toBe(number === 'B7654321');
    }
  });

  it('is made only behind the entry that says who gave it', async () => {
    const desk = await aDesk();
    desk.main.setDisk('full');
    expect(await printOwnData(desk.work, hung, 'B1234567')).toMatchObject({ reason: 'kept-once' });
    expect(filesOf(desk)).toEqual([]);
    const lan = { person: 'lan', pin: pins.lan };
    desk.main.setDisk('fine');
    expect(await printOwnData(desk.work, lan, 'B1234567')).toMatchObject({ reason: 'not-allowed' });
    expect(filesOf(desk)).toEqual([]);
  });

  it('waits while older days are still read back', async () => {
    const desk = await aDesk();
    await desk.db.transaction('rw', desk.db.notes, () =>
      noteHistory(desk.db, { stretches: [], done: 0, hasEssentials: true }),
    );
    expect(await printOwnData(desk.work, hung, 'B1234567')).toMatchObject({ reason: 'history-loading' });
    expect([filesOf(desk), await givenOf(desk)]).toEqual([[], 0]);
  });
});

it('keeps the minutes of every erasure of a day', async () => {
  const desk = await aDesk();
  const dossiers = await desk.db.dossiers.toArray();
  const given = { ground: 'Hết thời hạn lưu trữ', people: ['hung', 'lan'] as const, dossiers, days: DAYS };
  for (const minutes of ['01/BB', '02/BB']) await printMinutes(desk.work, { ...given, minutes });
  expect(filesOf(desk)).toHaveLength(2);
});

it('counts what went of each class in the minutes', async () => {
  const desk = await aDesk();
  const given = { minutes: '01/BB', ground: 'Hết thời hạn lưu trữ', people: ['hung', 'lan'] as const };
  const printed = await printMinutes(desk.work, { ...given, dossiers: [], days: DAYS });
  const text = readFileSync(printed.ok ? printed.value : '', 'utf8').replaceAll(/<[^>]+>/g, '|');
  for (const part of [
    'Hồ sơ',
    '|0|',
    'Số thứ tự',
    '150, đến hết ngày 23/11/2026',
    'Nhật ký truy cập',
    '12, đến',
  ])
    expect(text).toContain(part);
});
