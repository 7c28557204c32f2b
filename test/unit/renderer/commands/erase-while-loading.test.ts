import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eraseDue } from '../../../../renderer/commands/erase-due';
import { placeHold } from '../../../../renderer/commands/hold-data';
import { keepHistory } from '../../../../renderer/commands/keep-history';
import { previewErasure } from '../../../../renderer/commands/preview-erasure';
import { takePages } from '../../../../renderer/commands/take-pages';
import type { Workplace } from '../../../../renderer/commands/workplace';
import { keepCheckpoint } from '../../../../renderer/data/checkpoint';
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
import type { OfficeDesk } from '../../../office/workplace';

beforeEach(() => {
  // What the app does when the PC has time is not awaited here.
  for (const later of ['setInterval', 'requestIdleCallback']) vi.stubGlobal(later, () => 0);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** The PC after its database was lost: the counter works, older days are still to be read back. */
async function afterLoss(desk: OfficeDesk): Promise<OfficeDesk> {
  await keepCheckpoint(desk.db, desk.work.ask, desk.work.today());
  const again = await desk.restart({ lostDatabase: true });
  acknowledge(again);
  return again;
}

/** `then` is done once, when old numbers were read of the journal and are in no table yet. */
function onOldNumbers({ work }: OfficeDesk, then: () => Promise<unknown>): Workplace['ask'] {
  let isDone = false;
  return async (name, wish) => {
    const answer = await work.ask(name, wish);
    if (name !== 'journal.read' || isDone || !String(answer).includes('ticket.taken')) return answer;
    isDone = true;
    await then();
    return answer;
  };
}

describe('while older days are still read back', () => {
  it('nothing is erased: what is held may have no row yet', async () => {
    const { desk, dossier } = await anOldDay({ isHandedBack: true });
    await placeHold(desk.work, agreed.first, { dossier }, 'Công văn 12/TA');
    const before = await previewOf(desk);
    const kept = await told(desk);
    expect(kept).toMatchObject({ access: { count: 0, kept: [['held', 2]] } });
    const again = await afterLoss(desk);
    expect(await again.db.dossiers.get(dossier)).toBeUndefined();
    expect(await previewErasure(again.work)).toEqual({ ok: false, reason: 'history-loading' });
    for (const due of [{ dossiers: [], days: before.days, seen: before.seen }, { dossiers: [dossier] }])
      expect(await eraseDue(again.work, agreed, due)).toEqual({ ok: false, reason: 'history-loading' });
    await keepHistory(again.work);
    expect(await told(again)).toEqual(kept);
  });

  it('what another PC erased waits, and does not come back with pages that were read before', async () => {
    const { desk, needed } = await anOldDay();
    const other = await aReadyDesk({ station: 2, services: desk.services });
    const take = (work: Workplace, deed?: string) =>
      journalOf(desk).then(pages =>
        takePages(
          work,
          pages.filter(({ entry }) => entry.station === 1 && (!deed || entry.deed === deed)),
          { isLocked: false, answer: async () => null },
        ),
      );
    await take(other.work);
    await erase(desk);
    const again = await afterLoss(other);
    await keepHistory({
      ...again.work,
      ask: onOldNumbers(again, () => take(again.work, 'days.erased')),
    });
    expect((await again.db.tickets.toArray()).map(({ id }) => id)).toEqual([needed]);
    expect(saidOf(await journalOf(again), ['ticket.taken'])).toEqual([`ticket/${needed}`]);
  });
});
