import { describe, expect, it } from 'vitest';
import type { KeptPage } from '../../../../electron/journal/kept-page';
import { readOpened } from '../../../../electron/journal/read-opened';
import type { Page } from '../../../../shared/ledger/entry';
import { aChain } from '../../../office/pages';

const pages = aChain(8);

/** Reads a chain of eight pages, of which some do not open; counts the readings. */
async function read(seq: number, limit: number, closed: readonly number[] = []) {
  let readings = 0;
  const found = await readOpened(
    async (after, count) => {
      readings += 1;
      return pages.slice(after, after + count);
    },
    kept => (kept as readonly KeptPage[] as readonly Page[]).filter(page => !closed.includes(page.entry.seq)),
    seq,
    limit,
  );
  return { seqs: found.map(page => page.entry.seq), readings };
}

describe('reading pages that open', () => {
  it('reads once where the chain ends within the first answer, or where there is nothing', async () => {
    expect(await read(6, 100)).toEqual({ seqs: [7, 8], readings: 1 });
    expect(await read(8, 100)).toEqual({ seqs: [], readings: 1 });
  });

  it('reads on behind pages that do not open, until it has as many as were asked for', async () => {
    expect(await read(0, 3, [1, 2, 3, 5])).toEqual({ seqs: [4, 6, 7], readings: 3 });
  });

  it('stops at the end also where the last pages do not open', async () => {
    expect(await read(4, 4, [7, 8])).toEqual({ seqs: [5, 6], readings: 2 });
  });

  it('reads nothing where nothing is asked for', async () => {
    expect(await read(0, 0)).toEqual({ seqs: [], readings: 0 });
  });
});
