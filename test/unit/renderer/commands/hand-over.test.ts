import { describe, expect, it, onTestFinished } from 'vitest';
import { letGo } from '../../../../renderer/commands/change-person';
import { handOver } from '../../../../renderer/commands/hand-over';
import { callNext, endService } from '../../../../renderer/commands/serve-queue';
import { signIn } from '../../../../renderer/commands/sign-in';
import { signOut } from '../../../../renderer/commands/sign-out';
import { switchClerk } from '../../../../renderer/commands/switch-clerk';
import { takeTicket } from '../../../../renderer/commands/take-ticket';
import { auditEntries, takenFrom } from '../../../../renderer/data/audit-questions';
import { patchForm } from '../../../../renderer/state/store';
import { deskAt } from '../../../../shared/station/station';
import { aBusyDesk, aReadyDesk, type PersonName, pins, seat } from '../../../office/set-up';
import { dumpTables } from '../../../office/tables';
import type { OfficeDesk } from '../../../office/workplace';

const LUNCH = { counter: 1, reason: 'lunch' } as const;
const give = ({ work }: OfficeDesk, from: PersonName, to: PersonName) =>
  handOver(work, { ...LUNCH, from }, { person: to, pin: pins[to] });
const stationOf = ({ db }: OfficeDesk) => db.stations.get('1');
const deedsOf = async ({ db }: OfficeDesk, deed: string) =>
  (await db.pages.toArray()).filter(page => page.entry.deed === deed);
const lan = { person: 'lan', pin: pins.lan };
const change = ({ work }: OfficeDesk, person: PersonName, counter: number) =>
  switchClerk(work, { person, counter, pin: pins[person] });
const sit = ({ work }: OfficeDesk, person: PersonName, counter: number) =>
  signIn(work, { person, counter, pin: pins[person] });

/** Lan alone at counter 1. */
async function aLoneDesk(): Promise<OfficeDesk> {
  const desk = await aReadyDesk();
  await seat(desk, 'lan', 1);
  return desk;
}

describe('handing a whole desk over', () => {
  it('is one entry by who takes it, that names both, the number that stays called and the open page', async () => {
    const desk = await aBusyDesk();
    await takeTicket(desk.work, { service: 'A', priority: null });
    const called = await callNext(desk.work, { counter: 1 });
    patchForm('lan', { note: 'đang gõ' });
    onTestFinished(() => patchForm('lan', null));
    expect(await give(desk, 'lan', 'hoa')).toEqual({ ok: true, value: { owner: 'lan' } });
    const [page] = await deedsOf(desk, 'desk.handedOver');
    expect(page?.entry.clerk).toBe('hoa');
    expect(page?.body?.content).toEqual({
      owner: 'lan',
      from: 'lan',
      to: 'hoa',
      counter: 1,
      reason: 'lunch',
      ticket: called.ok && called.value.id,
      drafts: 1,
    });
  });

  it('lets the colleague work at both desks, each her own or kept, and only her', async () => {
    const desk = await aBusyDesk();
    await give(desk, 'lan', 'hoa');
    const { signedIn = [], behind, kept } = (await stationOf(desk)) ?? {};
    expect(signedIn).toEqual([
      { counter: 2, person: 'hoa' },
      { counter: 1, person: 'hoa' },
    ]);
    expect(behind).toEqual([]);
    expect(signedIn.map(at => deskAt(kept, at))).toEqual(['hoa', 'lan']);
  });

  it('ends the called number in the name of who has the desk then', async () => {
    const desk = await aBusyDesk();
    await takeTicket(desk.work, { service: 'A', priority: null });
    await callNext(desk.work, { counter: 1 });
    await give(desk, 'lan', 'hoa');
    expect(await endService(desk.work, 1)).toMatchObject({ ok: true });
    const clerks = async (deed: string) => (await deedsOf(desk, deed)).map(page => page.entry.clerk);
    expect(await clerks('ticket.called')).toEqual(['lan']);
    expect(await clerks('ticket.served')).toEqual(['hoa']);
  });

  it('goes back by the same deed the other way', async () => {
    const desk = await aBusyDesk();
    const before = await stationOf(desk);
    await give(desk, 'lan', 'hoa');
    expect(await give(desk, 'hoa', 'lan')).toEqual({ ok: true, value: { owner: 'lan' } });
    const after = await stationOf(desk);
    expect(after?.kept).toEqual([]);
    expect(new Set(after?.signedIn)).toEqual(new Set(before?.signedIn));
  });

  it('goes on to a third person and stays the desk of its owner', async () => {
    const desk = await aBusyDesk();
    await give(desk, 'lan', 'hoa');
    expect(await give(desk, 'hoa', 'hung')).toEqual({ ok: true, value: { owner: 'lan' } });
    expect((await stationOf(desk))?.kept).toEqual([
      { owner: 'lan', keeper: 'hung', counter: 1, reason: 'lunch' },
    ]);
  });

  it('is kept over a restart: who keeps it has it again when she signs in', async () => {
    const desk = await aBusyDesk();
    await give(desk, 'lan', 'hoa');
    const again = await desk.restart();
    expect((await stationOf(again))?.signedIn).toEqual([]);
    expect(await sit(again, 'hoa', 2)).toEqual({
      ok: true,
      value: [
        { counter: 2, person: 'hoa' },
        { counter: 1, person: 'hoa' },
      ],
    });
    const { kept } = (await stationOf(again)) ?? {};
    expect(deskAt(kept, { counter: 1, person: 'hoa' })).toBe('lan');
  });

  it.each([
    ['at its counter, where the colleague works at it', 1],
    ['at another counter', 2],
  ])('is her own again when she signs in %s', async (_, counter) => {
    const desk = await aLoneDesk();
    await give(desk, 'lan', 'hoa');
    expect(await sit(desk, 'lan', counter)).toMatchObject({ ok: true });
    expect(await stationOf(desk)).toMatchObject({ signedIn: [{ counter, person: 'lan' }], kept: [] });
  });

  it('does not push a stranger from the counter when its owner comes back', async () => {
    const desk = await aLoneDesk();
    await give(desk, 'lan', 'hoa');
    await signOut(desk.work, { person: 'hoa', counter: 1 });
    await seat(desk, 'hung', 1);
    expect(await sit(desk, 'lan', 1)).toMatchObject({ reason: 'counter-occupied' });
    expect(await sit(desk, 'lan', 2)).toMatchObject({ ok: true });
  });

  it('leaves her, who waits behind a colleague, her own desk there when she keeps another', async () => {
    const desk = await aBusyDesk();
    await change(desk, 'hung', 1);
    expect(await handOver(desk.work, { counter: 2, from: 'hoa', reason: 'lunch' }, lan)).toMatchObject({
      ok: true,
    });
    expect(await stationOf(desk)).toMatchObject({
      signedIn: [
        { counter: 1, person: 'hung' },
        { counter: 2, person: 'lan' },
      ],
      behind: [{ counter: 1, person: 'lan' }],
    });
    await change(desk, 'lan', 1);
    const { signedIn = [], behind, kept } = (await stationOf(desk)) ?? {};
    expect(signedIn.map(seat => [seat.person, deskAt(kept, seat)])).toEqual([
      ['lan', 'hoa'],
      ['lan', 'lan'],
    ]);
    expect(behind).toEqual([{ counter: 1, person: 'hung' }]);
  });

  it('lets a kept desk wait for its keeper, who works at her own, when somebody takes its counter over', async () => {
    const desk = await aBusyDesk();
    await give(desk, 'lan', 'hoa');
    await change(desk, 'hung', 1);
    expect(await stationOf(desk)).toMatchObject({ behind: [{ counter: 1, person: 'hoa' }] });
    await change(desk, 'hoa', 1);
    const { signedIn = [], kept } = (await stationOf(desk)) ?? {};
    expect(signedIn.map(seat => [seat.person, deskAt(kept, seat)])).toEqual([
      ['hoa', 'hoa'],
      ['hoa', 'lan'],
    ]);
  });

  it('lets a kept desk wait for its keeper when she has her own back', async () => {
    const desk = await aBusyDesk();
    await give(desk, 'lan', 'hoa');
    await handOver(desk.work, { counter: 2, from: 'hoa', reason: 'lunch' }, lan);
    await change(desk, 'hung', 2);
    expect(await sit(desk, 'lan', 1)).toMatchObject({ ok: true });
    expect(await stationOf(desk)).toMatchObject({
      signedIn: [
        { counter: 2, person: 'hung' },
        { counter: 1, person: 'lan' },
      ],
      behind: [{ counter: 2, person: 'lan' }],
    });
  });

  it('is refused to whom has a desk of her own waiting at the same counter', async () => {
    const desk = await aLoneDesk();
    await change(desk, 'hoa', 1);
    const before = await dumpTables(desk.db);
    expect(await give(desk, 'hoa', 'lan')).toMatchObject({ ok: false, reason: 'waits-here' });
    expect(await dumpTables(desk.db)).toEqual(before);
  });

  it('shows both in the audit: who took it, and from whom', async () => {
    const desk = await aBusyDesk();
    await give(desk, 'lan', 'hoa');
    const asked = { day: '', person: '', deed: 'desk.handedOver' } as const;
    const { entries } = await auditEntries(desk.db, { station: 1, epoch: 1 }, asked);
    expect(entries.map(entry => entry.clerk)).toEqual(['hoa']);
    expect([...(await takenFrom(desk.db, entries)).values()]).toEqual(['lan']);
  });

  it('ends where its owner is let go: the keeper has her own desk there from then on', async () => {
    const desk = await aBusyDesk();
    await give(desk, 'lan', 'hoa');
    const by = { person: 'hung', pin: pins.hung };
    expect(await letGo(desk.work, by, 'lan', 'Chuyển công tác')).toMatchObject({ ok: true });
    const station = await stationOf(desk);
    expect(station?.kept).toEqual([]);
    expect(deskAt(station?.kept, { counter: 1, person: 'hoa' })).toBe('hoa');
  });

  it.each([
    ['a wrong PIN', aBusyDesk, 'lan', { person: 'hoa', pin: '314159' }, 'wrong-pin'],
    [
      'a counter where she does not sit',
      aReadyDesk,
      'lan',
      { person: 'hoa', pin: pins.hoa },
      'not-at-this-counter',
    ],
    ['who has it already', aBusyDesk, 'lan', lan, 'has-it-already'],
  ] as const)('is refused for %s and changes nothing', async (_, start, from, to, reason) => {
    const desk = await start();
    const before = await dumpTables(desk.db);
    expect(await handOver(desk.work, { ...LUNCH, from }, to)).toMatchObject({ ok: false, reason });
    expect(await dumpTables(desk.db)).toEqual(before);
  });
});
