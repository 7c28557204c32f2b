import { describe, expect, it } from 'vitest';
import { matchPerson } from '../../../../renderer/commands/change-person';
import { setPin } from '../../../../renderer/commands/set-pin';
import { signIn } from '../../../../renderer/commands/sign-in';
import { admitPages } from '../../../../renderer/data/admit';
import { findPerson, peopleByName } from '../../../../renderer/data/queries';
import { ok } from '../../../../shared/kit/result';
import { toIso } from '../../../../shared/kit/time';
import { aCity } from '../../../office/city-hand';
import { friday, monday } from '../../../office/day';
import { aReadyDesk, pins, seat } from '../../../office/set-up';
import type { OfficeDesk } from '../../../office/workplace';

const hung = { person: 'hung', pin: pins.hung };
const LINE = '01931111-2222-7333-8444-0000000000aa';
const listed = { staffCode: 'NV.012', name: 'Trần Thị Lan', role: 'clerk', from: friday, to: null } as const;

/** A PC that the city's list has just reached. */
async function aListedDesk(line: object = listed) {
  const desk = await aReadyDesk();
  const city = aCity(desk.services);
  const tell = async (body: object) => {
    const page = city.write('person.listed', `person/${LINE}`, body as typeof listed);
    expect(await admitPages(desk.db, desk.journal, [page], desk.work.identity())).toEqual({
      ok: true,
      value: [],
    });
    await desk.main.settled();
  };
  await tell(line);
  return { desk, tell };
}
const enter = ({ work }: OfficeDesk, person: string, pin: string) =>
  signIn(work, { person, counter: 1, pin });
/** Any deed at her counter. */
const act = ({ work }: OfficeDesk) =>
  work.gate.perform({ by: 'seat', counter: 1 }, async () => ok({ writes: [], value: null }));
const match = ({ work }: OfficeDesk, isSame = true) =>
  matchPerson(work, hung, 'lan', { staffCode: listed.staffCode, isSame });

describe('somebody on the city’s list', () => {
  it('signs in as soon as a supervisor gives her a PIN', async () => {
    const { desk } = await aListedDesk({ ...listed, staffCode: 'NV.099', name: 'Vũ Thị Mai' });
    expect(await enter(desk, LINE, '161803')).toMatchObject({ reason: 'clerk-unknown' });
    expect(await setPin(desk.work, hung, { person: LINE, pin: '161803' })).toMatchObject({ ok: true });
    expect(await enter(desk, LINE, '161803')).toMatchObject({ ok: true });
  });

  it('is one with whom the office had added, once a supervisor says so; her PIN and her deeds stay hers', async () => {
    const { desk, tell } = await aListedDesk();
    await seat(desk, 'lan', 1);
    expect(await match(desk)).toEqual({ ok: true, value: null });
    const people = await peopleByName(desk.db);
    expect(people.map(({ id }) => id).sort()).toEqual(['hoa', 'hung', 'lan']);
    expect(await act(desk)).toMatchObject({ ok: true });
    await tell({ ...listed, role: 'supervisor' });
    expect(await findPerson(desk.db, 'lan')).toMatchObject({ id: 'lan', role: 'supervisor' });
    expect(await match(desk)).toMatchObject({ reason: 'not-on-list' });
  });

  it('gets a line that was written before her PIN reached the city, and all that comes with it', async () => {
    const mai = { ...listed, staffCode: 'NV.099', name: 'Vũ Thị Mai' };
    const { desk, tell } = await aListedDesk(mai);
    expect(await setPin(desk.work, hung, { person: LINE, pin: '161803' })).toMatchObject({ ok: true });
    await tell({ ...mai, to: monday });
    expect(await findPerson(desk.db, LINE)).toMatchObject({ listing: { to: monday } });
    expect(await enter(desk, LINE, '161803')).toMatchObject({ ok: true });
  });

  it('is never the last supervisor, turned into a clerk by being matched', async () => {
    const { desk } = await aListedDesk({ ...listed, name: 'Lê Mạnh Hùng' });
    const matched = { staffCode: listed.staffCode, isSame: true };
    expect(await matchPerson(desk.work, hung, 'hung', matched)).toMatchObject({
      reason: 'supervisor-missing',
    });
  });

  it('stays somebody else where a supervisor says so', async () => {
    const { desk } = await aListedDesk();
    expect(await match(desk, false)).toEqual({ ok: true, value: null });
    expect(await peopleByName(desk.db)).toHaveLength(4);
  });

  it('does nothing any more after her last day, at the gate and by her PIN, also without the city and after a restart', async () => {
    const { desk } = await aListedDesk({ ...listed, to: monday });
    await match(desk);
    await seat(desk, 'lan', 1);
    desk.services.moveTo(desk.services.now() + 24 * 3_600_000);
    expect(toIso(desk.services.now()).slice(0, 10)).toBe('2026-11-24');
    expect(await act(desk)).toMatchObject({ reason: 'off-list' });
    const again = await desk.restart();
    expect(await again.work.ask('people.check-pin', { person: 'lan', pin: pins.lan })).toMatchObject({
      reason: 'off-list',
    });
  });

  it('cannot be put on it by another PC of the office', async () => {
    const desk = await aReadyDesk();
    const forged = await desk.work.gate.perform({ by: 'person', id: 'hung' }, async () => ({
      ok: true,
      value: { writes: [{ deed: 'person.listed', id: LINE, body: listed }], value: null },
    }));
    expect(forged).toMatchObject({ reason: 'not-allowed' });
  });
});
