import { describe, expect, it } from 'vitest';
import { admitPages } from '../../../../renderer/data/admit';
import { applyPages } from '../../../../renderer/data/apply';
import { journalPort, reconcile } from '../../../../renderer/data/journal-port';
import type { Page } from '../../../../shared/ledger/entry';
import { startMain } from '../../../office/main-process';
import { aChain } from '../../../office/pages';
import { steadyServices } from '../../../office/services';
import { dumpTables } from '../../../office/tables';
import { aDatabase } from '../../../office/workplace';

const own = { ward: 'H26.101', station: 1, epoch: 1 };
const chain = aChain(620, 2);
const pick = (...seqs: readonly number[]) => seqs.map(seq => chain[seq - 1] as Page);
/** Two entries, a hole wider than any batch, two more, and one that came late. */
const came = [pick(1, 2, 619, 620), pick(300)];

async function aPc() {
  const main = await startMain(steadyServices().now);
  await main.ask('app.identify', { ward: own.ward, station: own.station });
  const db = await aDatabase();
  const journal = journalPort(db, main.ask, () => own);
  return { main, db, journal };
}

describe('entries of other PCs at the desk', () => {
  it('are taken with holes, and a late one as well, without shutting the gate', async () => {
    const { main, db, journal } = await aPc();
    for (const pages of came)
      expect(await admitPages(db, journal, pages, own)).toEqual({ ok: true, value: [] });
    expect(await journal.ready()).toBe(true);
    expect(await main.journal.readAfter({ station: 2, epoch: 1 }, 0, 99)).toEqual(pick(1, 2, 300, 619, 620));
  });

  it('are not said to be taken while the journal lacks them, even when its heads look even', async () => {
    const { main, db, journal } = await aPc();
    await admitPages(db, journal, pick(1, 2, 619, 620), own);
    main.setDisk('full');
    expect(await admitPages(db, journal, pick(300), own)).toMatchObject({ ok: false });
    expect(await journal.ready()).toBe(true);
    main.setDisk('fine');
    expect(await admitPages(db, journal, pick(300), own)).toEqual({ ok: true, value: [] });
    expect(await main.journal.readAfter({ station: 2, epoch: 1 }, 2, 1)).toEqual(pick(300));
  });

  it('come back from the journal when the database was lost', async () => {
    const { main, db, journal } = await aPc();
    for (const pages of came) await admitPages(db, journal, pages, own);
    const anew = await aDatabase();
    expect(await reconcile(anew, main.ask, main.journal.heads(), () => own)).toEqual({
      sent: 0,
      replayed: 5,
    });
    expect(await dumpTables(anew)).toEqual(await dumpTables(db));
  });

  it('go into a journal that was lost', async () => {
    const { db, journal } = await aPc();
    for (const pages of came) await admitPages(db, journal, pages, own);
    const { main } = await aPc();
    expect(await reconcile(db, main.ask, main.journal.heads(), () => own)).toEqual({ sent: 5, replayed: 0 });
    expect(await main.journal.readAfter({ station: 2, epoch: 1 }, 0, 99)).toEqual(pick(1, 2, 300, 619, 620));
  });

  it('leave our own chain strict: a gap in it is said at the start', async () => {
    const { main } = await aPc();
    const db = await aDatabase();
    const ours = aChain(3, 1);
    await db.transaction('rw', db.tables, () => applyPages(db, [ours[0], ours[2]] as Page[]));
    await expect(reconcile(db, main.ask, main.journal.heads(), () => own)).rejects.toThrow('catch up');
  });
});
