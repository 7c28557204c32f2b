import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPages } from '../../../../renderer/data/apply';
import type { CounterDatabase } from '../../../../renderer/data/database';
import type { Page } from '../../../../shared/ledger/entry';
import { foretell, type Step, someSteps } from '../../../office/counter-day';
import { runs } from '../../../office/runs';
import { aReadyDesk } from '../../../office/set-up';
import { dumpTables } from '../../../office/tables';
import { aQuietMorning } from '../../../office/told-of-day';
import { aDatabase, type OfficeDesk } from '../../../office/workplace';

const seated: readonly Step[] = [
  { kind: 'sign-in', a: 0, b: 0 },
  { kind: 'sign-in', a: 1, b: 1 },
  { kind: 'take-ticket', a: 0, b: 1 },
];

/** Plays a day; every outcome must be the foretold one, and a refusal must leave everything as it was. */
async function play(desk: OfficeDesk, steps: readonly Step[]): Promise<void> {
  const day = aQuietMorning();
  for (const step of [...seated, ...steps]) {
    const { expected, run } = foretell(desk, day, step);
    const before = expected === 'ok' ? null : await everythingOf(desk);
    const done = await run();
    if (expected !== null) expect([step, done.ok ? 'ok' : done.reason]).toEqual([step, expected]);
    if (!done.ok) expect(await everythingOf(desk)).toEqual(before);
  }
}

async function everythingOf({ db, main }: OfficeDesk) {
  return { tables: await dumpTables(db), journal: main.journal.heads() };
}

async function apply(db: CounterDatabase, pages: readonly Page[]): Promise<void> {
  await db.transaction('rw', db.tables, () => applyPages(db, pages));
}

describe('a day at the counter, whatever happens in it', () => {
  it('goes as the people of the office would say, and refusals leave nothing behind', async () => {
    await fc.assert(
      fc.asyncProperty(someSteps(24), async steps => {
        const desk = await aReadyDesk({ mode: 'a5' });
        await play(desk, steps);
        const live = await dumpTables(desk.db);
        const pages = await desk.db.pages.toArray();

        const chain = { station: 1, epoch: 1 };
        expect(await desk.main.journal.readAfter(chain, 0, 5_000)).toEqual(pages);

        const fresh = await aDatabase();
        await apply(fresh, pages);
        expect(await dumpTables(fresh)).toEqual(live);

        await apply(fresh, pages);
        await apply(desk.db, pages.slice(-3));
        expect([await dumpTables(fresh), await dumpTables(desk.db)]).toEqual([live, live]);
        fresh.close();
        desk.db.close();
      }),
      { numRuns: runs(20) },
    );
  });
});
