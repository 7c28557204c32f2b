import { expect, it } from 'vitest';
import { takeTicket } from '../../../../renderer/commands/take-ticket';
import { ok } from '../../../../shared/kit/result';
import { aBusyDesk } from '../../../office/set-up';
import { dumpTables } from '../../../office/tables';

it('lets no second story begin under the id of another: it fails, and nothing changes', async () => {
  const desk = await aBusyDesk();
  const { work, db } = desk;
  const taken = await takeTicket(work, { service: 'A', priority: null });
  const [ticket] = await db.tickets.toArray();
  expect(taken.ok && ticket?.number).toBe(1);
  const before = await dumpTables(db);
  const body = { day: work.today(), service: 'A', number: 2, priority: null };
  const again = work.gate.perform({ by: 'system' }, async () =>
    ok({ writes: [{ deed: 'ticket.taken', id: ticket?.id ?? '', body }], value: null }),
  );
  await expect(again).rejects.toThrow('ConstraintError');
  expect(await dumpTables(db)).toEqual(before);
  expect(await takeTicket(work, { service: 'A', priority: null })).toMatchObject({
    ok: true,
    value: { label: 'A002' },
  });
});
