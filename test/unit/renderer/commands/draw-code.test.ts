import { describe, expect, it } from 'vitest';
import { drawCode, drawnSoFar } from '../../../../renderer/commands/draw-code';
import type { CounterDatabase } from '../../../../renderer/data/database';
import type { BlockLeased } from '../../../../shared/station/station';
import { aDossier, anOffice, monday } from '../../../office/day';
import { aDatabase } from '../../../office/workplace';

const last = { id: '', lamport: 1, station: 0, epoch: 1, seq: 1 };
const office = { ...anOffice, id: 'office', procedureNotes: [], last, touched: 1 };

async function aDeskWith(...blocks: readonly Pick<BlockLeased, 'epoch' | 'first' | 'last'>[]) {
  const db = await aDatabase();
  await db.stations.put({
    ...{ id: '1', no: 1, epoch: 8, signedIn: [], behind: [], clockFlags: 0, last, touched: 1 },
    blocks: blocks.map(block => ({ agency: anOffice.code, fromDay: monday, toDay: monday, ...block })),
  });
  return db;
}

const drawer = { station: 1, epoch: 8 };
const draw = async (db: CounterDatabase) =>
  drawCode(db, office, { drawer, day: monday, drawn: await drawnSoFar(db, drawer, monday) });

describe('drawing a dossier code', () => {
  it('takes the first number of this store’s block and leaves that of an older store alone', async () => {
    const db = await aDeskWith({ epoch: 7, first: 1, last: 200 }, { epoch: 8, first: 201, last: 400 });
    const code = await draw(db);
    expect(code.text).toBe('H26.101-261123-0201');
  });

  it('goes on behind what was drawn of the block', async () => {
    const db = await aDeskWith({ epoch: 8, first: 201, last: 400 });
    await db.dossiers.put({ ...aDossier(207), last, touched: 1 });
    const code = await draw(db);
    expect(code.text).toBe('H26.101-261123-0208');
  });

  it('is provisional while only an older store has a block', async () => {
    const db = await aDeskWith({ epoch: 7, first: 1, last: 200 });
    const code = await draw(db);
    expect(code).toMatchObject({ text: 'T1-261123-0001', provisional: true });
  });
});
