import { describe, expect, it } from 'vitest';
import { apologise } from '../../../../renderer/commands/apologise';
import { askSupplement } from '../../../../renderer/commands/ask-supplement';
import { correctDossier } from '../../../../renderer/commands/correct-dossier';
import { exportDailyLog, readDailyLog } from '../../../../renderer/commands/export-daily-log';
import { finishDossier } from '../../../../renderer/commands/finish-dossier';
import { payFee } from '../../../../renderer/commands/pay-fee';
import { receiveDossier } from '../../../../renderer/commands/receive-dossier';
import { signOut } from '../../../../renderer/commands/sign-out';
import { findSlip } from '../../../../renderer/commands/slip-content';
import { takeSupplement } from '../../../../renderer/commands/take-supplement';
import { isFoundBy, lineOf, needlesOf } from '../../../../renderer/data/search-line';
import { firstDueAt } from '../../../../shared/dossiers/turn';
import type { Intake } from '../../../../shared/intake/intake';
import type { Correctable } from '../../../../shared/intake/prepare-correction';
import { instantAt, PlainDate } from '../../../../shared/kit/time';
import { toText } from '../../../../shared/printing/to-text';
import { remarkOf } from '../../../../shared/reports/log-columns';
import { toCityDossier } from '../../../city/city-dossier';
import { anIntake } from '../../../office/an-intake';
import { monday } from '../../../office/day';
import { aBusyDesk, pins, seat } from '../../../office/set-up';
import { dumpTables } from '../../../office/tables';
import type { OfficeDesk } from '../../../office/workplace';

const right = { name: 'Nguyễn Văn Mẩu', idNumber: '001087000009' };
const rightProcedure = {
  procedure: '1.004873',
  otherName: '',
  papers: null,
  term: null,
  feeChoices: {},
  extraFees: [],
  copies: 1,
};

async function received(desk: OfficeDesk, given: Partial<Intake> = {}): Promise<string> {
  const done = await receiveDossier(desk.work, anIntake(1, given));
  if (!done.ok) throw new Error(done.reason);
  return done.value.id;
}

function correct(
  desk: OfficeDesk,
  dossier: string,
  wants: Correctable,
  given: { counter?: number; receipt?: boolean; seen?: number } = {},
) {
  return correctDossier(desk.work, {
    counter: 1,
    dossier,
    reason: 'Gõ nhầm',
    wants,
    receipt: false,
    ...given,
  });
}

async function rowOf(desk: OfficeDesk, id: string) {
  const row = await desk.db.dossiers.get(id);
  if (!row) throw new Error('no row');
  return row;
}

async function textOf(desk: OfficeDesk, slip: string | null) {
  const job = await desk.db.slips.get(slip ?? '');
  const content = job && (await findSlip(desk.work, job));
  return content ? toText(content, 200) : '';
}

describe('a wrong name', () => {
  it('is put right everywhere, and stays in the story with its reason', async () => {
    const desk = await aBusyDesk();
    const id = await received(desk);
    expect(await correct(desk, id, { submitter: right, owner: right })).toMatchObject({ ok: true });
    const row = await rowOf(desk, id);
    expect(row.corrections).toMatchObject([
      {
        by: 'lan',
        reason: 'Gõ nhầm',
        isContested: false,
        from: { owner: { name: 'Nguyễn Văn Mẫu' } },
        to: { owner: right },
      },
    ]);
    expect(toCityDossier(row)).toMatchObject({ applicant: right, owner: right, code: row.code.text });
    const finds = (query: string) => isFoundBy(lineOf(row), needlesOf(query));
    expect(finds('001087000009') && finds('001087000001') && finds(row.code.text)).toBe(true);
    const log = await readDailyLog(desk.work, monday);
    const line = log.ok ? log.value.rows[0] : undefined;
    expect(line?.owner).toBe('Nguyễn Văn Mẩu');
    expect(line && remarkOf(line)).toContain('Đã sửa');
  });

  it.each([
    [
      'nothing that differs',
      { submitter: { name: ' Nguyễn  Văn Mẫu ', idNumber: '001087000001' } },
      {},
      'nothing-corrected',
    ],
    ['a name that is none', { submitter: { name: '' } }, {}, 'name-missing'],
    ['an owner that is none', { owner: { name: ' ' } }, {}, 'owner-name-missing'],
    ['a number that is none', { submitter: { ...right, idNumber: '12' } }, {}, 'bad-id-number'],
    ["another's reception", { submitter: right }, { counter: 2 }, 'correction-not-yours'],
    ['a counter where nobody sits', { submitter: right }, { counter: 7 }, 'nobody-signed-in'],
    ['an amount without its source', { fees: [{ label: 'Phí', amountVnd: 1 }] }, {}, 'basis-missing'],
  ])('is refused with %s, and nothing is written', async (_, wants, given, reason) => {
    const desk = await aBusyDesk();
    const id = await received(desk);
    const before = await dumpTables(desk.db);
    expect(await correct(desk, id, wants, given)).toMatchObject({ reason });
    expect(await dumpTables(desk.db)).toEqual(before);
  });

  it('needs a reason', async () => {
    const desk = await aBusyDesk();
    const wish = {
      counter: 1,
      dossier: await received(desk),
      reason: ' ',
      wants: { submitter: right },
      receipt: false,
    };
    expect(await correctDossier(desk.work, wish)).toMatchObject({ reason: 'reason-missing' });
  });

  it('is refused where a colleague has corrected it since the page was opened: nothing of hers is written back', async () => {
    const desk = await aBusyDesk();
    const id = await received(desk);
    expect(await correct(desk, id, { submitter: right }, { seen: 0 })).toMatchObject({ ok: true });
    const phone = { submitter: { name: 'Nguyễn Văn Mẫu', phone: '0912000111' } };
    expect(await correct(desk, id, phone, { seen: 0 })).toMatchObject({ reason: 'corrected-meanwhile' });
    expect((await rowOf(desk, id)).submitter).toMatchObject(right);
  });

  it("is a supervisor's to correct once the log of its day was taken out", async () => {
    const desk = await aBusyDesk();
    const id = await received(desk);
    expect(await exportDailyLog(desk.work, { person: 'hung', pin: pins.hung, day: monday })).toMatchObject({
      ok: true,
    });
    expect(await correct(desk, id, { submitter: right })).toMatchObject({
      reason: 'correction-log-exported',
    });
    await signOut(desk.work, { counter: 2, person: 'hoa' });
    await seat(desk, 'hung', 2);
    expect(await correct(desk, id, { submitter: right }, { counter: 2 })).toMatchObject({ ok: true });
  });

  it('gives a receipt marked as corrected in both liên, where one is wanted', async () => {
    const desk = await aBusyDesk();
    const id = await received(desk);
    expect(await correct(desk, id, { owner: right })).toMatchObject({ value: { slip: null } });
    const again = await correct(desk, id, { submitter: right }, { receipt: true });
    const text = await textOf(desk, again.ok ? again.value.slip : null);
    expect(text.match(/BẢN SỬA/g)).toHaveLength(2);
    expect(text).toContain('Nguyễn Văn Mẩu');
  });

  it('needs no second paper while the first waits: that one says what is right', async () => {
    const desk = await aBusyDesk({ mode: 'thermal' });
    const id = await received(desk, { slip: 'print' });
    desk.services.moveTo(instantAt(monday, '08:10'));
    expect(await correct(desk, id, { submitter: right }, { receipt: true })).toMatchObject({
      value: { slip: null },
    });
    const [slip] = await desk.db.slips.toArray();
    const text = await textOf(desk, slip?.id ?? null);
    expect(text).toContain('Nguyễn Văn Mẩu');
    expect(text).not.toContain('BẢN SỬA');
  });
});

describe('wrong papers', () => {
  it('change the fees that are counted by them, and no other', async () => {
    const desk = await aBusyDesk();
    const id = await received(desk);
    const { papers } = await rowOf(desk, id);
    const more = papers.map(paper => (paper.copies > 0 ? { ...paper, copies: 4 } : paper));
    expect(await correct(desk, id, { papers: more, sets: 2 })).toMatchObject({ ok: true });
    // Pages 1 and 2 at 2,000 đ, the third at 1,000 đ, now four copies.
    expect((await rowOf(desk, id)).fees.map(fee => fee.amountVnd)).toEqual([20_000]);
    expect((await rowOf(desk, id)).sets).toBe(2);
    const none = more.map(paper => ({ ...paper, originals: 0, copies: 0 }));
    expect(await correct(desk, id, { papers: none })).toMatchObject({ reason: 'empty-paper-line' });
  });
});

describe('an amount that nobody knew at reception', () => {
  it('is named later by whoever hears of it, and paid', async () => {
    const desk = await aBusyDesk();
    const id = await received(desk, { procedure: '1.000689' });
    const { fees } = await rowOf(desk, id);
    expect(fees.map(fee => fee.amountVnd)).toEqual([null]);
    const named = fees.map(fee => ({ ...fee, amountVnd: 15_000, basis: 'NQ 06/2020' }));
    expect(await correct(desk, id, { fees: named }, { counter: 2 })).toMatchObject({ ok: true });
    const paid = await payFee(desk.work, { counter: 2, dossier: id, method: 'cash' });
    expect(paid).toMatchObject({ ok: true, value: { amountVnd: 15_000 } });
  });
});

describe('a wrong procedure', () => {
  it('gets papers, fees and due date anew from the moment of reception, under the same code', async () => {
    const desk = await aBusyDesk();
    const id = await received(desk);
    await payFee(desk.work, { counter: 1, dossier: id, method: 'cash' });
    const before = await rowOf(desk, id);
    desk.services.moveTo(instantAt(PlainDate.parse('2026-11-25'), '16:00'));
    const done = await correct(desk, id, { procedure: rightProcedure });
    expect(done).toMatchObject({ ok: true });
    const after = await rowOf(desk, id);
    expect(after.procedure.code).toBe('1.004873');
    expect([after.code, after.receivedAt, after.day]).toEqual([before.code, before.receivedAt, before.day]);
    // Three working days from Monday, of which Tuesday is a day off.
    expect(after.dueAt?.slice(0, 16)).toBe('2026-11-27T08:00');
    expect(after.fees).not.toEqual(before.fees);
    expect(after.payments).toEqual(before.payments);
  });

  it('adds the waiting for papers to the new date as it did to the old one', async () => {
    const desk = await aBusyDesk();
    const id = await received(desk, { procedure: '1.004222' });
    await askSupplement(desk.work, { counter: 1, dossier: id, reason: 'Thiếu', missing: [] });
    desk.services.moveTo(instantAt(PlainDate.parse('2026-11-26'), '10:00'));
    await takeSupplement(desk.work, { counter: 1, dossier: id, note: '' });
    await correct(desk, id, { procedure: rightProcedure });
    // Due on Friday, and Wednesday and Thursday were waited.
    const row = await rowOf(desk, id);
    expect([row.dueAt?.slice(0, 16), firstDueAt(row)]).toEqual(['2026-12-01T08:00', row.dueAt]);
  });

  it('keeps the date that an apology promised', async () => {
    const desk = await aBusyDesk();
    const id = await received(desk, { procedure: '1.004873' });
    await apologise(desk.work, { counter: 1, dossier: id, reason: 'Quá tải', newDate: '2026-12-10' });
    const before = await rowOf(desk, id);
    await correct(desk, id, { procedure: { ...rightProcedure, procedure: '2.000815' } });
    expect((await rowOf(desk, id)).dueAt).toBe(before.dueAt);
  });

  it('that others decide goes back to having been received', async () => {
    const desk = await aBusyDesk();
    const id = await received(desk);
    await correct(desk, id, { procedure: { ...rightProcedure, procedure: '1.004222' } });
    expect(await rowOf(desk, id)).toMatchObject({ state: 2, handledHere: false });
    await correct(desk, id, { procedure: rightProcedure });
    expect(await rowOf(desk, id)).toMatchObject({ state: 4, handledHere: true });
  });

  it('stays once the result is there', async () => {
    const desk = await aBusyDesk();
    const id = await received(desk);
    await finishDossier(desk.work, { counter: 1, dossier: id, result: {} });
    expect(await correct(desk, id, { procedure: rightProcedure })).toMatchObject({
      reason: 'correction-too-late',
    });
    expect(await correct(desk, id, { submitter: right })).toMatchObject({ ok: true });
  });
});
