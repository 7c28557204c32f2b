import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finishDossier } from '../../../../renderer/commands/finish-dossier';
import { handBack } from '../../../../renderer/commands/hand-back';
import { takeTicket } from '../../../../renderer/commands/take-ticket';
import { admitPages } from '../../../../renderer/data/admit';
import { applyPages } from '../../../../renderer/data/apply';
import { wholeStory } from '../../../../renderer/data/bring-stories';
import { keepCheckpoint } from '../../../../renderer/data/checkpoint';
import { findHistory, loadHistory } from '../../../../renderer/data/history';
import { sealLarge } from '../../../../renderer/data/seal-large';
import { findSnapshot, keepSnapshot } from '../../../../renderer/data/snapshot';
import { ok, refuse } from '../../../../shared/kit/result';
import { DAY_MS } from '../../../../shared/kit/time';
import { headOfChain } from '../../../../shared/ledger/chain';
import type { Page } from '../../../../shared/ledger/entry';
import type { Keyring } from '../../../../shared/sealing/keyring';
import { aCity } from '../../../office/city-hand';
import { foretell, type Step, someSteps } from '../../../office/counter-day';
import { runs } from '../../../office/runs';
import { aBusyDesk, seat } from '../../../office/set-up';
import { type Dump, dumpTables } from '../../../office/tables';
import { aQuietMorning } from '../../../office/told-of-day';
import { aDatabase, type OfficeDesk } from '../../../office/workplace';

const receptions: readonly Step[] = [0, 1, 2].map(b => ({ kind: 'receive', a: b, b: 3 * b }));
const atOnce = async () => undefined;

/** A day with two receptions that are handed back at once and whatever else, both clerks at their counters. */
async function aDay(desk: OfficeDesk, steps: readonly Step[]): Promise<void> {
  const day = aQuietMorning();
  day.seats.set(1, 'lan');
  day.seats.set(2, 'hoa');
  for (const step of [...receptions, ...steps]) await foretell(desk, day, step).run();
  for (const { id } of (await desk.db.dossiers.toArray()).slice(-2)) {
    await finishDossier(desk.work, { counter: 1, dossier: id, result: {} });
    await handBack(desk.work, { counter: 1, dossier: id });
  }
}

async function nextDay(desk: OfficeDesk, days: number): Promise<OfficeDesk> {
  desk.services.moveTo(desk.services.now() + days * DAY_MS);
  const again = await desk.restart();
  await seat(again, 'lan', 1);
  await seat(again, 'hoa', 2);
  return again;
}

/** A PC of several days, with a checkpoint after the first ones, and a snapshot, made while the counter works. */
async function aPcOfDays(
  days: readonly (readonly Step[])[],
  checkpointAfter: number,
  snapshotAfter = 0,
): Promise<OfficeDesk> {
  let desk = await aBusyDesk();
  for (const [i, steps] of days.entries()) {
    await aDay(desk, steps);
    desk = await nextDay(desk, 4);
    if (i + 1 === checkpointAfter) await keepCheckpoint(desk.db, desk.work.ask, desk.work.today());
    if (i + 1 === snapshotAfter) await snapshotOf(desk);
  }
  return desk;
}

/** Once its numbers and dossiers are read, another number is taken, and a dossier is finished. */
function snapshotOf({ db, work }: OfficeDesk) {
  let pauses = 0;
  return keepSnapshot(db, work.ask, work.today(), async () => {
    pauses += 1;
    if (pauses !== 2) return;
    await takeTicket(work, { service: 'A', priority: null });
    const open = await db.dossiers.where('state').equals(4).first();
    if (open) await finishDossier(work, { counter: 1, dossier: open.id, result: {} });
  });
}

/** The desk after its database was lost and all of it is there again. */
async function afterLoss(before: OfficeDesk): Promise<OfficeDesk> {
  const desk = await before.restart({ lostDatabase: true });
  await loadHistory(desk.db, { ask: desk.work.ask, journal: desk.journal }, () => undefined, atOnce);
  expect(await findHistory(desk.db)).toBeUndefined();
  return desk;
}

/** Its rows are what all entries make. */
async function expectWhole(desk: OfficeDesk): Promise<void> {
  const fresh = await aDatabase();
  const pages = await allPages(desk);
  await fresh.transaction('rw', fresh.tables, () => applyPages(fresh, pages));
  expect(rowsOf(await dumpTables(desk.db))).toEqual(rowsOf(await dumpTables(fresh)));
  fresh.close();
}

async function allPages(desk: OfficeDesk): Promise<readonly Page[]> {
  const heads = desk.main.journal.heads();
  return (await Promise.all(heads.map(head => desk.main.journal.readAfter(head, 0, 100_000)))).flat();
}

/** Pages of old entries lie in the journal alone. */
function rowsOf({ pages: _pages, ...rows }: Dump): Dump {
  return rows;
}

describe('a rebuild of an empty database', () => {
  it('comes to the tables that the whole journal makes, with a checkpoint and a snapshot or without', async () => {
    const days = fc.array(someSteps(6), { minLength: 2, maxLength: 3 });
    const after = fc.nat({ max: 3 });
    await fc.assert(
      fc.asyncProperty(days, after, after, async (steps, checkpointAfter, snapshotAfter) => {
        const before = await aPcOfDays(steps, checkpointAfter, snapshotAfter);
        const desk = await before.restart({ lostDatabase: true });
        expect(await takeTicket(desk.work, { service: 'A', priority: null })).toMatchObject({ ok: true });
        await loadHistory(desk.db, { ask: desk.work.ask, journal: desk.journal }, () => undefined, atOnce);
        expect(await findHistory(desk.db)).toBeUndefined();
        await expectWhole(desk);
        const pages = await allPages(desk);
        const subject = pages.find(page => page.entry.deed === 'dossier.received')?.entry.subject ?? '';
        expect(await wholeStory(desk.db, desk.journal, subject)).toEqual(
          pages.filter(page => page.entry.subject === subject),
        );
        for (const { db } of [before, desk]) db.close();
      }),
      { numRuns: runs(12), endOnFailure: true },
    );
  }, 60_000);

  it('has what the counter needs before history is there: people, open dossiers, today, the next number', async () => {
    const before = await aPcOfDays([[], [{ kind: 'take-ticket', a: 0, b: 1 }]], 2);
    const kept = await before.db.dossiers.toArray();
    const desk = await before.restart({ lostDatabase: true });
    const here = await desk.db.dossiers.toArray();
    expect(here.length).toBeLessThan(kept.length);
    const open = kept.filter(({ state }) => state !== 10).map(({ id }) => id);
    expect(here.map(({ id }) => id)).toEqual(expect.arrayContaining(open));
    expect(await desk.db.people.count()).toBe(3);
    await seat(desk, 'lan', 1);
    const told: number[] = [];
    await loadHistory(
      desk.db,
      { ask: desk.work.ask, journal: desk.journal },
      (done, total) => told.push(done / total),
      atOnce,
    );
    expect(told.at(-1)).toBe(1);
    expect(await desk.db.dossiers.count()).toBe(kept.length);
  });

  it('forgets nothing that the city says of an old dossier while history is loading', async () => {
    const before = await aPcOfDays([[], []], 2);
    const closed = (await before.db.dossiers.toArray()).find(({ state }) => state === 10);
    const desk = await before.restart({ lostDatabase: true });
    expect(await desk.db.dossiers.get(closed?.id ?? '')).toBeUndefined();
    const city = aCity(desk.services);
    city.hears(await allPages(desk));
    const decided = [city.decide(closed?.id ?? '', 8), city.lease(1, [1, 50])];
    expect(await admitPages(desk.db, desk.journal, decided, desk.work.identity())).toMatchObject({
      value: [],
    });
    await loadHistory(desk.db, { ask: desk.work.ask, journal: desk.journal }, () => undefined, atOnce);
    expect(await desk.db.dossiers.get(closed?.id ?? '')).toMatchObject({ state: 8 });
    expect((await desk.db.stations.get('1'))?.blocks).toHaveLength(1);
  });

  it('folds an old story anew when an entry of long ago comes late', async () => {
    const before = await aPcOfDays([[], []], 2);
    const closed = (await before.db.dossiers.toArray()).find(({ state }) => state === 10);
    const city = aCity(before.services);
    const isIts = ({ entry }: Page) => entry.subject === `dossier/${closed?.id}`;
    city.hears((await allPages(before)).filter(isIts).slice(0, 1));
    const late = city.decide(closed?.id ?? '', 4);
    const desk = await before.restart({ lostDatabase: true });
    await loadHistory(desk.db, { ask: desk.work.ask, journal: desk.journal }, () => undefined, atOnce);
    expect(await admitPages(desk.db, desk.journal, [late], desk.work.identity())).toMatchObject({
      value: [],
    });
    const row = await desk.db.dossiers.get(closed?.id ?? '');
    expect(row).toMatchObject({ state: 10, submitter: closed?.submitter });
    expect(row?.states).toHaveLength((closed?.states.length ?? 0) + 1);
  });

  it('begins history with the snapshot, and reads off the journal only what came since', async () => {
    const before = await aPcOfDays([[], [], []], 3, 2);
    const read: unknown[] = [];
    const desk = await before.restart({ lostDatabase: true });
    const history = await findHistory(desk.db);
    expect(history?.snapshot?.entries).toBeGreaterThan(20);
    const { ask } = desk.work;
    const listening = (async (name, wish) => {
      if (name === 'journal.read') read.push(wish);
      return ask(name, wish);
    }) as typeof ask;
    await loadHistory(desk.db, { ask: listening, journal: desk.journal }, () => undefined, atOnce);
    expect(read.length).toBeGreaterThan(0);
    for (const { chain, after } of read as { chain: { station: number; epoch: number }; after: number }[])
      expect(after).toBeGreaterThanOrEqual(headOfChain(history?.seen ?? [], chain)?.seq ?? 0);
    await expectWhole(desk);
  });

  it.each(['gone', 'changed', 'of an older one'])(
    'reads everything off the journal where a part of the snapshot is %s',
    async how => {
      const before = await aPcOfDays([[], []], 2, 1);
      const [first] = [0, 1, 2, 3]
        .map(n => join(before.main.dir, 'journal', 'snapshot', `part-${n}.sealed`))
        .slice(2);
      const path = first ?? '';
      const old = readFileSync(path);
      if (how === 'of an older one') await snapshotOf(before);
      if (how === 'gone') rmSync(path);
      else writeFileSync(path, how === 'changed' ? old.with(old.length - 1, (old.at(-1) ?? 0) ^ 1) : old);
      await expectWhole(await afterLoss(before));
    },
  );

  it('leaves nothing of a snapshot that the disk did not take', async () => {
    const { db, main, work } = await aPcOfDays([[]], 0, 0);
    const onFullDisk = (async (name, wish) => {
      if (name === 'rows.save' && (wish as { name: string }).name === 'part-2') return refuse('disk-failed');
      return work.ask(name, wish);
    }) as typeof work.ask;
    expect(await keepSnapshot(db, onFullDisk, work.today(), atOnce)).toEqual(refuse('disk-failed'));
    expect(existsSync(join(main.dir, 'journal', 'snapshot'))).toBe(false);
  });

  it('does without a snapshot of tables that were another version’s', async () => {
    const before = await aPcOfDays([[], []], 2, 1);
    const { db, work } = before;
    const list = { ...(await findSnapshot(db, work.ask)), tables: 0 };
    const sealed = await sealLarge(db.keys.ring as Keyring, JSON.stringify(list), 'snapshot');
    await work.ask('rows.save', { name: 'snapshot', sealed });
    await expectWhole(await afterLoss(before));
  });

  it.each([
    ['a closed dossier that the snapshot has', 10],
    ['an open dossier that the checkpoint has', 4],
  ])('folds %s anew when the city’s word of long ago came after it was written', async (_, state) => {
    const before = await aPcOfDays([[], []], 2, 1);
    const row = (await before.db.dossiers.toArray()).find(dossier => dossier.state === state);
    const city = aCity(before.services);
    const isIts = ({ entry }: Page) => entry.subject === `dossier/${row?.id}`;
    city.hears((await allPages(before)).filter(isIts).slice(0, 1));
    const finished = finishDossier(before.work, { counter: 1, dossier: row?.id ?? '', result: {} });
    expect(await finished).toMatchObject({ ok: state === 4 });
    await keepCheckpoint(before.db, before.work.ask, before.work.today());
    const late = city.decide(row?.id ?? '', 5);
    await admitPages(before.db, before.journal, [late], before.work.identity());
    const desk = await afterLoss(before);
    const { states } = (await desk.db.dossiers.get(row?.id ?? '')) ?? {};
    expect(states).toContainEqual(expect.objectContaining({ state: 5, by: 'city' }));
    await expectWhole(desk);
  });

  it('misses nothing of a dossier of which something was said while half of its story was loaded', async () => {
    const first = await aPcOfDays([[]], 0, 1);
    const open = await first.db.dossiers.where('state').equals(9).first();
    const id = open?.id ?? '';
    await handBack(first.work, { counter: 1, dossier: id });
    const before = await nextDay(first, 10);
    await keepCheckpoint(before.db, before.work.ask, before.work.today());
    const desk = await before.restart({ lostDatabase: true });
    await seat(desk, 'lan', 1);
    const shown: unknown[] = [];
    await loadHistory(
      desk.db,
      { ask: desk.work.ask, journal: desk.journal },
      () => undefined,
      async () => {
        const row = await desk.db.dossiers.get(id);
        if (!row || shown.length > 0) return;
        shown.push(row.state);
        const viewed = { deed: 'dossier.viewed', id, body: {} } as const;
        await desk.work.gate.perform({ by: 'person', id: 'lan' }, async () =>
          ok({ writes: [viewed], value: null }),
        );
      },
    );
    expect(shown).toEqual([9]);
    expect((await desk.db.dossiers.get(id))?.state).toBe(10);
    await expectWhole(desk);
  });

  it('folds a story anew at the next start when the power went before it could', async () => {
    const before = await aPcOfDays([[], []], 2, 1);
    const row = (await before.db.dossiers.toArray()).find(dossier => dossier.state === 10);
    const city = aCity(before.services);
    const isIts = ({ entry }: Page) => entry.subject === `dossier/${row?.id}`;
    city.hears((await allPages(before)).filter(isIts).slice(0, 1));
    const late = city.decide(row?.id ?? '', 5);
    await admitPages(before.db, before.journal, [late], before.work.identity());
    await keepCheckpoint(before.db, before.work.ask, before.work.today());
    const desk = await before.restart({ lostDatabase: true });
    const powerless = {
      find: (subjects: readonly string[]) =>
        subjects.includes('office') ? desk.journal.find(subjects) : Promise.reject(new Error('power cut')),
    };
    const parts = { ask: desk.work.ask, journal: powerless };
    await expect(loadHistory(desk.db, parts, () => undefined, atOnce)).rejects.toThrow('power cut');
    await loadHistory(desk.db, { ...parts, journal: desk.journal }, () => undefined, atOnce);
    expect((await desk.db.dossiers.get(row?.id ?? ''))?.states).toContainEqual(
      expect.objectContaining({ state: 5, by: 'city' }),
    );
    await expectWhole(desk);
  });

  it('asks the journal alone once an entry of another PC has come below those that rows were made of', async () => {
    const before = await aPcOfDays([[], []], 2, 2);
    const closed = (await before.db.dossiers.toArray()).find(({ state }) => state === 10);
    const city = aCity(before.services);
    city.hears(await allPages(before));
    const [first, second] = [city.decide(closed?.id ?? '', 4), city.lease(1, [1, 50])];
    await admitPages(before.db, before.journal, [second], before.work.identity());
    await keepCheckpoint(before.db, before.work.ask, before.work.today());
    await snapshotOf(before);
    await admitPages(before.db, before.journal, [first], before.work.identity());
    expect(await before.work.ask('rows.read', { name: 'checkpoint' })).toBeNull();
    expect(await findSnapshot(before.db, before.work.ask)).toBeUndefined();
    await expectWhole(await afterLoss(before));
  });

  it('does without a checkpoint that was changed or belongs to another journal', async () => {
    const before = await aPcOfDays([[], []], 2);
    const count = await before.db.dossiers.count();
    const path = join(before.main.dir, 'journal', 'checkpoint.sealed');
    const bytes = readFileSync(path);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const desk = await before.restart({ lostDatabase: true });
    expect(await findHistory(desk.db)).toBeUndefined();
    expect(await desk.db.dossiers.count()).toBe(count);
  });
});
