import { expect, it } from 'vitest';
import { takeTicket } from '../../../../renderer/commands/take-ticket';
import { admitPages } from '../../../../renderer/data/admit';
import { aCity } from '../../../office/city-hand';
import { aReadyDesk } from '../../../office/set-up';
import { dumpTables } from '../../../office/tables';

const elsewhere = '01931111-2222-7333-8444-0000000fffff';

it.each([
  ['an unknown deed', 'dossier.praised', 'dossier', { by: 'city' }, 1],
  ['a newer version of a deed', 'dossier.decided', 'dossier', { state: 9, why: 'rain' }, 2],
  ['a known deed with a body that it may not have', 'dossier.decided', 'dossier', { state: 'nine' }, 1],
  ['a known deed about another kind of subject', 'block.leased', 'ticket', { first: 1 }, 1],
  ['a kind of subject that this version does not know', 'kiosk.opened', 'kiosk', {}, 1],
])('keeps %s, changes no row by it and goes on after it', async (_, deed, kind, body, version) => {
  const desk = await aReadyDesk();
  const taken = await takeTicket(desk.work, { service: 'A', priority: null });
  const ticket = taken.ok ? taken.value.id : '';
  const city = aCity(desk.services);
  const before = await dumpTables(desk.db);
  const strange = city.write(deed, `${kind}/${kind === 'ticket' ? ticket : elsewhere}`, body, version);

  expect(await admitPages(desk.db, desk.journal, [strange], desk.work.identity())).toEqual({
    ok: true,
    value: [],
  });
  expect(await desk.db.pages.get([0, 1, 1])).toEqual(strange);
  const { id: _id, last: _last, touched: _touched, ...row } = (await desk.db.tickets.get(ticket)) ?? {};
  expect(before.tickets).toMatchObject([row]);
  expect(await desk.db.dossiers.count()).toBe(0);
  expect(await desk.main.journal.readAfter({ station: 0, epoch: 1 }, 0, 9)).toEqual([strange]);
  expect(await takeTicket(desk.work, { service: 'A', priority: null })).toMatchObject({ ok: true });
});
