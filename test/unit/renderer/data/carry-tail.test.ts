import { cpSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkSignedFile, exportAudit } from '../../../../renderer/commands/export-audit';
import { giveUpCodes } from '../../../../renderer/commands/give-up-codes';
import { codeProvisional } from '../../../../renderer/commands/keep-numbers';
import { payFee } from '../../../../renderer/commands/pay-fee';
import { receiveDossier } from '../../../../renderer/commands/receive-dossier';
import { startStation } from '../../../../renderer/commands/start-station';
import { tellStationKey } from '../../../../renderer/commands/tell-station-key';
import { undoDeed } from '../../../../renderer/commands/undo-deed';
import { admitPages } from '../../../../renderer/data/admit';
import { carryTail } from '../../../../renderer/data/carry-tail';
import type { Dossier } from '../../../../shared/dossiers/dossier';
import { headOf, sealEntry } from '../../../../shared/ledger/chain';
import type { Page } from '../../../../shared/ledger/entry';
import { fold } from '../../../../shared/ledger/fold';
import { findEvent } from '../../../../shared/ledger/read-event';
import { anIntake } from '../../../office/an-intake';
import { aCity } from '../../../office/city-hand';
import { aCityLedger } from '../../../office/city-ledger';
import { foretell, type Step, someSteps } from '../../../office/counter-day';
import { monday } from '../../../office/day';
import { aFolder } from '../../../office/folder';
import { type OfficeMain, startMain } from '../../../office/main-process';
import { runs } from '../../../office/runs';
import { aBusyDesk, pins, seat } from '../../../office/set-up';
import { aQuietMorning } from '../../../office/told-of-day';
import { aWorkplace, type OfficeDesk, type SteadyServices } from '../../../office/workplace';

const receptions: readonly Step[] = [0, 1].map(b => ({ kind: 'receive', a: b, b: 3 * b }));

async function work(desk: OfficeDesk, steps: readonly Step[]): Promise<void> {
  const day = aQuietMorning();
  day.seats.set(1, 'lan');
  day.seats.set(2, 'hoa');
  for (const dossier of await desk.db.dossiers.toArray())
    day.dossiers.push({ id: dossier.id, state: 'open', owes: dossier.payments.length === 0 });
  for (const step of [...receptions, ...steps]) await foretell(desk, day, step).run();
}

const epochOf = ({ work: { identity } }: OfficeDesk) => identity()?.epoch ?? 0;
const chainOf = (desk: OfficeDesk, epoch = epochOf(desk)): Promise<readonly Page[]> =>
  desk.main.journal.readAfter({ station: 1, epoch }, 0, 100_000);

/** A desk as it starts, over the tables it had or new ones, in whatever epoch it is now. */
async function start(main: OfficeMain, services: SteadyServices, database?: string) {
  const desk = await aWorkplace({ services, main, ...(database !== undefined && { database }) });
  const told = await main.ask('app.start', undefined);
  const carried = await carryTail(desk.work, told, 0);
  const isNew = !told.heads.some(head => head.epoch === told.identity?.epoch);
  if (isNew) await startStation(desk.work, told.opening);
  return { desk, carried };
}

type City = ReturnType<typeof aCityLedger>;

/** One round trip: what the city lacks goes up, what it has of others comes down, codes are put right. */
async function sync(desk: OfficeDesk, city: City): Promise<void> {
  const { db, journal, work } = desk;
  city.takes(await chainOf(desk));
  const pages = city.feed.filter(({ entry }) => entry.station !== 1 || entry.epoch !== epochOf(desk));
  expect(await admitPages(db, journal, pages, work.identity())).toEqual({ ok: true, value: [] });
  expect(await giveUpCodes(work, pages)).toMatchObject({ ok: true });
  expect(await codeProvisional(work)).toMatchObject({ ok: true });
  city.takes(await chainOf(desk));
}

type Break = 'none' | 'before-journal' | 'before-leaving' | 'lost-tables' | 'half-journal';

/** The store's new epoch takes its tail along; a power cut somewhere in it is followed by another start. */
async function reopen(fork: OfficeDesk, partsAt: number, broken: Break) {
  const { main, services, db } = fork;
  main.setPartsAt(partsAt);
  await main.ask('app.reopen', { epoch: epochOf(fork) });
  if (broken === 'none') return start(main, services, db.name);
  if (broken === 'before-journal') main.setDisk('full');
  // The journal takes only some of what stands in the new epoch, and the tables are lost.
  else if (broken === 'half-journal') main.setDisk('torn');
  else main.setLeaving(false);
  await expect(start(main, services, db.name)).rejects.toThrow();
  main.setDisk('fine');
  main.setLeaving(true);
  return start(main, services, broken.startsWith('before') ? db.name : undefined);
}

const dossiersOf = (pages: readonly Page[]): readonly Dossier[] =>
  [...new Set(pages.map(({ entry }) => entry.subject))]
    .filter(subject => subject.startsWith('dossier/'))
    .flatMap(
      subject =>
        fold(
          'dossier',
          pages.filter(({ entry }) => entry.subject === subject),
        ) ?? [],
    );

/** What an entry says; entries that it names are named by where those stand now. */
const said = ({ entry: { deed, subject, at, clerk }, body }: Page, now = new Map<string, string>()) => {
  const content = JSON.stringify(deed === 'person.pinSet' ? null : (body?.content ?? null));
  const renamed = JSON.parse(content, (_, value) => now.get(value) ?? value);
  return { deed, subject, at, clerk, content: renamed };
};

it('brings all that a put-back store wrote to the city, once, and gives no code to two dossiers', async () => {
  const part = someSteps(7);
  const aTicket: Step = { kind: 'take-ticket', a: 0, b: 0 };
  const anUndo: Step = { kind: 'undo', a: 9, b: 0 };
  const breaks = fc.constantFrom<Break>(
    'none',
    'before-journal',
    'before-leaving',
    'lost-tables',
    'half-journal',
  );
  await fc.assert(
    fc.asyncProperty(part, part, part, fc.nat(), breaks, async (morning, lost, forked, sent, broken) => {
      const first = await aBusyDesk();
      const { services } = first;
      const hand = aCity(services);
      const city = aCityLedger('H26.101');
      city.put(hand.lease(1, [1, 40]));
      await sync(first, city);
      await work(first, morning);
      const noon = aFolder();
      await first.main.settled();
      cpSync(first.main.dir, noon, { recursive: true });

      // The afternoon that is lost with the disk; the city has some of it.
      await work(first, lost);
      const before = await chainOf(first);
      const known = city.feed.length;
      city.takes(before.slice(0, known + (sent % (before.length - known + 2))));

      // The image is put back while the line is down, and the counter works on.
      const { desk: fork } = await start(await startMain(services.now, noon), services);
      await startStation(fork.work);
      await seat(fork, 'lan', 1);
      await seat(fork, 'hoa', 2);
      await work(fork, forked);
      const acknowledged = await chainOf(fork);
      const partsAt = city.partsAt(acknowledged);
      const tail = acknowledged.filter(({ entry }) => entry.seq >= partsAt);

      const { desk, carried } = await reopen(fork, partsAt, broken);
      if (broken === 'none') expect(carried).toBe(tail.length);
      expect(await chainOf(desk, epochOf(fork))).toEqual(acknowledged.slice(0, partsAt - 1));
      expect((await desk.db.stations.get('1'))?.signedIn).toEqual([]);
      await sync(desk, city);
      city.put({
        ...hand.write('block.leased', 'station/1', {
          epoch: epochOf(desk),
          agency: 'H26.101',
          fromDay: monday,
          toDay: monday,
          first: 41,
          last: 90,
        }),
      });
      await sync(desk, city);

      // Each acknowledged entry is at the city: in its old place, or once in the new epoch.
      const byId = new Map(city.feed.map(page => [page.entry.id, page]));
      const pairs = city.feed.flatMap(page => {
        const event = findEvent(page);
        return event?.deed === 'epoch.carried' ? event.body.entries : [];
      });
      const now = new Map(pairs.map(({ was, as }) => [was, as]));
      expect(pairs.map(({ was }) => was)).toEqual(tail.map(({ entry }) => entry.id));
      for (const page of acknowledged) {
        const { id, seq } = page.entry;
        const there = byId.get(seq < partsAt ? id : (now.get(id) ?? ''));
        expect(there && said(there)).toEqual(said(page, now));
      }
      expect(byId.size).toBe(city.feed.length);

      // The same dossiers here and there, each with a code of its own, and every code ever given still known.
      const atCity = dossiersOf(city.feed);
      const here = (await desk.db.dossiers.toArray()).map(({ touched: _t, last: _l, ...row }) => row);
      const byName = (a: Dossier, b: Dossier) => a.id.localeCompare(b.id);
      expect([...here].sort(byName)).toEqual([...atCity].sort(byName));
      const codes = atCity.map(({ officialCode }) => officialCode?.text);
      expect(codes).not.toContain(undefined);
      expect(new Set(codes).size).toBe(atCity.length);
      const told = dossiersOf(acknowledged);
      for (const { id, code } of told) {
        const row = atCity.find(dossier => dossier.id === id);
        expect([row?.code.text, row?.provisionalCode?.text, row?.officialCode?.text]).toContain(code.text);
      }
      for (const one of [first, fork, desk]) one.db.close();
    }),
    { numRuns: runs(25), examples: [[[{ kind: 'withdraw', a: 15, b: 0 }], [aTicket], [anUndo], 0, 'none']] },
  );
}, 120_000);

it('takes back in the new epoch what was taken back in the tail, and still knows the key that signed there', async () => {
  const desk = await aBusyDesk();
  const received = await receiveDossier(desk.work, anIntake(1));
  const dossier = received.ok ? received.value.id : '';
  const partsAt = (await chainOf(desk)).length + 1;
  await tellStationKey(desk.work);
  await payFee(desk.work, { counter: 1, dossier, method: 'cash' });
  const [payment] = (await desk.db.dossiers.get(dossier))?.payments ?? [];
  const undone = { counter: 1, dossier, entry: payment?.entry ?? '', reason: 'Ghi nhầm' };
  expect(await undoDeed(desk.work, undone)).toMatchObject({ ok: true });
  const before = await desk.db.dossiers.get(dossier);

  const { desk: again } = await reopen(desk, partsAt, 'none');
  const after = await again.db.dossiers.get(dossier);
  expect(after?.payments).toEqual([]);
  expect(after?.fees).toEqual(before?.fees);
  const deeds = (await chainOf(again)).map(({ entry }) => entry.deed);
  expect(deeds).toContain('dossier.undone');
  const keys = (await again.db.stations.get('1'))?.keys;
  expect(keys?.map(({ epoch }) => epoch)).toEqual([epochOf(desk)]);
});

it('leaves a file true that was signed before, though the city’s entries stand in the places that it names', async () => {
  const desk = await aBusyDesk();
  await tellStationKey(desk.work);
  const partsAt = (await chainOf(desk)).length + 1;
  expect(await receiveDossier(desk.work, anIntake(1))).toMatchObject({ ok: true });
  const words = { deeds: {}, subjects: {}, nobody: {} };
  const filter = { day: monday, person: '', deed: '' } as const;
  const signed = await exportAudit(desk.work, { person: 'hung', pin: pins.hung }, filter, words);
  const path = signed.ok ? signed.value.path : '';
  const before = await chainOf(desk);

  const { desk: again } = await reopen(desk, partsAt, 'none');
  const head = before.at(partsAt - 2) as Page;
  const others: Page[] = [];
  for (const { entry } of before.slice(partsAt - 1)) {
    const draft = { ...entry, id: again.services.newId() };
    const last = others.at(-1) ?? head;
    others.push(sealEntry(draft, { counter: 1 }, again.services.chance(32), headOf(last)));
  }
  expect(await again.main.journal.append(others)).toMatchObject({ ok: true });
  again.main.chooseFile(path);
  expect(await checkSignedFile(again.work)).toMatchObject({ ok: true, value: { ledger: 'not-here' } });
});
