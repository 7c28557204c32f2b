import type { Ground } from './ground';
import { percentile } from './stats';
import type { Row } from './table';

const ROUNDS = 60;

/** Looking for a dossier among all, as clerks type. */
export async function studySearch(ground: Ground): Promise<readonly Row[]> {
  const { window: desk } = await ground.openDesk();
  const { size, fromRowsMs, fromBaseMs, search, floor } = await desk.evaluate(async rounds => {
    const { bench, rehearsal } = window;
    if (!bench || !rehearsal) throw new Error('no rehearsal');
    return bench.measureSearch(rehearsal.work, rounds);
  }, ROUNDS);
  if (size < ground.dossiers) throw new Error(`only ${size} dossiers can be found`);
  const row = (share: number): Row => ({
    what: `search over ${ground.dossiers} p${share * 100}`,
    unit: 'ms',
    value: percentile(search, share),
    floor: { what: 'one includes() per dossier', value: percentile(floor, share) },
    n: search.length,
  });
  const ready: Row = {
    what: 'search ready, from its base',
    unit: 'ms',
    value: fromBaseMs,
    floor: { what: 'search ready, from all rows (first time)', value: fromRowsMs },
    n: 1,
  };
  return [row(0.5), row(0.95), ready];
}
