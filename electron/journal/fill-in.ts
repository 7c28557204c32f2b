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
import { sealPage } from './kept-page';
import { toLine } from './line';
import { type SoundLine, soundLines, toldErasure } from './mend-file';
import { dropSeal, readSeal } from './month-seal';
import type { SealedMonths } from './sealed-months';

/** Makes a damaged file whole out of the tables' copy of the ledger, where no other one is at hand. */
export type FillIn = {
  /**
   * What the tables are to give. Null where that is nothing, or cannot be told: the store is locked, the file is of another PC, whose
   * chain may have holes, or it bears no seal and an earlier month of its chain is to be mended first.
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
  readonly months: Pick<SealedMonths, 'isSound' | 'faults'>;
  /** How many erasures began so far. */
  readonly erasures: () => number;
};

/** Seqs of the first and the last line that a file should have; the hash of the last where that is known. */
type Range = { readonly first: number; readonly last: number; readonly hash: string | null };

export function openFillIn(parts: FillInParts): FillIn {
  const { dir, ring, own, chainOf, inTurn, months, erasures } = parts;

  async function rangeOf(name: string, keys: Keyring): Promise<Range | null> {
    const chain = chainOfName(name);
    if (!chain || chain.station !== own()?.station || name.endsWith('-late.jsonl')) return null;
    const seal = await readSeal(join(dir, name), keys);
    if (seal && seal !== 'broken') return seal;
    const isOfChain = (file: string) => file.startsWith(name.slice(0, -'2026-11.jsonl'.length));
    // Such a month may have lost the very line that tells where this one begins.
    if (months.faults().some(({ file }) => file < name && isOfChain(file))) return null;
    const file = await chainOf(chain);
    const [first, end, head] = [await file.firstIn(name), await file.lastIn(name), file.head()];
    const last = file.isNewest(name) ? (head?.seq ?? null) : end;
    if (first === null || last === null) return null;
    return { first, last, hash: last === head?.seq ? head.hash : null };
  }

  return {
    async findLacking(name) {
      const keys = ring();
      const chain = chainOfName(name);
      const range = keys && (await rangeOf(name, keys));
      if (!keys || !chain || !range) return null;
      const before = erasures();
      const good = await goodLines(join(dir, name), keys);
      const all = Array.from({ length: range.last - range.first + 1 }, (_, i) => range.first + i);
      const seqs = all.filter(seq => !good.has(seq));
      return seqs.length > 0 ? { chain, seqs, erasures: before } : null;
    },
    async fillIn(name, pages, before) {
      const keys = ring();
      const chain = chainOfName(name);
      if (!keys || !chain) return false;
      const path = join(dir, name);
      const isErased = erasedBy(await toldErasure(dir, keys));
      return inTurn(async () => {
        // The tables may have given what was erased since.
        if (erasures() !== before) return false;
        const range = await rangeOf(name, keys);
        const lines = range && wholeOf(await goodLines(path, keys), pages, range, keys);
        if (!lines) return false;
        // A seal goes, so what it alone tells is looked at before: a body that nobody erased is not there.
        if (lines.some(({ page }) => page.body === null && !isErased(page))) return false;
        await dropSeal(path);
        await (await chainOf(chain)).put(name, lines.map(({ text }) => text).join(''));
        return months.isSound(name, false);
      });
    },
  };
}

async function goodLines(path: string, keys: Keyring): Promise<Map<number, SoundLine>> {
  const good = new Map<number, SoundLine>();
  for await (const line of soundLines(path, keys)) if (line) good.set(line.page.entry.seq, line);
  return good;
}

/** The lines of a whole file, in order; null where one is missing or the chain does not go through them. */
function wholeOf(
  good: ReadonlyMap<number, SoundLine>,
  pages: readonly Page[],
  range: Range,
  keys: Keyring,
): readonly SoundLine[] | null {
  const given = new Map(pages.map(page => [page.entry.seq, sealPage(page, keys)]));
  const lines: SoundLine[] = [];
  let before: Head | null = null;
  for (let seq = range.first; seq <= range.last; seq += 1) {
    const page = good.get(seq)?.page ?? given.get(seq);
    if (!page || !isSound(page, keys) || (before && !follows(page, before))) return null;
    lines.push(good.get(seq) ?? { page, text: toLine(page) });
    before = headOf(page);
  }
  return before && (range.hash === null || before.hash === range.hash) ? lines : null;
}
