import { describe, expect, it } from 'vitest';
import { noteWritten } from '../../../../renderer/commands/note-written';
import { printBlanks } from '../../../../renderer/commands/print-blanks';
import { receiveDossier } from '../../../../renderer/commands/receive-dossier';
import { moveSlip } from '../../../../renderer/commands/settle-slip';
import { findSlip } from '../../../../renderer/commands/slip-content';
import { startStation } from '../../../../renderer/commands/start-station';
import { ok } from '../../../../shared/kit/result';
import type { Printer } from '../../../../shared/office/printers';
import { toText } from '../../../../shared/printing/to-text';
import { wayNow } from '../../../../shared/printing/way-now';
import { anIntake } from '../../../office/an-intake';
import { anOffice } from '../../../office/day';
import { aBusyDesk, seat } from '../../../office/set-up';
import { aWorkplace, type OfficeDesk } from '../../../office/workplace';

const laser: Printer = {
  id: 'laser',
  name: 'Laser',
  wire: { kind: 'system', queue: 'Laser' },
  paper: 'A5',
  slips: [],
  counters: [],
  spare: '',
};

async function buyPrinter(desk: OfficeDesk): Promise<void> {
  await desk.work.gate.perform({ by: 'system' }, async () =>
    ok({ writes: [{ deed: 'office.setUp', body: { ...anOffice, printers: [laser] } }], value: null }),
  );
}

async function textOf(desk: OfficeDesk, slip: string, on: 'paper' | 'screen' = 'paper'): Promise<string> {
  const job = await desk.db.slips.get(slip);
  const made = job && (await findSlip(desk.work, job, on));
  return made ? toText(made, 200) : '';
}

describe('an office without a printer', () => {
  it('shows the receipt, notes the hand-written slip, and prints both later under that mark', async () => {
    const desk = await aBusyDesk({ mode: 'none' });
    const received = await receiveDossier(desk.work, anIntake(1, { slip: 'print' }));
    const slip = received.ok ? (received.value.slip ?? '') : '';
    expect(await desk.db.slips.get(slip)).toMatchObject({ to: 'screen', state: 'sent' });
    expect(await noteWritten(desk.work, { counter: 1, slip, number: ' P1-0042 ' })).toMatchObject({
      ok: true,
    });
    expect(await moveSlip(desk.work, 1, slip, 'laser')).toMatchObject({ reason: 'no-such-printer' });
    await buyPrinter(desk);
    expect(await moveSlip(desk.work, 1, slip, 'laser')).toMatchObject({ ok: true });
    const job = await desk.db.slips.get(slip);
    const office = await desk.db.office.get('office');
    expect(job).toMatchObject({ state: 'waiting', written: 'P1-0042' });
    expect(job && office && wayNow(job, office)).toMatchObject({ to: 'printer', printer: { id: 'laser' } });
    const paper = await textOf(desk, slip);
    expect(paper.match(/IN BÙ/g)).toHaveLength(2);
    expect(paper).toContain('Thay phiếu viết tay số P1-0042');
    expect(await textOf(desk, slip, 'screen')).not.toContain('IN BÙ');
  });

  it.each([
    ['no number', { number: '  ' }, 'bad-values'],
    ['a number that does not end', { number: '9'.repeat(41) }, 'bad-values'],
    ['a slip that is not there', { slip: 'none' }, 'no-such-slip'],
    ['a counter where nobody sits', { counter: 7 }, 'nobody-signed-in'],
  ])('notes nothing of %s', async (_what, given, reason) => {
    const desk = await aBusyDesk({ mode: 'none' });
    const received = await receiveDossier(desk.work, anIntake(1, { slip: 'print' }));
    const slip = received.ok ? (received.value.slip ?? '') : '';
    const wish = { counter: 1, slip, number: 'P1-0001', ...given };
    expect(await noteWritten(desk.work, wish)).toMatchObject({ reason });
  });
});

describe('numbered forms for the hours without current', () => {
  it('go on where the last ones ended, and are never given twice', async () => {
    const desk = await aBusyDesk({ mode: 'a5' });
    const made = [];
    for (const count of [3, 2]) made.push(await printBlanks(desk.work, { counter: 1, count }));
    expect(made.map(one => one.ok && one.value)).toEqual([
      { first: 'P1-0001', last: 'P1-0003' },
      { first: 'P1-0004', last: 'P1-0005' },
    ]);
    const slips = await desk.db.slips.toArray();
    expect(new Set(slips.map(slip => slip.number)).size).toBe(5);
    const text = await textOf(desk, slips[0]?.id ?? '');
    expect(text).toContain('PHIẾU NHẬN HỒ SƠ VIẾT TAY');
    expect(text).toContain('[QR: P1-000');
  });

  it('bear the mark of a store that was put back, which does not know the last ones', async () => {
    const desk = await aBusyDesk({ mode: 'a5' });
    await printBlanks(desk.work, { counter: 1, count: 3 });
    const { services, main, db, work } = desk;
    await main.ask('app.reopen', { epoch: work.identity()?.epoch ?? 0 });
    const again = await aWorkplace({ services, main, database: db.name });
    await startStation(again.work, (await main.ask('app.start', undefined)).opening);
    await seat(again, 'lan', 1);
    const made = await printBlanks(again.work, { counter: 1, count: 1 });
    expect(made.ok && made.value.first).toMatch(/^P1[A-Z]{7}-0004$/);
  });

  it.each([
    ['where nothing can print', 'none', 1, 'printer-needed'],
    ['in no number', 'a5', 0, 'bad-values'],
    ['by the ream', 'a5', 51, 'bad-values'],
  ] as const)('are refused %s', async (_what, mode, count, reason) => {
    const desk = await aBusyDesk({ mode });
    expect(await printBlanks(desk.work, { counter: 1, count })).toMatchObject({ reason });
  });
});
