import type { Ground } from './ground';
import { percentile } from './stats';
import type { Row } from './table';

const COUNT = 300;

/** A reception, acknowledged, against a bare strict commit of the same row. */
export async function studyDeed(ground: Ground): Promise<readonly Row[]> {
  const { window: desk } = await ground.openDesk();
  const { deed, bare } = await desk.evaluate(async count => {
    const { bench, rehearsal } = window;
    if (!bench || !rehearsal) throw new Error('no rehearsal');
    return bench.measureDeeds(rehearsal, count);
  }, COUNT);
  const row = (share: number): Row => ({
    what: `deed (gate + journal) p${share * 100}`,
    unit: 'ms',
    value: percentile(deed, share),
    floor: { what: 'bare Dexie strict commit of the row', value: percentile(bare, share) },
    n: COUNT,
  });
  return [row(0.5), row(0.99)];
}
