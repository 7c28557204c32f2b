import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportDailyLog, readDailyLog } from '../../../../renderer/commands/export-daily-log';
import { finishDossier } from '../../../../renderer/commands/finish-dossier';
import { handBack } from '../../../../renderer/commands/hand-back';
import { payFee } from '../../../../renderer/commands/pay-fee';
import { receiveDossier } from '../../../../renderer/commands/receive-dossier';
import { callNext } from '../../../../renderer/commands/serve-queue';
import { takeTicket } from '../../../../renderer/commands/take-ticket';
import type { DeedWrite } from '../../../../renderer/data/gate';
import type { Intake } from '../../../../shared/intake/intake';
import { ok } from '../../../../shared/kit/result';
import { instantAt, PlainDate } from '../../../../shared/kit/time';
import { anIntake } from '../../../office/an-intake';
import { aCardText } from '../../../office/cards';
import { monday } from '../../../office/day';
import { aBusyDesk, pins } from '../../../office/set-up';
import { dumpTables } from '../../../office/tables';
import type { OfficeDesk } from '../../../office/workplace';

async function receive(desk: OfficeDesk, given: Partial<Intake> = {}) {
  const received = await receiveDossier(desk.work, anIntake(1, given));
  if (!received.ok) throw new Error(received.reason);
  const dossier = await desk.db.dossiers.get(received.value.id);
  if (!dossier) throw new Error('no row');
  return { dossier, slip: received.value.slip };
}

describe('receiving', () => {
  it('fixes procedure, fees, due date and states at the moment', async () => {
    const desk = await aBusyDesk();
    const { dossier } = await receive(desk);
    expect(dossier).toMatchObject({
      state: 4,
      clerk: 'lan',
      handledHere: true,
      receivedAt: '2026-11-23T08:00:00.000+07:00',
      dueAt: '2026-11-23T17:00:00.000+07:00',
    });
    expect(dossier.states.map(change => change.state)).toEqual([1, 2, 4]);
    // Pages 1 and 2 at 2,000 đ, the third at 1,000 đ, two copies.
    expect(dossier.fees.map(fee => fee.amountVnd)).toEqual([10_000]);
  });

  it('sends to the police what they decide, and waits there', async () => {
    const desk = await aBusyDesk();
    const { dossier } = await receive(desk, { procedure: '1.004222' });
    expect(dossier.states.map(change => change.state)).toEqual([1, 2]);
    expect(dossier).toMatchObject({ handledHere: false, state: 2 });
    expect(dossier.handledBy).not.toBe(dossier.receivedBy);
  });

  it.each([
    ['on the same day, unasked', '14:59', {}, null],
    ['on the same day, asked for', '14:59', { slip: 'print' as const }, 'screen'],
    ['due tomorrow, as it came after 15:00', '15:00:01', {}, 'screen'],
    ['due tomorrow, not wanted', '15:00:01', { slip: 'none' as const }, null],
    ['of unknown term', '09:00', { procedure: '2.000913' }, 'screen'],
  ])('gives a receipt %s', async (_, time, given, to) => {
    const desk = await aBusyDesk();
    desk.services.moveTo(instantAt(monday, time));
    const { slip } = await receive(desk, given);
    expect(slip === null ? null : (await desk.db.slips.get(slip))?.to).toBe(to);
  });

  it.each([
    ['a field of the wrong kind', { copies: 'hai' }, 'bad-values'],
    ['a field that is not on the page', { hurry: true }, 'bad-values'],
    ['no procedure', { procedure: '9.999999' }, 'unknown-procedure'],
    ['a ticket of another counter', { ticket: '01931111-2222-7333-8444-00000000ffff' }, 'not-called-here'],
    ['a submitter without a name', { submitter: { name: ' ' } }, 'name-missing'],
    ['an owner without a name', { owner: { name: '' } }, 'owner-name-missing'],
    [
      'a paper without a name',
      { papers: [{ name: ' ', originals: 1, copies: 0, pages: 1, feeExempt: false }] },
      'empty-paper-line',
    ],
    ['a counter where nobody sits', { counter: 7 }, 'nobody-signed-in'],
  ])('refuses %s and draws no number', async (_, given, reason) => {
    const desk = await aBusyDesk();
    const before = await dumpTables(desk.db);
    expect(await receiveDossier(desk.work, { ...anIntake(1), ...given })).toMatchObject({ reason });
    expect(await dumpTables(desk.db)).toEqual(before);
    expect((await receive(desk)).dossier.code.number).toBe(1);
  });

  it('keeps what the clerk looked up of the procedure with the dossier, and with neither when refused', async () => {
    const desk = await aBusyDesk();
    const note = { procedure: '1.000689', term: null, fees: { fee: 15_000 }, basis: 'NQ 06/2020' };
    const before = await dumpTables(desk.db);
    const nameless = anIntake(1, { procedure: '1.000689', submitter: { name: '' } });
    expect(await receiveDossier(desk.work, nameless, note)).toMatchObject({ reason: 'name-missing' });
    expect(await dumpTables(desk.db)).toEqual(before);
    const received = await receiveDossier(desk.work, anIntake(1, { procedure: '1.000689' }), note);
    const dossier = await desk.db.dossiers.get(received.ok ? received.value.id : '');
    expect(dossier?.fees.map(fee => fee.amountVnd)).toEqual([15_000]);
    expect(await desk.db.office.get('office')).toMatchObject({ procedureNotes: [note] });
    const again = await receive(desk, { procedure: '1.000689' });
    expect(again.dossier.fees.map(fee => fee.amountVnd)).toMatchObject([15_000]);
  });

  it('takes an office with the longest names that its settings allow', async () => {
    const desk = await aBusyDesk();
    const office = await desk.db.office.get('office');
    if (!office) throw new Error('no office');
    await desk.db.office.put({ ...office, name: 'U'.repeat(120), unit: 'T'.repeat(120) });
    expect((await receive(desk)).dossier.receivedBy).toHaveLength(243);
  });

  it('hangs on the ticket that is served here', async () => {
    const desk = await aBusyDesk();
    await takeTicket(desk.work, { service: 'A', priority: null });
    const called = await callNext(desk.work, { counter: 1 });
    const ticket = called.ok ? called.value.id : '';
    expect((await receive(desk, { ticket })).dossier.ticket).toBe(ticket);
    expect(await receiveDossier(desk.work, anIntake(2, { ticket }))).toMatchObject({
      reason: 'not-called-here',
    });
  });
});

describe('a dossier’s way out', () => {
  it('is paid once, finished once and handed back once, in that order', async () => {
    const desk = await aBusyDesk();
    const { dossier } = await receive(desk);
    const at = { counter: 1, dossier: dossier.id };
    expect(await handBack(desk.work, at)).toMatchObject({ reason: 'not-finished' });
    expect(await payFee(desk.work, { ...at, method: 'cash' })).toMatchObject({
      value: { amountVnd: 10_000 },
    });
    expect(await payFee(desk.work, { ...at, method: 'cash' })).toMatchObject({ reason: 'already-paid' });
    const done = { ...at, result: { number: '15/CT' } };
    expect(await finishDossier(desk.work, done)).toMatchObject({ ok: true });
    expect(await finishDossier(desk.work, done)).toMatchObject({ reason: 'already-finished' });
    expect(await handBack(desk.work, at)).toMatchObject({ ok: true, value: { to: 'Nguyễn Văn Mẫu' } });
    expect(await handBack(desk.work, at)).toMatchObject({ reason: 'already-returned' });
    const row = await desk.db.dossiers.get(dossier.id);
    expect(row).toMatchObject({ state: 10, result: { number: '15/CT' }, returned: { by: 'lan' } });
  });

  it('passes through "at work" when the result of another agency comes', async () => {
    const desk = await aBusyDesk();
    const { dossier } = await receive(desk, { procedure: '1.004222' });
    await finishDossier(desk.work, { counter: 2, dossier: dossier.id, result: {} });
    const row = await desk.db.dossiers.get(dossier.id);
    expect(row?.states.map(change => change.state)).toEqual([1, 2, 4, 9]);
  });

  it('goes to whoever came: named, read off a card, and to nobody on a bad card', async () => {
    const desk = await aBusyDesk();
    const back = async (given: { to?: string; card?: string }) => {
      const { dossier } = await receive(desk);
      const at = { counter: 1, dossier: dossier.id };
      await finishDossier(desk.work, { ...at, result: {} });
      const done = await handBack(desk.work, { ...at, ...given });
      return done.ok ? done.value.to : done.reason;
    };
    const card = aCardText({ name: 'Lê Thị Thử', sex: 'Nữ' });
    expect(await back({ to: 'Phạm Văn Giả' })).toBe('Phạm Văn Giả');
    expect(await back({ card })).toBe('Lê Thị Thử');
    expect(await back({ to: ' ', card })).toBe('Lê Thị Thử');
    expect(await back({ card: 'rubbish' })).toBe('not-a-card');
  });

  it('is not paid where nothing is known to be owed', async () => {
    const desk = await aBusyDesk();
    const { dossier } = await receive(desk, { procedure: '1.000894' });
    const paid = await payFee(desk.work, { counter: 1, dossier: dossier.id, method: 'vietqr' });
    expect(paid).toMatchObject({ reason: 'nothing-to-pay' });
  });
});

describe('a fee of which not all is known', () => {
  it.each([
    ['nothing', [], []],
    ['a part', [{ label: 'Phí gửi', amountVnd: 30_000, basis: 'Bưu điện' }], [30_000]],
  ])('is taken as far as it is known, and stays open: %s', async (_, extraFees, taken) => {
    const desk = await aBusyDesk();
    const { dossier } = await receive(desk, { procedure: '1.000689', extraFees });
    const at = { counter: 1, dossier: dossier.id, method: 'cash' } as const;
    for (const amountVnd of taken)
      expect(await payFee(desk.work, at)).toMatchObject({ value: { amountVnd } });
    expect(await payFee(desk.work, at)).toMatchObject({ reason: 'fee-unknown' });
  });

  it('is taken less what was paid already', async () => {
    const desk = await aBusyDesk();
    const { dossier } = await receive(desk);
    const at = { counter: 1, dossier: dossier.id, method: 'cash' } as const;
    const part: DeedWrite = {
      deed: 'dossier.paid',
      id: dossier.id,
      body: { method: 'cash', amountVnd: 4_000 },
    };
    await desk.work.gate.perform({ by: 'seat', counter: 1 }, async () => ok({ writes: [part], value: null }));
    expect(await payFee(desk.work, at)).toMatchObject({ value: { amountVnd: 6_000 } });
    expect(await payFee(desk.work, at)).toMatchObject({ reason: 'already-paid' });
  });
});

describe('the daily log', () => {
  it('of a past day keeps the payment of an older dossier that went out later', async () => {
    const desk = await aBusyDesk();
    const { dossier } = await receive(desk);
    const at = { counter: 1, dossier: dossier.id };
    const [paidOn, returnedOn] = [PlainDate.parse('2026-11-25'), PlainDate.parse('2026-11-26')];
    desk.services.moveTo(instantAt(paidOn, '09:00'));
    await payFee(desk.work, { ...at, method: 'cash' });
    desk.services.moveTo(instantAt(returnedOn, '09:00'));
    await finishDossier(desk.work, { ...at, result: {} });
    await handBack(desk.work, at);
    const log = await readDailyLog(desk.work, paidOn);
    expect(log.ok && log.value.rows).toMatchObject([
      { because: 'paid', code: dossier.code.text, paidVnd: 10_000 },
    ]);
    expect((await desk.db.dossiers.get(dossier.id))?.paidOn).toEqual([paidOn]);
  });

  it('is a supervisor’s; who took it out is in the ledger before the files are there', async () => {
    const desk = await aBusyDesk();
    await receive(desk);
    const before = await dumpTables(desk.db);
    const asLan = { person: 'lan', pin: pins.lan, day: monday };
    expect(await exportDailyLog(desk.work, asLan)).toMatchObject({ reason: 'not-allowed' });
    expect(await dumpTables(desk.db)).toEqual(before);
    const asHung = { person: 'hung', pin: pins.hung, day: monday };
    expect(await exportDailyLog(desk.work, asHung)).toMatchObject({ ok: true });
    expect(readdirSync(join(desk.main.dir, 'exports', monday))).toHaveLength(3);
    expect((await desk.db.pages.orderBy(':id').last())?.entry).toMatchObject({
      deed: 'log.exported',
      clerk: 'hung',
    });
  });
});
