import { follows, headOf } from '../../shared/ledger/chain';
import type { Head } from '../../shared/ledger/entry';
import type { Chain } from './journal';
import type { KeptPage } from './kept-page';

/** Where chains end once all that is under way is on the disk: ahead of their heads while a write lasts. */
export type ChainEnds = {
  readonly of: (chain: Chain) => Head | null;
  /** Counts the pages in at once, as far as they follow. A write that fails takes back what was counted on it. */
  readonly during: <T>(pages: readonly KeptPage[], write: () => Promise<T>) => Promise<T>;
};

/** @param headOfChain where the chain ends on the disk */
export function openEnds(headOfChain: (chain: Chain) => Head | null): ChainEnds {
  const promised = new Map<string, Head>();
  const nameOf = ({ station, epoch }: Chain) => `${station}/${epoch}`;
  const of = (chain: Chain) => promised.get(nameOf(chain)) ?? headOfChain(chain);
  return {
    of,
    async during(pages, write) {
      const [first] = pages;
      if (!first) return write();
      const name = nameOf(first.entry);
      const before = of(first.entry);
      const end = pages.reduce((seen, page) => (follows(page, seen) ? headOf(page) : seen), before);
      if (!end || end === before) return write();
      promised.set(name, end);
      try {
        return await write();
      } finally {
        // Written, the disk's word is as good; not written, what was to stand behind it cannot be written either.
        if (promised.get(name) === end || headOfChain(first.entry)?.hash !== end.hash) promised.delete(name);
      }
    },
  };
}
