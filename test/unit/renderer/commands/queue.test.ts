import { describe, expect, it } from 'vitest';
import { callNext, endService, markNoShow, recall } from '../../../../renderer/commands/serve-queue';
import { takeTicket } from '../../../../renderer/commands/take-ticket';
import { DAY_MS } from '../../../../shared/kit/time';
import type { Priority } from '../../../../shared/queue/ticket';
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
});
