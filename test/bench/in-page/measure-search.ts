import type { Workplace } from '../../../renderer/commands/workplace';
import { openSearchIndex } from '../../../renderer/data/search-index';
import { lineOf } from '../../../renderer/data/search-line';
import { fold } from '../../../shared/kit/folding';
import { aPerson, steadyDice } from './people';

export type SearchTimes = {
  readonly size: number;
  /** Until every dossier could be found: read from the rows, and from the base that the index keeps. */
  readonly fromRowsMs: number;
  readonly fromBaseMs: number;
  readonly search: readonly number[];
  /** The same words looked for by one `includes` per dossier: the least that looking at each can cost. */
  readonly floor: readonly number[];
};

const LIMIT = 50;
/** The note under which the index keeps its base. */
const BASE = 'search-base';

/** Queries as clerks type them: a whole name, its beginning, parts of it, a card number, a code, a phone. */
export async function measureSearch({ db }: Workplace, rounds: number): Promise<SearchTimes> {
  await db.notes.delete(BASE);
  const [fromRowsMs] = await openAndTime(db, work => work());
  while (!(await db.notes.get(BASE))) await new Promise(resolve => setTimeout(resolve, 50));
  const [fromBaseMs, index] = await openAndTime(db, () => undefined);
  const lines = (await db.dossiers.toArray()).map(dossier => lineOf(dossier));
  const dice = steadyDice(23);
  const [search, floor]: [number[], number[]] = [[], []];
  for (let i = 0; i < rounds; i += 1) {
    const one = aPerson(dice, dice(100_000));
    const words = one.name.split(' ');
    const queries = [
      one.name,
      fold(one.name).slice(0, -1),
      `${words.at(-1)} ${words[0]}`,
      words.at(-1) ?? '',
      one.idNumber,
      `H26.101-2${5 + dice(2)}0${1 + dice(9)}`,
      `không có ai tên ${one.name}`,
    ];
    for (const query of queries) {
      search.push(timeOf(() => index.search(query, LIMIT)));
      const folded = fold(query);
      floor.push(timeOf(() => lines.filter(line => line.includes(folded)).slice(0, LIMIT)));
    }
  }
  return { size: index.size(), fromRowsMs, fromBaseMs, search, floor };
}

async function openAndTime(db: Workplace['db'], whenIdle: (work: () => void) => void) {
  const start = performance.now();
  const index = openSearchIndex(db, whenIdle);
  await index.ready;
  return [performance.now() - start, index] as const;
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
