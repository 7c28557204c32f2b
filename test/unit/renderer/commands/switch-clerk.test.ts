import { describe, expect, it } from 'vitest';
import { callNext } from '../../../../renderer/commands/serve-queue';
import { signIn } from '../../../../renderer/commands/sign-in';
import { signOut } from '../../../../renderer/commands/sign-out';
import { switchClerk } from '../../../../renderer/commands/switch-clerk';
import { takeTicket } from '../../../../renderer/commands/take-ticket';
import { aBusyDesk, aReadyDesk, type PersonName, pins, seat } from '../../../office/set-up';
import { dumpTables } from '../../../office/tables';
import type { OfficeDesk } from '../../../office/workplace';

const change = ({ work }: OfficeDesk, person: PersonName, counter: number) =>
  switchClerk(work, { person, counter, pin: pins[person] });
const stationOf = ({ db }: OfficeDesk) => db.stations.get('1');

/** Lan alone at counter 1. */
async function lanAlone(): Promise<OfficeDesk> {
  const desk = await aReadyDesk();
  await seat(desk, 'lan', 1);
  return desk;
}

describe('changing over at one computer', () => {
  it('writes nothing when each has a counter of her own: only the screen changes', async () => {
    const desk = await aBusyDesk();
    const before = await dumpTables(desk.db);
    expect(await change(desk, 'hoa', 2)).toMatchObject({ ok: true });
    expect(await dumpTables(desk.db)).toEqual(before);
  });

  it('makes the counter hers who takes it over; the other stays signed in behind her', async () => {
    const desk = await lanAlone();
    expect(await change(desk, 'hoa', 1)).toMatchObject({ ok: true });
    expect(await stationOf(desk)).toMatchObject({
      signedIn: [{ counter: 1, person: 'hoa' }],
      behind: [{ counter: 1, person: 'lan' }],
    });
  });

  it('writes every deed of the counter under the name of whoever has it then', async () => {
    const desk = await lanAlone();
    for (let i = 0; i < 3; i += 1) await takeTicket(desk.work, { service: 'A', priority: null });
    for (const person of ['lan', 'hoa', 'lan'] as const) {
      await change(desk, person, 1);
      await callNext(desk.work, { counter: 1 });
    }
    const tickets = await desk.db.tickets.orderBy('[day+service+number]').toArray();
    expect(tickets.map(ticket => ticket.clerk)).toEqual(['lan', 'hoa', 'lan']);
  });

  it('seats a colleague at a free counter of the same computer', async () => {
    const desk = await lanAlone();
    expect(await change(desk, 'hoa', 2)).toMatchObject({ ok: true });
    expect(await stationOf(desk)).toMatchObject({
      signedIn: [
        { counter: 1, person: 'lan' },
        { counter: 2, person: 'hoa' },
      ],
      behind: [],
    });
  });

  it('lets a clerk cover a colleague and keep her own counter', async () => {
    const desk = await aBusyDesk();
    expect(await change(desk, 'hoa', 1)).toMatchObject({ ok: true });
    expect((await stationOf(desk))?.signedIn).toEqual([
      { counter: 2, person: 'hoa' },
      { counter: 1, person: 'hoa' },
    ]);
    expect(await change(desk, 'lan', 1)).toMatchObject({ ok: true });
    expect(await stationOf(desk)).toMatchObject({
      signedIn: [
        { counter: 2, person: 'hoa' },
        { counter: 1, person: 'lan' },
      ],
      behind: [],
    });
  });

  it('frees the counter when she who has it leaves, and lets the one behind leave too', async () => {
    const desk = await lanAlone();
    await change(desk, 'hoa', 1);
    expect(await signOut(desk.work, { person: 'hoa', counter: 1 })).toMatchObject({ ok: true });
    expect(await callNext(desk.work, { counter: 1 })).toMatchObject({ reason: 'nobody-signed-in' });
    expect(await signIn(desk.work, { person: 'hung', counter: 1, pin: pins.hung })).toMatchObject({
      ok: true,
    });
    expect(await signOut(desk.work, { person: 'lan', counter: 1, pin: pins.lan })).toMatchObject({
      ok: true,
    });
    expect(await stationOf(desk)).toMatchObject({
      signedIn: [{ counter: 1, person: 'hung' }],
      behind: [],
    });
  });

  it('notes that she left the place where her own desk waited when she sits down elsewhere with it', async () => {
    const desk = await lanAlone();
    await change(desk, 'hoa', 1);
    expect(await change(desk, 'lan', 2)).toMatchObject({ ok: true });
    expect((await stationOf(desk))?.behind).toEqual([]);
    const told = (await desk.db.pages.toArray()).slice(-2);
    expect(told.map(({ entry, body }) => [entry.deed, entry.clerk, body?.content])).toEqual([
      ['clerk.signedOut', 'lan', { counter: 1, person: 'lan' }],
      ['clerk.switched', 'lan', { counter: 2, person: 'lan', from: null }],
    ]);
  });

  it.each([
    ['a wrong PIN', lanAlone, { person: 'hoa', counter: 1, pin: '314159' }, 'wrong-pin'],
    ['nobody known', lanAlone, { person: 'nobody', counter: 1, pin: pins.hoa }, 'clerk-unknown'],
    [
      'a counter that is not there',
      lanAlone,
      { person: 'hoa', counter: 9, pin: pins.hoa },
      'no-such-counter',
    ],
    ['a computer where nobody sits', aReadyDesk, { person: 'hoa', counter: 1, pin: pins.hoa }, 'nobody-here'],
  ])('is refused for %s and changes nothing', async (_, start, to, reason) => {
    const desk = await start();
    const before = await dumpTables(desk.db);
    expect(await switchClerk(desk.work, to)).toMatchObject({ ok: false, reason });
    expect(await dumpTables(desk.db)).toEqual(before);
  });
});
