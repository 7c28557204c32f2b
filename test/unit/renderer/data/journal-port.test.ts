import { describe, expect, it } from 'vitest';
import { addPerson } from '../../../../renderer/commands/add-person';
import { codeProvisional } from '../../../../renderer/commands/keep-numbers';
import { takeTicket } from '../../../../renderer/commands/take-ticket';
import { admitPages } from '../../../../renderer/data/admit';
import { applyPages } from '../../../../renderer/data/apply';
import { aCity } from '../../../office/city-hand';
import { aChain } from '../../../office/pages';
import { aReadyDesk, pins } from '../../../office/set-up';
import { dumpTables } from '../../../office/tables';
import type { OfficeDesk } from '../../../office/workplace';

const take = (desk: OfficeDesk) => takeTicket(desk.work, { service: 'A', priority: null });

async function bothCopies({ db, main }: OfficeDesk) {
  const own = main.journal.heads().find(head => head.station === 1);
  const chain = { station: 1, epoch: own?.epoch ?? 1 };
  return { tables: await db.pages.toArray(), journal: await main.journal.readAfter(chain, 0, 5_000) };
}

describe('a journal that does not keep up', () => {
  it.each(['full', 'gone'] as const)(
    'shuts the gate when the disk is %s, and opens it caught up',
    async mode => {
      const desk = await aReadyDesk();
      desk.main.setDisk(mode);
      expect(await take(desk)).toMatchObject({ ok: false, reason: 'kept-once' });
      const shut = await dumpTables(desk.db);
      expect(await take(desk)).toMatchObject({ ok: false, reason: 'read-only' });
      expect(await dumpTables(desk.db)).toEqual(shut);

      desk.main.setDisk('fine');
      expect(await take(desk)).toMatchObject({ ok: true, value: { label: 'A002' } });
      const { tables, journal } = await bothCopies(desk);
      expect(journal).toEqual(tables);
    },
  );

  it('is sent at the next start what it never got', async () => {
    const desk = await aReadyDesk();
    desk.main.setDisk('gone');
    await take(desk);
    const again = await desk.restart();
    expect(again.reconciled).toEqual({ sent: 2, replayed: 0 });
    expect(await take(again)).toMatchObject({ ok: true, value: { label: 'A002' } });
  });
});

describe('a database that Chromium replaced by an empty one', () => {
  it('is made again from the journal, row for row', async () => {
    const desk = await aReadyDesk();
    for (let i = 0; i < 3; i += 1) await take(desk);
    const before = await dumpTables(desk.db);
    const again = await desk.restart({ lostDatabase: true });
    expect(again.reconciled.replayed).toBe(before.pages?.length);
    const after = await dumpTables(again.db);
    expect(after.tickets).toEqual(before.tickets);
    expect(after.people).toEqual(before.people);
    expect(await take(again)).toMatchObject({ ok: true, value: { label: 'A004' } });
  });
});

describe('two copies that tell different stories', () => {
  it('are found when the app starts', async () => {
    const desk = await aReadyDesk();
    await take(desk);
    const [head] = desk.main.journal.heads();
    const last = await desk.db.pages.orderBy(':id').last();
    if (!head || !last) throw new Error('nothing written');
    const other = { ...last, entry: { ...last.entry, hash: 'f'.repeat(64) } };
    await desk.db.pages.put(other);
    await expect(desk.restart()).rejects.toThrow('forked');
  });

  it('throw when an entry stands where another one is', async () => {
    const desk = await aReadyDesk();
    const chain = aChain(2, 7, desk.services);
    await admitPages(desk.db, desk.journal, chain, desk.work.identity());
    const other = chain.map(page => ({ ...page, entry: { ...page.entry, hash: 'f'.repeat(64) } }));
    const before = await dumpTables(desk.db);
    const apply = desk.db.transaction('rw', desk.db.tables, () => applyPages(desk.db, other));
    await expect(apply).rejects.toThrow('forked');
    expect(await dumpTables(desk.db)).toEqual(before);
  });
});

describe('entries of others', () => {
  it('are taken but for the one that was changed on the way', async () => {
    const desk = await aReadyDesk();
    const [one, two] = aChain(2, 7, desk.services);
    if (!one || !two) throw new Error('no chain');
    const changed = { ...two, entry: { ...two.entry, clerk: 'x' } };
    expect(await admitPages(desk.db, desk.journal, [one, changed], desk.work.identity())).toEqual({
      ok: true,
      value: [{ index: 1, why: 'entry-changed' }],
    });
    expect(await desk.db.tickets.count()).toBe(1);
  });

  it('may come twice in one answer', async () => {
    const desk = await aReadyDesk();
    const chain = aChain(2, 7, desk.services);
    expect(await admitPages(desk.db, desk.journal, [...chain, ...chain], desk.work.identity())).toEqual({
      ok: true,
      value: [],
    });
    expect(await desk.db.tickets.count()).toBe(2);
  });

  it('may have a hole: our own gate stays open, now and after a restart', async () => {
    const desk = await aReadyDesk();
    const withHole = aChain(4, 7, desk.services).filter(page => page.entry.seq !== 2);
    expect(await admitPages(desk.db, desk.journal, withHole, desk.work.identity())).toEqual({
      ok: true,
      value: [],
    });
    expect(await take(desk)).toMatchObject({ ok: true });
    const again = await desk.restart();
    expect(await take(again)).toMatchObject({ ok: true });
    expect(await again.db.tickets.count()).toBe(5);
  });
});

it('refuses an entry that the journal could never take, before it is written', async () => {
  const desk = await aReadyDesk();
  const before = await dumpTables(desk.db);
  const hung = { person: 'hung', pin: pins.hung };
  const added = { name: 'Vũ Thị Mai', role: 'clerk' as const, pin: '662607' };
  const refused = await addPerson(desk.work, hung, { ...added, id: 'm'.repeat(100) });
  expect(refused).toMatchObject({ ok: false, reason: 'bad-values' });
  const noDossier = await desk.work.gate.perform({ by: 'system' }, async () => ({
    ok: true,
    value: { writes: [{ deed: 'slip.started', id: 's'.repeat(200), body: {} }], value: null },
  }));
  expect(noDossier).toMatchObject({ ok: false, reason: 'bad-values' });
  expect(await dumpTables(desk.db)).toEqual(before);
  expect(await take(desk)).toMatchObject({ ok: true });
});

it('writes what the city leased while the app was away, once', async () => {
  const desk = await aReadyDesk();
  const lease = aCity(desk.services).lease(1, [1, 3]);
  for (let i = 0; i < 2; i += 1)
    expect(await admitPages(desk.db, desk.journal, [lease], desk.work.identity())).toEqual({
      ok: true,
      value: [],
    });
  expect((await desk.db.stations.get('1'))?.blocks).toHaveLength(1);
  expect(await codeProvisional(desk.work)).toEqual({ ok: true, value: 0 });
});
