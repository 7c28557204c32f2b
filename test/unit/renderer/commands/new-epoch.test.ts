import { cpSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { receiveDossier } from '../../../../renderer/commands/receive-dossier';
import { signIn } from '../../../../renderer/commands/sign-in';
import { startStation } from '../../../../renderer/commands/start-station';
import { admitPages } from '../../../../renderer/data/admit';
import { epochTag } from '../../../../shared/dossiers/code';
import { refuse } from '../../../../shared/kit/result';
import { toIso } from '../../../../shared/kit/time';
import { sealEntry } from '../../../../shared/ledger/chain';
import { staysLocal } from '../../../../shared/ledger/deeds';
import { anIntake } from '../../../office/an-intake';
import { aFolder } from '../../../office/folder';
import { startMain } from '../../../office/main-process';
import { aBusyDesk, pins, seat } from '../../../office/set-up';
import { aWorkplace, type OfficeDesk } from '../../../office/workplace';

const epochOf = ({ work }: OfficeDesk) => work.identity()?.epoch ?? 0;

/** What the main process and the desk do when the city knows more of this epoch than the store. */
async function reopened(desk: OfficeDesk): Promise<OfficeDesk> {
  await desk.main.ask('app.reopen', { epoch: epochOf(desk) });
  const { services, main, db } = desk;
  const again = await aWorkplace({ services, main, database: db.name });
  const { opening } = await main.ask('app.start', undefined);
  expect(await startStation(again.work, opening)).toMatchObject({ ok: true });
  return again;
}

/** Receives a dossier and answers its code. */
async function codeAt({ work }: OfficeDesk): Promise<string> {
  const received = await receiveDossier(work, anIntake(1));
  if (!received.ok) throw new Error(received.reason);
  return received.value.code;
}

/** The folder of a PC copied to another one, as it stands there at its first start. */
async function copiedMain({ main, services }: OfficeDesk) {
  const dir = aFolder();
  await main.settled();
  cpSync(main.dir, dir, { recursive: true });
  return startMain(services.now, dir, true, true);
}

describe('a store copied to another PC', () => {
  it('is nobody until somebody said what it is, and writes nothing', async () => {
    const main = await copiedMain(await aBusyDesk());
    expect(await main.ask('app.start', undefined)).toMatchObject({ identity: null, copied: { station: 1 } });
    expect(await main.ask('app.settle-copy', { is: 'new', station: 1 })).toEqual(refuse('same-station'));
    expect(await main.ask('app.settle-copy', { is: 'new', station: 2 })).toMatchObject({ ok: true });
    expect(await main.ask('app.settle-copy', { is: 'old' })).toEqual(refuse('not-copied'));
    expect(await main.ask('app.start', undefined)).toMatchObject({
      identity: { station: 2 },
      opening: { reason: 'cloned' },
      copied: null,
    });
  });

  it.each([
    ['one more PC', { is: 'new', station: 2 } as const, 'T2'],
    ['the old PC', { is: 'old' } as const, 'T1'],
  ])(
    'works on as %s beside the first, and both stories fit into one ledger',
    async (_who, answer, station) => {
      const first = await aBusyDesk();
      const { services } = first;
      const main = await copiedMain(first);
      await main.ask('app.settle-copy', answer);
      const copy = await aWorkplace({ services, main });
      const { opening } = await main.ask('app.start', undefined);
      await startStation(copy.work, opening);
      await seat(copy, 'lan', 1);
      const codes = [await codeAt(first), await codeAt(copy), await codeAt(first), await codeAt(copy)];
      expect(new Set(codes).size).toBe(4);
      expect(codes[1]).toMatch(new RegExp(`^${station}[A-Z]{7}-`));
      // Each hears of the other by the city, and makes the same of it.
      const written = async (desk: OfficeDesk) =>
        (await desk.db.pages.toArray())
          .filter(
            ({ entry }) => entry.station === desk.work.identity()?.station && entry.epoch === epochOf(desk),
          )
          .map(page => (staysLocal(page.entry.deed) ? { ...page, body: null } : page));
      const [ofFirst, ofCopy] = [await written(first), await written(copy)];
      expect(await admitPages(first.db, first.journal, ofCopy, first.work.identity())).toMatchObject({
        value: [],
      });
      expect(await admitPages(copy.db, copy.journal, ofFirst, copy.work.identity())).toMatchObject({
        value: [],
      });
      const dossiersOf = async ({ db }: OfficeDesk) =>
        (await db.dossiers.toArray())
          .map(({ touched: _, ...row }) => row)
          .sort((a, b) => a.id.localeCompare(b.id));
      expect(await dossiersOf(first)).toHaveLength(4);
      expect(await dossiersOf(first)).toEqual(await dossiersOf(copy));
    },
  );
});

describe('a station in a new epoch', () => {
  it('opens it with its reason and the head it leaves, once, and goes on', async () => {
    const desk = await aBusyDesk();
    const left = desk.main.journal.heads().find(head => head.epoch === epochOf(desk));
    const again = await reopened(desk);
    expect(epochOf(again)).toBeGreaterThan(epochOf(desk));
    // A second window hears of the same: the epoch it names is over already.
    await again.main.ask('app.reopen', { epoch: epochOf(desk) });
    const own = await again.main.journal.readAfter({ station: 1, epoch: epochOf(again) }, 0, 99);
    expect(own.map(page => [page.entry.seq, page.entry.deed])).toEqual([
      [1, 'epoch.opened'],
      [2, 'station.started'],
    ]);
    expect(own[0]?.body?.content).toEqual({ reason: 'city-ahead', oldHead: left?.hash });
    await seat(again, 'lan', 1);
    const restarted = await again.restart();
    expect(epochOf(restarted)).toBe(epochOf(again));
    const opened = (await restarted.db.pages.toArray()).filter(({ entry }) => entry.deed === 'epoch.opened');
    expect(opened).toHaveLength(2);
  });

  it('opens one only, however many windows hear of it at once', async () => {
    const desk = await aBusyDesk();
    const left = epochOf(desk);
    await Promise.all([1, 2, 3].map(() => desk.main.ask('app.reopen', { epoch: left })));
    const { identity } = await desk.main.ask('app.start', undefined);
    expect(identity?.epoch).toBe(left + 1);
  });

  it('has nobody sitting there because of what its older store did later', async () => {
    const desk = await aBusyDesk();
    const { services } = desk;
    const head = desk.main.journal.heads().find(known => known.epoch === epochOf(desk)) ?? null;
    const again = await reopened(desk);
    // The afternoon that the city has of the old epoch: Lan sat down once more.
    const draft = {
      id: services.newId(),
      ward: 'H26.101',
      station: 1,
      epoch: epochOf(desk),
      lamport: 900,
      at: toIso(services.now()),
      offset: 0,
      clerk: 'lan',
      deed: 'clerk.signedIn',
      deedVersion: 1,
      subject: 'station/1',
      base: null,
    };
    const later = sealEntry(draft, { counter: 1, person: 'lan' }, services.chance(32), head);
    const admitted = await admitPages(again.db, again.journal, [later], again.work.identity());
    expect(admitted).toEqual({ ok: true, value: [] });
    expect((await again.db.stations.get('1'))?.signedIn).toEqual([]);
    expect(await signIn(again.work, { person: 'lan', counter: 1, pin: pins.lan })).toMatchObject({
      ok: true,
    });
    expect((await again.db.stations.get('1'))?.signedIn).toHaveLength(1);
  });

  it('still knows the PINs when the city gives its own older entries back without them', async () => {
    const desk = await aBusyDesk();
    const pages = (await desk.db.pages.toArray()).map(page =>
      staysLocal(page.entry.deed) ? { ...page, body: null } : page,
    );
    const again = await reopened(desk);
    const admitted = await admitPages(again.db, again.journal, pages, again.work.identity());
    expect(admitted).toEqual({ ok: true, value: [] });
    expect(await signIn(again.work, { person: 'lan', counter: 1, pin: pins.lan })).toMatchObject({
      ok: true,
    });
    const restarted = await again.restart();
    expect(await signIn(restarted.work, { person: 'lan', counter: 1, pin: pins.lan })).toMatchObject({
      ok: true,
    });
  });

  it('gives provisional codes that no other epoch of the station gives', async () => {
    const desk = await aBusyDesk();
    expect(await codeAt(desk)).toBe('T1-261123-0001');
    const again = await reopened(desk);
    await seat(again, 'lan', 1);
    const tag = epochTag(epochOf(again));
    expect(await codeAt(again)).toBe(`T1${tag}-261123-0002`);
  });
});
