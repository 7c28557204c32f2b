import { describe, expect, it } from 'vitest';
import { apologise } from '../../../../renderer/commands/apologise';
import { askSupplement } from '../../../../renderer/commands/ask-supplement';
import { endDossier } from '../../../../renderer/commands/end-dossier';
import { finishDossier } from '../../../../renderer/commands/finish-dossier';
import { receiveDossier } from '../../../../renderer/commands/receive-dossier';
import { findSlip } from '../../../../renderer/commands/slip-content';
import { takeSupplement } from '../../../../renderer/commands/take-supplement';
import { instantAt, PlainDate } from '../../../../shared/kit/time';
import { toText } from '../../../../shared/printing/to-text';
import { anIntake } from '../../../office/an-intake';
import { monday } from '../../../office/day';
import { aBusyDesk } from '../../../office/set-up';
import { dumpTables } from '../../../office/tables';
import type { OfficeDesk } from '../../../office/workplace';

const day = (text: string) => PlainDate.parse(text);
const reason = 'Giấy chứng sinh chưa có chữ ký';

/** Three working days from Monday 23/11, of which Tuesday is a day off: due on Friday. */
async function atWork(desk: OfficeDesk) {
  const received = await receiveDossier(desk.work, anIntake(1, { procedure: '1.004873' }));
  if (!received.ok) throw new Error(received.reason);
  return { counter: 1, dossier: received.value.id };
}

async function paperOf(desk: OfficeDesk, turned: { readonly slip: string | null } | undefined) {
  const job = await desk.db.slips.get(turned?.slip ?? '');
  const slip = job && (await findSlip(desk.work, job));
  return { kind: job?.kind, text: slip ? toText(slip, 200) : '' };
}

const stateOf = async (desk: OfficeDesk, id: string) => (await desk.db.dossiers.get(id))?.state;

describe('a supplement', () => {
  it('stops the clock: the working days of waiting are added to the appointment', async () => {
    const desk = await aBusyDesk();
    const at = await atWork(desk);
    const asked = await askSupplement(desk.work, { ...at, reason, missing: ['Giấy chứng sinh', ' '] });
    const paper = await paperOf(desk, asked.ok ? asked.value : undefined);
    expect(paper.kind).toBe('supplement');
    expect(paper.text).toContain('1. Giấy chứng sinh');
    expect(paper.text).not.toContain('2. ');
    expect(paper.text).toContain('Trần Thị Lan');
    const before = await desk.db.dossiers.get(at.dossier);
    desk.services.moveTo(instantAt(day('2026-11-26'), '10:00'));
    const taken = await takeSupplement(desk.work, { ...at, note: '' });
    const after = await desk.db.dossiers.get(at.dossier);
    // Wednesday and Thursday were waited; Tuesday is a day off, Saturday and Sunday too.
    expect([before?.dueAt, after?.dueAt].map(due => due?.slice(0, 16))).toEqual([
      '2026-11-27T08:00',
      '2026-12-01T08:00',
    ]);
    expect(taken).toMatchObject({ ok: true, value: { dueAt: after?.dueAt } });
    expect(after?.states.map(change => change.state)).toEqual([1, 2, 4, 5, 4]);
    expect(await finishDossier(desk.work, { ...at, result: {} })).toMatchObject({ ok: true });
  });

  it('is asked for once, and papers come only after it', async () => {
    const desk = await aBusyDesk();
    const at = await atWork(desk);
    expect(await takeSupplement(desk.work, { ...at, note: '' })).toMatchObject({
      reason: 'no-supplement-asked',
    });
    await askSupplement(desk.work, { ...at, reason, missing: [] });
    expect(await askSupplement(desk.work, { ...at, reason, missing: [] })).toMatchObject({
      reason: 'supplement-asked',
    });
    expect(await finishDossier(desk.work, { ...at, result: {} })).toMatchObject({ reason: 'not-at-work' });
  });

  it('tells on each of two slips what was asked for then', async () => {
    const desk = await aBusyDesk();
    const at = await atWork(desk);
    const first = await askSupplement(desk.work, { ...at, reason: 'Lần một', missing: [] });
    desk.services.moveTo(instantAt(monday, '10:00'));
    await takeSupplement(desk.work, { ...at, note: '' });
    await askSupplement(desk.work, { ...at, reason: 'Lần hai', missing: [] });
    const paper = await paperOf(desk, first.ok ? first.value : undefined);
    expect(paper.text).toContain('Lý do: Lần một');
  });
});

describe('the end of a dossier without a result', () => {
  it.each([
    ['refuse', 3, 'refusal', 'PHIẾU TỪ CHỐI'],
    ['withdraw', 7, undefined, ''],
    ['stop', 8, 'stop', 'THÔNG BÁO DỪNG'],
  ] as const)('%s: state %i, with its form', async (end, state, kind, title) => {
    const desk = await aBusyDesk();
    const at = await atWork(desk);
    const ended = await endDossier(desk.work, end, { ...at, reason });
    expect(await stateOf(desk, at.dossier)).toBe(state);
    const paper = await paperOf(desk, ended.ok ? ended.value : undefined);
    expect(paper.kind).toBe(kind);
    expect(paper.text).toContain(title);
    if (kind) expect(paper.text).toContain(`Lý do: ${reason}`);
  });

  it('is signed by the head of the unit where the office named one', async () => {
    const desk = await aBusyDesk();
    const office = await desk.db.office.get('office');
    if (!office) throw new Error('no office');
    await desk.db.office.put({
      ...office,
      forms: { signer: 'Phạm Văn Trưởng', feeSlip: null, handbackRecord: false },
    });
    const at = await atWork(desk);
    const ended = await endDossier(desk.work, 'stop', { ...at, reason });
    expect((await paperOf(desk, ended.ok ? ended.value : undefined)).text).toContain('Phạm Văn Trưởng');
  });

  it.each([
    ['without a reason', { reason: '  ' }, 'reason-missing'],
    ['of a dossier that is not there', { dossier: 'none' }, 'no-such-dossier'],
    ['at a counter where nobody sits', { counter: 7 }, 'nobody-signed-in'],
    ['with a reason that does not end', { reason: 'x'.repeat(1_001) }, 'bad-values'],
  ])('is refused %s, and leaves nothing', async (_what, given, refused) => {
    const desk = await aBusyDesk();
    const wish = { ...(await atWork(desk)), reason, ...given };
    const before = await dumpTables(desk.db);
    for (const end of ['refuse', 'withdraw', 'stop'] as const) {
      expect(await endDossier(desk.work, end, wish)).toMatchObject({ reason: refused });
    }
    expect(await dumpTables(desk.db)).toEqual(before);
  });

  it('comes once, and not after the result', async () => {
    const desk = await aBusyDesk();
    const ended = await atWork(desk);
    await endDossier(desk.work, 'withdraw', { ...ended, reason });
    const finished = await atWork(desk);
    await finishDossier(desk.work, { ...finished, result: {} });
    for (const at of [ended, finished]) {
      expect(await endDossier(desk.work, 'refuse', { ...at, reason })).toMatchObject({
        reason: 'dossier-closed',
      });
    }
  });
});

describe('an apology', () => {
  it('gives another working day at the old hour, and its form names both', async () => {
    const desk = await aBusyDesk();
    const at = await atWork(desk);
    const moved = await apologise(desk.work, { ...at, reason, newDate: '2026-12-02' });
    expect(moved).toMatchObject({ value: { dueAt: '2026-12-02T08:00:00.000+07:00' } });
    expect(await stateOf(desk, at.dossier)).toBe(4);
    const { text } = await paperOf(desk, moved.ok ? moved.value : undefined);
    expect(text).toContain('Thời gian hẹn trả kết quả là: 08 giờ 00 phút, ngày 27 tháng 11 năm 2026');
    expect(text).toContain('Hẹn lại ngày trả kết quả: 08 giờ 00 phút, ngày 02 tháng 12 năm 2026');
    // A receipt printed once more says what it said, and that another day was given since.
    const [receipt] = await desk.db.slips.where('of').equals(at.dossier).toArray();
    const again = receipt && (await findSlip(desk.work, receipt));
    const both = again ? toText(again, 200) : '';
    expect(both).toContain('quy định là: 3 ngày');
    expect(both).toContain('giải quyết hồ sơ: 08 giờ 00 phút, ngày 27 tháng 11 năm 2026');
    expect(both).toContain('Hẹn lại ngày trả kết quả: 08 giờ 00 phút, ngày 02 tháng 12 năm 2026');
  });

  it.each([
    ['', 'bad-new-date'],
    ['ngày mai', 'bad-new-date'],
    ['2026-02-30', 'bad-new-date'],
    ['2026-11-27', 'new-date-too-early'],
    ['2026-11-20', 'new-date-too-early'],
    ['2026-11-28', 'new-date-not-worked'],
  ])('to %j is refused', async (newDate, refused) => {
    const desk = await aBusyDesk();
    const at = await atWork(desk);
    expect(await apologise(desk.work, { ...at, reason, newDate })).toMatchObject({ reason: refused });
  });
});
