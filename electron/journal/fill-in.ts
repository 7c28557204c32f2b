import { join } from 'node:path';
import type { Lacking } from '../../shared/ipc/journal-requests';
import type { InTurn } from '../../shared/kit/take-turns';
import { follows, headOf } from '../../shared/ledger/chain';
import type { Head, Page } from '../../shared/ledger/entry';
import { erasedBy } from '../../shared/retention/erasure';
import type { Keyring } from '../../shared/sealing/keyring';
import { type ChainFile, chainOfName } from './chain-file';
import { isSound } from './inspect-file';
import type { Chain } from './journal';
import { type KeptPage, sealPage } from './kept-page';
import { toLine } from './line';
import { type SoundLine, soundLines, toldErasure } from './mend-file';
import { type Bounds, findBounds } from './month-bounds';
import { dropSeal } from './month-seal';
import type { SealedMonths } from './sealed-months';

/** Makes a damaged file whole out of the tables' copy of the ledger, where no other one is at hand. */
export type FillIn = {
  /**
   * What the tables are to give. Null where that is nothing, or cannot be told: the store is locked, the file is of another
   * PC, whose chain may have holes, or nobody tells where the file begins and ends (`month-bounds.ts`).
   */
  readonly findLacking: (name: string) => Promise<Lacking | null>;
  /** False where the file would not be what it was with these pages: then nothing was changed. */
  readonly fillIn: (name: string, pages: readonly Page[], erasures: number) => Promise<boolean>;
};

export type FillInParts = {
  readonly dir: string;
  readonly ring: () => Keyring | null;
  readonly own: () => Chain | null;
  readonly chainOf: (chain: Chain) => Promise<ChainFile>;
  readonly inTurn: InTurn;
  readonly months: Pick<SealedMonths, 'isSound'>;
  /** How many erasures began so far. */
  readonly erasures: () => number;
};

type Damaged = { readonly bounds: Bounds; readonly good: ReadonlyMap<number, SoundLine> };

export function openFillIn(parts: FillInParts): FillIn {
  const { dir, ring, own, chainOf, inTurn, months, erasures } = parts;

  async function look(name: string, chain: Chain, keys: Keyring): Promise<Damaged | null> {
    const bounds = await findBounds(dir, name, keys, (await chainOf(chain)).head());
    if (!bounds) return null;
    const good = new Map<number, SoundLine>();
    for await (const line of soundLines(join(dir, name), keys)) if (line) good.set(line.page.entry.seq, line);
    // It holds more than it should: to write the month anew would lose that.
    const isOutside = (seq: number) => seq < bounds.first || seq > bounds.last;
    return [...good.keys()].some(isOutside) ? null : { bounds, good };
  }

  const ownChain = (name: string): Chain | null => {
    const chain = name.endsWith('-late.jsonl') ? null : chainOfName(name);
    return chain && chain.station === own()?.station ? chain : null;
  };

  return {
    async findLacking(name) {
      const [keys, chain, before] = [ring(), ownChain(name), erasures()];
      const damaged = keys && chain && (await look(name, chain, keys));
      if (!damaged) return null;
      const seqs: number[] = [];
      for (let seq = damaged.bounds.first; seq <= damaged.bounds.last; seq += 1)
        if (!damaged.good.has(seq)) seqs.push(seq);
      return seqs.length > 0 ? { chain, seqs, erasures: before } : null;
    },
    async fillIn(name, pages, before) {
      const [keys, chain] = [ring(), ownChain(name)];
      if (!keys || !chain) return false;
      const isErased = erasedBy(await toldErasure(dir, keys));
      return inTurn(async () => {
        // The tables may have given what was erased since.
        if (erasures() !== before) return false;
        const damaged = await look(name, chain, keys);
        const given = pages.filter(
          ({ entry }) => entry.station === chain.station && entry.epoch === chain.epoch,
        );
        const kept = given.map(page => sealPage(isErased(page) ? { ...page, body: null } : page, keys));
        const lines = damaged && wholeOf(damaged, kept, keys);
        // A seal goes, so what it alone tells is looked at before: a body that nobody erased is not there.
        if (!lines?.every(({ page }) => page.body !== null || isErased({ ...page, body: {} }))) return false;
        await dropSeal(join(dir, name));
        await (await chainOf(chain)).put(name, lines.map(({ text }) => text).join(''));
        return months.isSound(name, false);
      });
    },
  };
}

/** The lines of a whole file, in order; null where one is missing or the chain does not go through them. */
function wholeOf(
  { bounds, good }: Damaged,
  given: readonly KeptPage[],
  keys: Keyring,
): readonly SoundLine[] | null {
  const bySeq = new Map(given.map(page => [page.entry.seq, page]));
  const lines: SoundLine[] = [];
  let before: Head | null = null;
  for (let seq = bounds.first; seq <= bounds.last; seq += 1) {
    const page = good.get(seq)?.page ?? bySeq.get(seq);
    if (!page || !(good.has(seq) || isSound(page, keys))) return null;
    const isLinked = before ? follows(page, before) : page.entry.prev === (bounds.prev ?? page.entry.prev);
    if (!isLinked) return null;
    lines.push(good.get(seq) ?? { page, text: toLine(page) });
    before = headOf(page);
  }
  return before && before.hash === (bounds.hash ?? before.hash) ? lines : null;
}
