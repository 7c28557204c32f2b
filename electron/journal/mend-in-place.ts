import { join } from 'node:path';
import type { InTurn } from '../../shared/kit/take-turns';
import { erasedBy } from '../../shared/retention/erasure';
import type { Keyring } from '../../shared/sealing/keyring';
import { sha256Of } from '../files/digest';
import { type ChainFile, chainOfName } from './chain-file';
import type { Chain, Journal } from './journal';
import type { KeptPage } from './kept-page';
import { mendLines, toldErasure } from './mend-file';
import { dropSeal, fitsSeal, readSeal } from './month-seal';
import type { SealedMonths } from './sealed-months';

export type MendingParts = {
  readonly dir: string;
  readonly ring: () => Keyring | null;
  readonly chainOf: (chain: Chain) => Promise<ChainFile>;
  readonly inTurn: InTurn;
  readonly months: Pick<SealedMonths, 'isSound'>;
  /** How many erasures began so far. */
  readonly erasures: () => number;
};

/** Mends files of the journal where they lie. */
export function openMending({ dir, ring, chainOf, inTurn, months, erasures }: MendingParts): Journal['mend'] {
  return async (name, copy) => {
    const keys = ring();
    const chain = chainOfName(name);
    if (!keys || !chain) return false;
    const before = erasures();
    const file = await chainOf(chain);
    const path = join(dir, name);
    const findLines = async (isErased: (page: KeptPage) => boolean) => {
      const seal = await readSeal(path, keys);
      const last = seal && seal !== 'broken' ? seal.last : await file.lastIn(name);
      return mendLines(path, copy, { ring: keys, isErased, last, isLate: name.endsWith('-late.jsonl') });
    };
    // A copy that lacks something is asked again every few minutes; the whole journal need not be read for that.
    if ((await findLines(() => false)) === null) return false;
    const isErased = erasedBy(await toldErasure(dir, keys));
    return inTurn(async () => {
      // Erased meanwhile: those are not in the list. The next copy is another occasion.
      if (erasures() !== before) return false;
      const content = await findLines(isErased);
      if (content === null) return false;
      const seal = await readSeal(path, keys);
      const isAsSealed = seal !== null && seal !== 'broken' && sha256Of(content) === seal.sha256;
      // What was erased since, or what the copy alone has: then it must be the copy that was sealed so.
      const isCopySealed =
        seal === null || seal === 'broken' || (await fitsSeal(copy.path, seal, copy.bytes));
      if (!isAsSealed && !isCopySealed) return false;
      if (!isAsSealed) await dropSeal(path);
      await file.put(name, content);
      return months.isSound(name, false);
    });
  };
}
