import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printSlip } from '../../../../renderer/commands/print-slip';
import { receiveDossier } from '../../../../renderer/commands/receive-dossier';
import { reprintSlip, settleSlip } from '../../../../renderer/commands/settle-slip';
import { takeTicket } from '../../../../renderer/commands/take-ticket';
import { ok } from '../../../../shared/kit/result';
import { anIntake } from '../../../office/an-intake';
import { aBusyDesk } from '../../../office/set-up';
import type { OfficeDesk } from '../../../office/workplace';

/** A receipt that waits for the A5 printer. */
async function aWaitingReceipt(desk: OfficeDesk) {
  const received = await receiveDossier(desk.work, anIntake(1, { slip: 'print' }));
  return rowOf(desk, received.ok ? (received.value.slip ?? '') : '');
}

async function rowOf(desk: OfficeDesk, id: string) {
  const row = await desk.db.slips.get(id);
  if (!row) throw new Error('no slip');
  return row;
}

/** The app dies between the note that a slip is begun and its first byte. */
async function beginOnly(desk: OfficeDesk, id: string): Promise<void> {
  await desk.work.gate.perform({ by: 'system' }, async () =>
    ok({ writes: [{ deed: 'slip.started', id, body: {} }], value: null }),
  );
}

describe('a slip', () => {
  it('waits until it is printed, and is printed once', async () => {
    const desk = await aBusyDesk({ mode: 'a5' });
    const slip = await aWaitingReceipt(desk);
    expect(slip).toMatchObject({ state: 'waiting', to: 'pdf', kind: 'receipt', number: 'T1-261123-0001' });
    expect(await printSlip(desk.work, slip)).toEqual({ outcome: 'sent' });
    expect(await rowOf(desk, slip.id)).toMatchObject({ state: 'sent', reason: null });
    expect(await printSlip(desk.work, slip)).toMatchObject({ reason: 'not-waiting' });
    expect(readdirSync(join(desk.main.dir, 'pdf'))).toEqual(['receipt-T1-261123-0001.html']);
  });

  it('waits on when nothing left', async () => {
    const desk = await aBusyDesk({ mode: 'a5' });
    const slip = await aWaitingReceipt(desk);
    desk.main.setPaper('full');
    expect(await printSlip(desk.work, slip)).toEqual({ outcome: 'not-sent', reason: 'disk-failed' });
    expect(await rowOf(desk, slip.id)).toMatchObject({ state: 'waiting', reason: 'disk-failed' });
  });

  it.each([
    ['printed', { state: 'printed', reason: 'confirmed-by-clerk' }],
    ['not-printed', { state: 'waiting', wanted: true }],
    ['expired', { state: 'expired' }],
  ] as const)(
    'that was on its way when the app died asks, and is %s when a person says so',
    async (said, row) => {
      const desk = await aBusyDesk({ mode: 'a5' });
      const slip = await aWaitingReceipt(desk);
      await beginOnly(desk, slip.id);
      expect(await rowOf(desk, slip.id)).toMatchObject({ state: 'started' });
      const again = await desk.restart();
      expect(await rowOf(again, slip.id)).toMatchObject({ state: 'unknown', reason: 'app-died' });
      expect(await printSlip(again.work, slip)).toMatchObject({ reason: 'not-waiting' });
      expect(await settleSlip(again.work, slip.id, said)).toMatchObject({ ok: true });
      expect(await rowOf(again, slip.id)).toMatchObject(row);
    },
  );

  it('asks at once when its sending broke off without an answer', async () => {
    const desk = await aBusyDesk({ mode: 'a5' });
    const slip = await aWaitingReceipt(desk);
    desk.main.setPaper('dies');
    expect(await printSlip(desk.work, slip)).toEqual({ outcome: 'unknown', reason: 'no-answer' });
    expect(await rowOf(desk, slip.id)).toMatchObject({ state: 'unknown', reason: 'no-answer' });
  });

  it('is printed again only when asked for, and says so', async () => {
    const desk = await aBusyDesk({ mode: 'a5' });
    const slip = await aWaitingReceipt(desk);
    expect(await reprintSlip(desk.work, 1, slip.id)).toMatchObject({ reason: 'slip-not-asking' });
    await printSlip(desk.work, slip);
    expect(await settleSlip(desk.work, slip.id, 'printed')).toMatchObject({ reason: 'slip-not-asking' });
    expect(await reprintSlip(desk.work, 1, slip.id)).toMatchObject({ ok: true });
    expect(await rowOf(desk, slip.id)).toMatchObject({ state: 'waiting', reprints: 1 });
    expect(await reprintSlip(desk.work, 1, 'none')).toMatchObject({ reason: 'no-such-slip' });
  });

  it.each([
    ['none', 'screen', 'sent'],
    ['a5', 'pdf', 'waiting'],
    ['thermal', 'printer', 'waiting'],
    ['thermal58', 'printer', 'waiting'],
  ] as const)('goes where an office with printer mode %s wants it: %s', async (mode, to, state) => {
    const desk = await aBusyDesk({ mode });
    const taken = await takeTicket(desk.work, { service: 'A', priority: null });
    const slip = await rowOf(desk, taken.ok ? taken.value.slip : '');
    expect(slip).toMatchObject({ kind: 'ticket', number: 'A001', to, state });
  });
});
