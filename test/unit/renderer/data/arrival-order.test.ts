import fc from 'fast-check';
import { expect, it } from 'vitest';
import { finishDossier } from '../../../../renderer/commands/finish-dossier';
import { handBack } from '../../../../renderer/commands/hand-back';
import { codeProvisional } from '../../../../renderer/commands/keep-numbers';
import { admitPages } from '../../../../renderer/data/admit';
import { applyPages } from '../../../../renderer/data/apply';
import type { Page } from '../../../../shared/ledger/entry';
import { aCity } from '../../../office/city-hand';
import { foretell, type Step, someSteps } from '../../../office/counter-day';
import { runs } from '../../../office/runs';
import { steadyServices } from '../../../office/services';
import { aBusyDesk } from '../../../office/set-up';
import { dumpTables } from '../../../office/tables';
import { aQuietMorning } from '../../../office/told-of-day';
import { aDatabase, type OfficeDesk } from '../../../office/workplace';

const receptions: readonly Step[] = [0, 1, 2].map(b => ({ kind: 'receive', a: b, b: 3 * b }));

/** A morning on one PC, then work on whatever dossiers it knows, also those of other PCs. */
async function work(desk: OfficeDesk, steps: readonly Step[]): Promise<void> {
  const day = aQuietMorning();
  day.seats.set(1, 'lan');
  day.seats.set(2, 'hoa');
  for (const step of [...receptions, ...steps]) await foretell(desk, day, step).run();
  for (const dossier of await desk.db.dossiers.limit(3).toArray()) {
    await finishDossier(desk.work, { counter: 1, dossier: dossier.id, result: {} });
    await handBack(desk.work, { counter: 2, dossier: dossier.id });
  }
}

/** Three PCs and the city write, hear of each other halfway, and write on; answers all that was written. */
async function writeOfThree(days: readonly (readonly Step[])[]): Promise<readonly Page[]> {
  const services = steadyServices();
  const city = aCity(services);
  const desks: OfficeDesk[] = [];
  for (const station of [1, 2, 3]) desks.push(await aBusyDesk({ station, services }));
  for (const [i, desk] of desks.entries()) await work(desk, days[i] ?? []);
  const first = (await Promise.all(desks.map(({ db }) => db.pages.toArray()))).flat();
  city.hears(first);
  const dossier = first.find(page => page.entry.deed === 'dossier.received')?.entry.subject.slice(8);
  const decided = [city.lease(1, [1, 50]), ...(dossier ? [city.decide(dossier, 5)] : [])];
  for (const desk of desks) {
    const others = first
      .filter(page => page.entry.station !== desk.work.identity()?.station)
      .map(page => (page.entry.deed === 'person.pinSet' ? { ...page, body: null } : page));
    expect(await admitPages(desk.db, desk.journal, [...others, ...decided], desk.work.identity())).toEqual({
      ok: true,
      value: [],
    });
    await codeProvisional(desk.work);
    await work(desk, days[3] ?? []);
  }
  const own = await Promise.all(
    desks.map(({ db, work }) =>
      db.pages.filter(page => page.entry.station === work.identity()?.station).toArray(),
    ),
  );
  for (const desk of desks) desk.db.close();
  return [...decided, ...own.flat()];
}

it('comes to the same tables in whatever order the entries of three PCs and the city arrive', async () => {
  const days = fc.array(someSteps(8), { minLength: 4, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(days, fc.infiniteStream(fc.nat()), async (steps, chance) => {
      const pages = await writeOfThree(steps);
      const inOrder = await aDatabase();
      await inOrder.transaction('rw', inOrder.tables, () => applyPages(inOrder, pages));

      const shuffled = await aDatabase();
      const order = pages.map(page => [chance.next().value ?? 0, page] as const).sort(([a], [b]) => a - b);
      for (let from = 0; from < order.length; ) {
        const to = from + 1 + ((chance.next().value ?? 0) % 12);
        const some = order.slice(from, to).map(([, page]) => page);
        await shuffled.transaction('rw', shuffled.tables, () => applyPages(shuffled, some));
        from = to;
      }
      expect(await dumpTables(shuffled)).toEqual(await dumpTables(inOrder));
      inOrder.close();
      shuffled.close();
    }),
    { numRuns: runs(4), endOnFailure: true },
  );
});
