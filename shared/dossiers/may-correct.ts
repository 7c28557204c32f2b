import { isSame } from '../kit/same';
import { type PartName, type Parts, partNames } from './correction';
import type { Dossier, StateNumber } from './dossier';

export type CorrectionKind = 'people' | 'papers' | 'fees' | 'amount' | 'procedure';
export type WhyNotCorrect = 'correction-too-late' | 'correction-not-yours' | 'correction-log-exported';

/** Who wants to put right what, and whether the log of the day it was done on was taken out to be signed. */
export type Corrector = {
  readonly id: string;
  readonly isSupervisor: boolean;
  readonly isLogExported: boolean;
};

const OPEN: readonly StateNumber[] = [2, 4, 5, 6];
const NOT_CLOSED: readonly StateNumber[] = [...OPEN, 9];

/**
 * The whole table of what can be put right of a reception: in which national states, and by whom. `own`: whoever
 * received it while the log of that day was not taken out; a supervisor always.
 */
const table: {
  readonly [K in CorrectionKind]: { readonly in: readonly StateNumber[]; readonly by: 'own' | 'anyone' };
} = {
  people: { in: NOT_CLOSED, by: 'own' },
  papers: { in: OPEN, by: 'own' },
  fees: { in: NOT_CLOSED, by: 'own' },
  // An amount that nobody knew at reception is said by whoever hears of it first.
  amount: { in: NOT_CLOSED, by: 'anyone' },
  procedure: { in: [2, 4], by: 'own' },
};

const KINDS: { readonly [P in PartName]-?: CorrectionKind } = {
  submitter: 'people',
  owner: 'people',
  papers: 'papers',
  sets: 'papers',
  fees: 'fees',
  procedure: 'procedure',
  handledBy: 'procedure',
  handledHere: 'procedure',
  term: 'procedure',
  dueAt: 'procedure',
};

/** What kinds of correction these parts are. Fees of other papers or another procedure only follow from them. */
export function kindsOf({ fees }: Pick<Dossier, 'fees'>, to: Parts): readonly CorrectionKind[] {
  const kinds = new Set(partNames(to).map(name => KINDS[name]));
  if (kinds.has('papers') || kinds.has('procedure')) kinds.delete('fees');
  if (kinds.has('procedure')) kinds.delete('papers');
  if (kinds.has('fees') && to.fees && onlyNamesAmounts(fees, to.fees)) {
    kinds.delete('fees');
    kinds.add('amount');
  }
  return [...kinds];
}

/** What of a dossier can be put right in its state. */
export function correctableOf({
  state,
  erased,
}: Pick<Dossier, 'state' | 'erased'>): readonly CorrectionKind[] {
  if (erased) return [];
  return (Object.keys(table) as CorrectionKind[]).filter(kind => table[kind].in.includes(state));
}

/** Why this may not be put right now, by her; null when it may. */
export function whyNotCorrect(
  dossier: Pick<Dossier, 'state' | 'clerk' | 'erased'>,
  kinds: readonly CorrectionKind[],
  by: Corrector,
): WhyNotCorrect | null {
  const open = correctableOf(dossier);
  if (!kinds.every(kind => open.includes(kind))) return 'correction-too-late';
  if (kinds.every(kind => table[kind].by === 'anyone')) return null;
  return whyNotHers(dossier.clerk, by);
}

/** Why what one entry did may not be taken back by her; null when it may. Hers on its day, a supervisor's always. */
export function whyNotUndo(
  undone: { readonly by: string },
  by: Corrector & { readonly isSameDay: boolean },
): WhyNotCorrect | null {
  return whyNotHers(undone.by, { ...by, isLogExported: by.isLogExported || !by.isSameDay });
}

function whyNotHers(author: string, { id, isSupervisor, isLogExported }: Corrector): WhyNotCorrect | null {
  if (isSupervisor) return null;
  if (author !== id) return 'correction-not-yours';
  return isLogExported ? 'correction-log-exported' : null;
}

function onlyNamesAmounts(before: Dossier['fees'], after: Dossier['fees']): boolean {
  return (
    before.length === after.length &&
    before.every((line, i) => {
      const named = line.amountVnd === null && line.label === after[i]?.label;
      return named || isSame(line, after[i]);
    })
  );
}
