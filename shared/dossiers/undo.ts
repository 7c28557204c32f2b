import { dayOf, fromIso } from '../kit/time';
import type { Dossier, StateNumber } from './dossier';
import type { TurnKind } from './turn';

export type UndoneKind = 'paid' | 'finished' | 'returned' | TurnKind;

/** What one entry did to a dossier and can still be taken back. */
export type Undoable = {
  readonly entry: string;
  readonly kind: UndoneKind;
  readonly at: string;
  readonly by: string;
};

/**
 * What can be taken back: the last step on its way, and the last payment, which stands beside that way. Nothing behind a
 * later step, and nothing behind a decision of the city.
 */
export function undoablesOf(dossier: Dossier): readonly Undoable[] {
  return [lastStep(dossier), lastPayment(dossier)].filter(one => one !== null);
}

/** The row without what this entry did; undefined where it is not what can be taken back now. */
export function withoutStep(row: Dossier, entry: string): Dossier | undefined {
  if (!undoablesOf(row).some(one => one.entry === entry)) return undefined;
  const gone = row.states.filter(change => change.entry === entry).map(({ state }) => state);
  const states = row.states.filter(change => change.entry !== entry);
  const payments = row.payments.filter(payment => payment.entry !== entry);
  const turn = row.turns?.find(one => one.entry === entry);
  const isMoved = turn && 'oldDueAt' in turn && row.dueAt === turn.dueAt;
  return {
    ...row,
    states,
    state: states.at(-1)?.state ?? row.state,
    payments,
    paidOn: [...new Set(payments.map(({ at }) => dayOf(fromIso(at))))],
    ...(row.turns && { turns: row.turns.filter(one => one.entry !== entry) }),
    dueAt: isMoved ? turn.oldDueAt : row.dueAt,
    result: gone.includes(9) ? null : row.result,
    returned: gone.includes(10) ? null : row.returned,
  };
}

function lastStep({ states, turns = [] }: Dossier): Undoable | null {
  const change = states.at(-1);
  const turn = turns.at(-1);
  // An apology moves the appointment and no state.
  if (turn?.kind === 'apology' && change && turn.at >= change.at) return named(turn, 'apology');
  const kind = change && (KINDS[change.state] ?? turns.find(one => one.entry === change.entry)?.kind);
  return change && kind ? named(change, kind) : null;
}

const KINDS: Readonly<Partial<Record<StateNumber, UndoneKind>>> = { 9: 'finished', 10: 'returned' };

function lastPayment({ payments }: Dossier): Undoable | null {
  const payment = payments.at(-1);
  return payment ? named(payment, 'paid') : null;
}

/** Receptions and decisions of the city name no entry: they are not taken back. */
function named(
  { entry, at, by }: { readonly entry?: string; readonly at: string; readonly by: string },
  kind: UndoneKind,
): Undoable | null {
  return entry === undefined ? null : { entry, at, by, kind };
}
