import { describe, expect, it } from 'vitest';
import { eraseDue } from '../../../../renderer/commands/erase-due';
import { finishErasure } from '../../../../renderer/commands/finish-erasure';
import { takePages } from '../../../../renderer/commands/take-pages';
import type { Workplace } from '../../../../renderer/commands/workplace';
import { admitPages } from '../../../../renderer/data/admit';
import type { Page } from '../../../../shared/ledger/entry';
import { agreed, anOldDay, journalOf, previewOf, saidOf } from '../../../office/old-day';
import { aReadyDesk } from '../../../office/set-up';
import type { OfficeDesk } from '../../../office/workplace';

const take = (work: Workplace, pages: readonly Page[]) =>
  takePages(work, pages, { isLocked: false, answer: async () => null });

async function eraseOnly(desk: OfficeDesk, of: 'ticket' | 'access', work = desk.work) {
  const { days, seen } = await previewOf(desk);
  return eraseDue(work, agreed, { dossiers: [], days: days.filter(({ days }) => days.of === of), seen });
}

describe('an erasure beside other work', () => {
  it('takes out what it says, also where the city brings something while it waits to be written', async () => {
    const { desk, city, needed } = await anOldDay();
    const gate: Workplace['gate'] = {
      perform: async (actor, rule) => {
        if (actor.by === 'person') await take(desk.work, [city.lease(1, [1, 40])]);
        return desk.work.gate.perform(actor, rule);
      },
    };
    expect(await eraseOnly(desk, 'ticket', { ...desk.work, gate })).toMatchObject({ ok: true });
    expect((await desk.db.tickets.toArray()).map(({ id }) => id)).toEqual([needed]);
    expect(saidOf(await journalOf(desk), ['ticket.taken'])).toEqual([`ticket/${needed}`]);
  });

  it('stays noted where it is told while another one of the same PC is being finished', async () => {
    const { desk, needed } = await anOldDay();
    const other = await aReadyDesk({ station: 2, services: desk.services });
    const before = await journalOf(desk);
    for (const of of ['access', 'ticket'] as const) await eraseOnly(desk, of);
    const marks = (await journalOf(desk)).filter(({ entry }) => entry.deed === 'days.erased');
    const [first, second] = [marks.slice(0, 1), marks.slice(1)];
    await take(
      other.work,
      before.filter(({ entry }) => entry.station === 1),
    );
    const ask: Workplace['ask'] = async (name, wish) => {
      if (name === 'journal.redact') await admitPages(other.db, other.journal, second, other.work.identity());
      return other.work.ask(name, wish);
    };
    await take({ ...other.work, ask }, first);
    // The power went before the second one was finished.
    const again = await other.restart();
    await finishErasure(again.work);
    expect((await again.db.tickets.toArray()).map(({ id }) => id)).toEqual([needed]);
    expect(saidOf(await journalOf(again), ['ticket.taken'])).toEqual([`ticket/${needed}`]);
  });
});
