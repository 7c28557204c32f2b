import { describe, expect, it } from 'vitest';
import { receiveDossier } from '../../../../renderer/commands/receive-dossier';
import { callNext, endService, markNoShow, recall } from '../../../../renderer/commands/serve-queue';
import { takeTicket } from '../../../../renderer/commands/take-ticket';
import { voidTicket } from '../../../../renderer/commands/void-ticket';
import { DAY_MS } from '../../../../shared/kit/time';
import type { Priority } from '../../../../shared/queue/ticket';
import { anIntake } from '../../../office/an-intake';
import { aBusyDesk } from '../../../office/set-up';
import type { OfficeDesk } from '../../../office/workplace';

async function take(desk: OfficeDesk, service: string, priority: Priority | null = null): Promise<string> {
  const taken = await takeTicket(desk.work, { service, priority });
  return taken.ok ? taken.value.label : taken.reason;
}

async function call(desk: OfficeDesk, counter: number, service?: string): Promise<string> {
  const called = await callNext(desk.work, { counter, service });
  return called.ok ? called.value.label : called.reason;
}

describe('the queue', () => {
  it('numbers each service from 1 every day', async () => {
    const desk = await aBusyDesk();
    expect([await take(desk, 'A'), await take(desk, 'B'), await take(desk, 'A')]).toEqual([
      'A001',
      'B001',
      'A002',
    ]);
    desk.services.moveTo(desk.services.now() + DAY_MS);
    expect(await take(desk, 'A')).toBe('A001');
    expect(await call(desk, 1)).toBe('A001');
    expect(await call(desk, 1)).toBe('nobody-waiting');
  });

  it('calls priority first, then who came first, and of one service where asked', async () => {
    const desk = await aBusyDesk();
    await take(desk, 'A');
    await take(desk, 'B');
    await take(desk, 'A', 'pregnant');
    await take(desk, 'B', 'merit');
    const order = [await call(desk, 1), await call(desk, 2, 'A'), await call(desk, 1), await call(desk, 2)];
    expect(order).toEqual(['A002', 'A001', 'B002', 'B001']);
  });

  it('refuses the thousandth ticket of a service', async () => {
    const desk = await aBusyDesk();
    const body = { day: desk.work.today(), service: 'A', number: 999, priority: null };
    await desk.work.gate.perform({ by: 'system' }, async () => ({
      ok: true,
      value: { writes: [{ deed: 'ticket.taken', id: desk.work.newId(), body }], value: null },
    }));
    expect([await take(desk, 'A'), await take(desk, 'B')]).toEqual(['numbers-used-up', 'B001']);
  });

  it('ends the service of whoever sat there when the next one is called', async () => {
    const desk = await aBusyDesk();
    await take(desk, 'A');
    await take(desk, 'A');
    await call(desk, 1);
    await recall(desk.work, 1);
    await call(desk, 1);
    const [first, second] = await desk.db.tickets.orderBy('[day+service+number]').toArray();
    expect(first).toMatchObject({ state: 'served', calls: 2, counter: 1, clerk: 'lan' });
    expect(second).toMatchObject({ state: 'called', calls: 1 });
  });

  it('has nobody to recall, miss or end where nobody was called', async () => {
    const desk = await aBusyDesk();
    await take(desk, 'A');
    await call(desk, 2);
    for (const command of [recall, markNoShow, endService]) {
      expect(await command(desk.work, 1)).toMatchObject({ reason: 'nobody-called' });
    }
    expect(await markNoShow(desk.work, 2)).toMatchObject({ ok: true, value: { label: 'A001' } });
    expect(await recall(desk.work, 2)).toMatchObject({ reason: 'nobody-called' });
  });

  it('never gives the number of a voided ticket again, and calls it no more', async () => {
    const desk = await aBusyDesk();
    await take(desk, 'A');
    await take(desk, 'A');
    const voided = await voidTicket(desk.work, { counter: 1, label: 'a002', reason: 'mistake' });
    expect(voided).toMatchObject({ ok: true, value: { label: 'A002' } });
    expect(await take(desk, 'A')).toBe('A003');
    expect([await call(desk, 1), await call(desk, 1)]).toEqual(['A001', 'A003']);
    const again = await voidTicket(desk.work, { counter: 1, label: 'A002', reason: 'left' });
    expect(again).toMatchObject({ reason: 'ticket-voided' });
    expect(await voidTicket(desk.work, { counter: 1, label: 'A009', reason: 'left' })).toMatchObject({
      reason: 'no-such-ticket',
    });
  });

  it('keeps a number under which a dossier came in', async () => {
    const desk = await aBusyDesk();
    await take(desk, 'A');
    const called = await callNext(desk.work, { counter: 1 });
    await receiveDossier(desk.work, anIntake(1, { ticket: called.ok ? called.value.id : '' }));
    expect(await voidTicket(desk.work, { counter: 1, label: 'A001', reason: 'left' })).toMatchObject({
      reason: 'ticket-has-dossier',
    });
  });

  it('drops the paper of a voided number that has not come out', async () => {
    const desk = await aBusyDesk({ mode: 'thermal' });
    await take(desk, 'A');
    await voidTicket(desk.work, { counter: 2, label: 'A001', reason: 'twice' });
    expect((await desk.db.slips.toArray()).map(slip => slip.state)).toEqual(['expired']);
  });
});
