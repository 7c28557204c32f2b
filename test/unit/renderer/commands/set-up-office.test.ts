import { describe, expect, it } from 'vitest';
import { addPerson } from '../../../../renderer/commands/add-person';
import { changeOffice } from '../../../../renderer/commands/change-office';
import { receiveDossier } from '../../../../renderer/commands/receive-dossier';
import { setUpOffice } from '../../../../renderer/commands/set-up-office';
import { admitPages } from '../../../../renderer/data/admit';
import { anIntake } from '../../../office/an-intake';
import { aCity } from '../../../office/city-hand';
import { anOffice } from '../../../office/day';
import { aLogo } from '../../../office/logos';
import { aReadyDesk, aSetUp, pins, seat } from '../../../office/set-up';
import { dumpTables } from '../../../office/tables';
import { aWorkplace, type OfficeDesk } from '../../../office/workplace';

const [lan, hoa, hung] = aSetUp().people;
if (!lan || !hoa || !hung) throw new Error('nobody in the office');

describe('the set-up of a PC', () => {
  it('writes office, people and a first start, in one go, and then tells its key', async () => {
    const desk = await aReadyDesk();
    const deeds = (await desk.db.pages.toArray()).map(page => page.entry.deed);
    expect(deeds.slice(0, 3)).toEqual(['epoch.opened', 'station.started', 'office.setUp']);
    expect(deeds.slice(3, -2)).toEqual(Array(3).fill(['person.added', 'person.pinSet']).flat());
    expect(deeds.slice(-2)).toEqual(['supervisor.waived', 'station.keyed']);
    expect(await desk.db.office.get('office')).toMatchObject({ code: 'H26.101', procedureNotes: [] });
    expect(desk.work.identity()).toMatchObject({ ward: 'H26.101', station: 1 });
  });

  it.each([
    ['a weak PIN', { people: [{ ...lan, pin: '123456' }, hung] }, 'weak-pin'],
    ['one PIN for two people', { people: [lan, { ...hung, pin: lan.pin }] }, 'same-pin'],
    ['one person twice', { people: [lan, { ...hung, id: 'lan' }] }, 'already-here'],
    ['no supervisor', { people: [lan, hoa] }, 'supervisor-missing'],
    ['one supervisor and nothing that allows it', { waiver: undefined }, 'second-supervisor-missing'],
    ['one supervisor allowed by a blank', { waiver: '   ' }, 'bad-values'],
    ['a person with the name of the app', { people: [{ ...lan, id: 'system' }, hung] }, 'bad-values'],
    [
      'two counters with one number',
      { office: { ...anOffice, counters: [{ no: 1 }, { no: 1 }] } },
      'counter-twice',
    ],
    [
      'two services with one letter',
      { office: { ...anOffice, services: [anOffice.services[0], { prefix: 'A', name: 'Khác' }] } },
      'service-twice',
    ],
    ['a bad agency code', { office: { ...anOffice, code: 'Hà Nội' } }, 'bad-values'],
    ['a station of no number', { station: 0 }, 'bad-values'],
    ['nothing at all', { office: undefined }, 'bad-values'],
  ])('refuses %s and writes nothing', async (_, given, reason) => {
    const desk = await aWorkplace();
    expect(await setUpOffice(desk.work, { ...aSetUp(), ...given })).toMatchObject({ ok: false, reason });
    expect(desk.work.identity()).toBeNull();
    expect(await desk.db.pages.count()).toBe(0);
  });

  it('keeps what allows one supervisor, and notes nothing of the kind with two', async () => {
    const alone = await aReadyDesk();
    const waivers = async ({ db }: OfficeDesk) =>
      (await db.pages.toArray()).filter(page => page.entry.deed === 'supervisor.waived');
    expect((await waivers(alone))[0]?.body?.content).toEqual({ ground: 'Công văn 12/UBND-NV' });
    const desk = await aWorkplace();
    const people = [hung, { ...hoa, role: 'supervisor' }, lan];
    expect(await setUpOffice(desk.work, { ...aSetUp(), people })).toMatchObject({ ok: true });
    expect(await waivers(desk)).toEqual([]);
  });

  it('is refused the second time', async () => {
    const desk = await aReadyDesk();
    const before = await dumpTables(desk.db);
    expect(await setUpOffice(desk.work, aSetUp())).toMatchObject({ reason: 'already-set-up' });
    expect(await dumpTables(desk.db)).toEqual(before);
  });

  it('can be done again after a power cut between its name and its first deed', async () => {
    const desk = await aWorkplace();
    await desk.work.identify({ ward: 'H26.101', station: 1 });
    const again = await desk.restart();
    expect(await setUpOffice(again.work, aSetUp({ station: 2 }))).toMatchObject({ reason: 'already-set-up' });
    expect(await setUpOffice(again.work, aSetUp())).toMatchObject({ ok: true });
    await seat(again, 'lan', 1);
  });

  it('writes nothing while nobody said which PC this is', async () => {
    const desk = await aWorkplace();
    const started = await desk.work.gate.perform({ by: 'system' }, async () => {
      throw new Error('the rule must not be asked');
    });
    expect(started).toMatchObject({ ok: false, reason: 'not-set-up' });
  });
});

describe('changes of the office', () => {
  const by = { person: 'hung', pin: pins.hung };

  it('are a supervisor’s: a clerk’s PIN does not do', async () => {
    const desk = await aReadyDesk();
    const before = await dumpTables(desk.db);
    const byLan = { person: 'lan', pin: pins.lan };
    expect(await changeOffice(desk.work, byLan, { phone: '1' })).toMatchObject({ reason: 'not-allowed' });
    const mai = { id: 'mai', name: 'Vũ Thị Mai', role: 'clerk', pin: '662607' } as const;
    expect(await addPerson(desk.work, byLan, mai)).toMatchObject({ reason: 'not-allowed' });
    expect(await dumpTables(desk.db)).toEqual(before);
    expect(await addPerson(desk.work, by, mai)).toMatchObject({ ok: true });
    expect(await addPerson(desk.work, by, mai)).toMatchObject({ reason: 'already-here' });
    expect(await addPerson(desk.work, by, { ...mai, id: 'my', pin: '121212' })).toMatchObject({
      reason: 'weak-pin',
    });
  });

  it('keep what they do not name, and the notes on procedures', async () => {
    const desk = await aReadyDesk();
    await seat(desk, 'lan', 1);
    const note = { procedure: '2.000913', term: null, fees: { fee: 30_000 }, basis: 'NQ 06/2020' };
    const received = await receiveDossier(desk.work, anIntake(1, { procedure: note.procedure }), note);
    expect(received).toMatchObject({ ok: true });
    expect(await changeOffice(desk.work, by, { codeWidth: 5 })).toMatchObject({ ok: true });
    const office = await desk.db.office.get('office');
    expect(office).toMatchObject({ ...anOffice, codeWidth: 5, procedureNotes: [note] });
  });

  it('go on when the city has set terms, which stay', async () => {
    const desk = await aReadyDesk();
    const city = aCity(desk.services);
    city.hears(await desk.db.pages.toArray());
    const told = city.write('retention.set', 'office', { dossierDays: 1_825 });
    await admitPages(desk.db, desk.journal, [told], desk.work.identity());
    expect(await changeOffice(desk.work, by, { phone: '024 1' })).toMatchObject({ ok: true });
    expect(await desk.db.office.get('office')).toMatchObject({
      phone: '024 1',
      retention: { dossierDays: 1_825 },
    });
  });

  it('write the logo once, and neither lose nor repeat it with another setting', async () => {
    const desk = await aReadyDesk();
    const logo = aLogo();
    expect(await changeOffice(desk.work, by, { logo })).toMatchObject({ ok: true });
    expect(await changeOffice(desk.work, by, { phone: '024 1', logo })).toMatchObject({ ok: true });
    expect(await changeOffice(desk.work, by, { phone: '024 2' })).toMatchObject({ ok: true });
    expect(await desk.db.office.get('office')).toMatchObject({ phone: '024 2', logo });
    const carrying = (await desk.db.pages.toArray()).filter(page => JSON.stringify(page).includes(logo));
    expect(carrying.map(page => page.entry.deed)).toEqual(['office.logoSet']);
    expect(await changeOffice(desk.work, by, { logo: null })).toMatchObject({ ok: true });
    expect(await desk.db.office.get('office')).not.toHaveProperty('logo');
  });

  it('take no logo that is none, and none from a clerk', async () => {
    const desk = await aReadyDesk();
    const before = await dumpTables(desk.db);
    const logo = aLogo().slice(4);
    expect(await changeOffice(desk.work, by, { logo })).toMatchObject({ reason: 'bad-values' });
    const byLan = { person: 'lan', pin: pins.lan };
    expect(await changeOffice(desk.work, byLan, { logo: aLogo() })).toMatchObject({ reason: 'not-allowed' });
    expect(await dumpTables(desk.db)).toEqual(before);
  });

  it('are refused when they name a counter or a letter twice', async () => {
    const desk = await aReadyDesk();
    const twice = { prefix: 'A', name: 'Khác' };
    const change = { services: [...anOffice.services, twice] };
    expect(await changeOffice(desk.work, by, change)).toMatchObject({ reason: 'service-twice' });
    const counters = [{ no: 2 }, { no: 2 }];
    expect(await changeOffice(desk.work, by, { counters })).toMatchObject({ reason: 'counter-twice' });
  });

  it('keep people apart whose ids have a stroke', async () => {
    const desk = await aReadyDesk();
    const mai = { name: 'Vũ Thị Mai', role: 'clerk', pin: '662607' } as const;
    await addPerson(desk.work, by, { ...mai, id: 'to/1' });
    await addPerson(desk.work, by, { ...mai, id: 'to/2', name: 'Vũ Thị Mơ', pin: '301948' });
    expect((await desk.db.people.bulkGet(['to/1', 'to/2'])).map(person => person?.name)).toEqual([
      'Vũ Thị Mai',
      'Vũ Thị Mơ',
    ]);
  });
});
