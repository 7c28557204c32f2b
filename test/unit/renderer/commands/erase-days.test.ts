import { cpSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eraseDue } from '../../../../renderer/commands/erase-due';
import { finishErasure } from '../../../../renderer/commands/finish-erasure';
import { placeHold } from '../../../../renderer/commands/hold-data';
import { startStation } from '../../../../renderer/commands/start-station';
import { takePages } from '../../../../renderer/commands/take-pages';
import { admitPages } from '../../../../renderer/data/admit';
import { auditEntries } from '../../../../renderer/data/audit-questions';
import { keepCheckpoint } from '../../../../renderer/data/checkpoint';
import { loadHistory } from '../../../../renderer/data/history';
import type { PlainDate } from '../../../../shared/kit/time';
import { verifyPage } from '../../../../shared/ledger/chain';
import type { AuditFilter } from '../../../../shared/reports/audit';
import { monday } from '../../../office/day';
import { aFolder } from '../../../office/folder';
import { startMain } from '../../../office/main-process';
import {
  acknowledge,
  agreed,
  anOldDay,
  erase,
  journalOf,
  previewOf,
  saidOf,
  told,
} from '../../../office/old-day';
import { aReadyDesk } from '../../../office/set-up';
import { aWorkplace } from '../../../office/workplace';

describe('numbers and looks past their terms', () => {
  it('may go, but for those that a dossier at work needs', async () => {
    const { desk } = await anOldDay();
    expect(await told(desk)).toEqual({
      ticket: { count: 2, kept: [['open', 1]] },
      access: { count: 1, kept: [['open', 1]] },
    });
  });

  it('stay without a term, within it, and as long as the city lacks entries of their day', async () => {
    const { desk, city } = await anOldDay();
    desk.main.setAcknowledged(3);
    expect((await told(desk)).ticket).toEqual({ count: 0, kept: [['not-acknowledged', 3]] });
    acknowledge(desk);
    const longer = city.write('retention.set', 'office', { dossierDays: 30, ticketDays: 1_000 });
    await admitPages(desk.db, desk.journal, [longer], desk.work.identity());
    expect(await told(desk)).toEqual({
      ticket: { count: 0, kept: [['young', 3]] },
      access: { count: 0, kept: [['no-term', 2]] },
    });
  });

  it.each([
    ['a period', { from: monday, to: monday }, 2, 1],
    ['the people of that day', 'peopleOf', 0, 1],
  ] as const)('stay where %s is held', async (_what, held, numbers, looks) => {
    const { desk, dossier } = await anOldDay();
    const scope = held === 'peopleOf' ? { peopleOf: dossier } : held;
    await placeHold(desk.work, agreed.first, scope, 'Công văn 12/TA');
    expect(await told(desk)).toEqual({
      ticket: { count: 2 - numbers, kept: [['open', 1], ...(numbers ? [['held', numbers]] : [])] },
      access: {
        count: 1 - looks,
        kept: [
          ['open', 1],
          ['held', looks],
        ],
      },
    });
  });

  it('stay, and the dossiers do not, where more holds keep them than an entry can name', async () => {
    const { desk, city } = await anOldDay({ isHandedBack: true });
    const terms = { dossierDays: 365, ticketDays: 365, accessDays: 700 };
    const told = city.write('retention.set', 'office', terms);
    await admitPages(desk.db, desk.journal, [told], desk.work.identity());
    acknowledge(desk);
    const day = '2026-11-24' as PlainDate;
    const holds = Array.from({ length: 1_001 }, (_, no) => ({
      hold: String(no),
      scope: { from: day, to: day },
    }));
    await desk.db.office.update('office', { holds });
    const { dossiers, days, seen } = await previewOf(desk);
    expect(days.map(({ count, kept }) => [count, kept])).toEqual([
      [0, [['too-much-kept', 3]]],
      [0, [['too-much-kept', 2]]],
    ]);
    const free = dossiers.map(({ dossier }) => dossier.id);
    const due = { dossiers: free, days: days.filter(({ count }) => count > 0), seen };
    expect(await eraseDue(desk.work, agreed, due)).toMatchObject({ value: { erased: 1 } });
  });

  it('stay when something changed between the look and the deed', async () => {
    const { desk } = await anOldDay();
    const { days, seen } = await previewOf(desk);
    const scope = { from: '2026-01-01' as PlainDate, to: '2026-12-31' as PlainDate };
    await placeHold(desk.work, agreed.first, scope, 'Thanh tra');
    expect(await eraseDue(desk.work, agreed, { dossiers: [], days, seen })).toMatchObject({
      reason: 'due-changed',
    });
    expect(await desk.db.tickets.count()).toBe(3);
  });
});

describe('what was erased by days', () => {
  it('is out of both copies and of the rows, entries and chains staying whole', async () => {
    const { desk, needed, dossier } = await anOldDay();
    await keepCheckpoint(desk.db, desk.work.ask, monday);
    expect(await erase(desk)).toMatchObject({ ok: true });
    expect((await desk.db.tickets.toArray()).map(({ id }) => id)).toEqual([needed]);
    expect(
      (await desk.db.slips.toArray()).filter(({ kind }) => kind === 'ticket').map(row => row.of),
    ).toEqual([needed]);
    const pages = await journalOf(desk);
    expect(pages.every(page => verifyPage(page).ok)).toBe(true);
    expect(await desk.main.journal.verify(() => undefined)).toMatchObject({ faults: [] });
    for (const copy of [pages, await desk.db.pages.toArray()]) {
      expect(saidOf(copy, ['ticket.taken', 'ticket.called'])).toEqual([`ticket/${needed}`]);
      expect(saidOf(copy, ['dossier.viewed', 'list.viewed'])).toEqual([`dossier/${dossier}`]);
      expect(saidOf(copy, ['dossier.received'])).toHaveLength(1);
      expect(saidOf(copy, ['days.erased'])).toEqual(['station/1']);
    }
    expect(pages.filter(({ entry }) => entry.deed === 'ticket.taken')).toHaveLength(3);
    expect(await told(desk)).toEqual({
      ticket: { count: 0, kept: [['open', 1]] },
      access: { count: 0, kept: [['open', 1]] },
    });
  });

  it('is shown in the audit as erased, in the tables and in the journal: who, what and when stay', async () => {
    const { desk } = await anOldDay();
    await erase(desk);
    const filter: AuditFilter = { day: '', person: '', deed: 'list.viewed' };
    const own = desk.work.identity() ?? { station: 0, epoch: 0 };
    const shown = await auditEntries(desk.db, own, filter);
    const sought = await desk.work.ask('journal.seek', { filter, limit: 10 });
    for (const { entries, erased } of [shown, { ...sought, erased: new Set(sought.erased) }])
      expect(entries.map(({ clerk, deed, id }) => [clerk, deed, erased.has(id)])).toEqual([
        ['lan', 'list.viewed', true],
      ]);
    const taken = await auditEntries(desk.db, own, { ...filter, deed: 'ticket.taken' });
    expect(taken.erased.size).toBe(2);
  });

  it('does not come back by a rebuild, by an old copy of the entries, or by being told again', async () => {
    const { desk, needed } = await anOldDay();
    const old = await desk.db.pages.toArray();
    await erase(desk);
    const again = await desk.restart({ lostDatabase: true });
    const { work, db, journal } = again;
    await loadHistory(
      db,
      { ask: work.ask, journal },
      () => undefined,
      async () => undefined,
    );
    await finishErasure(work);
    expect((await db.tickets.toArray()).map(({ id }) => id)).toEqual([needed]);
    // As another PC of the ward would bring them: this one has none of these pages yet.
    const elsewhere = await aReadyDesk({ station: 2, services: desk.services });
    const mark = (await journalOf(again)).filter(({ entry }) => entry.deed === 'days.erased');
    for (const pages of [mark, old, mark])
      await takePages(elsewhere.work, pages, { isLocked: false, answer: async () => null });
    expect((await elsewhere.db.tickets.toArray()).map(({ id }) => id)).toEqual([needed]);
    expect(saidOf(await journalOf(elsewhere), ['ticket.taken'])).toEqual([`ticket/${needed}`]);
  });

  it('goes at another PC that had it, as often as it is told', async () => {
    const { desk, needed } = await anOldDay();
    const other = await aReadyDesk({ station: 2, services: desk.services });
    const tell = async () =>
      takePages(
        other.work,
        (await journalOf(desk)).filter(({ entry }) => entry.station === 1),
        {
          isLocked: false,
          answer: async () => null,
        },
      );
    await tell();
    expect(await other.db.tickets.count()).toBe(3);
    await erase(desk);
    for (let times = 0; times < 2; times += 1) await tell();
    expect((await other.db.tickets.toArray()).map(({ id }) => id)).toEqual([needed]);
    expect(saidOf(await journalOf(other), ['list.viewed'])).toEqual([]);
  });

  it.each([false, true])(
    'is finished at the next start after a power cut, database lost: %s',
    async lostDatabase => {
      const { desk, needed } = await anOldDay();
      desk.main.setRedacting(false);
      expect(await erase(desk)).toMatchObject({ reason: 'disk-failed' });
      const again = await desk.restart({ lostDatabase });
      expect(await finishErasure(again.work)).toMatchObject({ ok: true });
      expect((await again.db.tickets.toArray()).map(({ id }) => id)).toEqual([needed]);
      expect(saidOf(await journalOf(again), ['ticket.taken'])).toEqual([`ticket/${needed}`]);
    },
  );

  it('does not come back with a store that was put back, once the city tells it', async () => {
    const { desk, needed } = await anOldDay();
    const noon = aFolder();
    await desk.main.settled();
    cpSync(desk.main.dir, noon, { recursive: true });
    await erase(desk);
    const atCity = (await journalOf(desk)).filter(({ entry }) => entry.station === 1);
    const main = await startMain(desk.services.now, noon);
    await main.ask('app.reopen', { epoch: desk.work.identity()?.epoch ?? 0 });
    const back = await aWorkplace({ services: desk.services, main });
    await startStation(back.work, { reason: 'city-ahead', oldHead: null });
    expect(await back.db.tickets.count()).toBe(3);
    await takePages(back.work, atCity, { isLocked: false, answer: async () => null });
    expect((await back.db.tickets.toArray()).map(({ id }) => id)).toEqual([needed]);
    expect(saidOf(await journalOf(back), ['ticket.taken'])).toEqual([`ticket/${needed}`]);
    expect(saidOf(await journalOf(back), ['list.viewed'])).toEqual([]);
  });
});
