import { addDays, type PlainDate } from '../kit/time';
import { type DayClass, type ErasedDays, MOST_KEPT, MOST_PERIODS, type Period } from '../station/erased-days';
import type { KeptBecause, PlacedHold, RetentionTerms } from './retention';

/** What a number or a look of the queue may be about. */
export type Owed = { readonly id: string; readonly day: PlainDate; readonly ticket: string | null };

/** What keeps numbers and looks whose term is over. */
export type Keeping = {
  /** The last day of which the city has every entry of this PC; null: it has none. */
  readonly acknowledgedTo: PlainDate | null;
  /** Dossiers at work: their numbers, and who looked at them, are still needed. */
  readonly open: readonly Owed[];
  readonly held: readonly Owed[];
  readonly holds: readonly PlacedHold[];
};

/** How far an erasure reaches once a reason is minded: what it no longer reaches is kept by it. */
export type Narrowed = { readonly by: KeptBecause | null; readonly days: ErasedDays };

/** The city's term for a class that is erased by days; null: none. */
export function termOf(of: DayClass, terms: RetentionTerms | undefined): number | null {
  return (of === 'ticket' ? terms?.ticketDays : terms?.accessDays) ?? null;
}

/**
 * From everything of a class, reason by reason, to what nothing keeps: the last one may go. Where what is to be kept does
 * not fit into an entry, nothing of the class goes.
 */
export function narrow(
  of: DayClass,
  terms: RetentionTerms | undefined,
  today: PlainDate,
  { acknowledgedTo, open, held, holds }: Keeping,
): readonly Narrowed[] {
  const term = termOf(of, terms);
  const all: ErasedDays = { of, to: today, keptDays: [], kept: [] };
  if (term === null)
    return [
      { by: null, days: all },
      { by: 'no-term', days: { ...all, to: NEVER } },
    ];
  // As of a dossier, the day on which the term ends is kept.
  const past = { ...all, to: addDays(today, -term - 1) };
  const known = { ...past, to: earlier(past.to, acknowledgedTo ?? NEVER) };
  const needed = idsOf(of, open, known.to);
  const closed = { ...known, kept: needed };
  const free = {
    ...closed,
    kept: [...new Set([...needed, ...idsOf(of, held, known.to)])],
    keptDays: heldDays(of, known.to, held, holds),
  };
  const steps = [
    { by: null, days: all },
    { by: 'young', days: past },
    { by: 'not-acknowledged', days: known },
    { by: 'open', days: closed },
    { by: 'held', days: free },
  ] as const;
  const fitting = steps.filter(({ days }) => fitsEntry(days));
  if (fitting.length === steps.length) return steps;
  return [...fitting, { by: 'too-much-kept', days: { ...all, to: NEVER } }];
}

function fitsEntry({ kept, keptDays }: ErasedDays): boolean {
  return kept.length <= MOST_KEPT && keptDays.length <= MOST_PERIODS;
}

/** No deed is as old. */
const NEVER = '1900-01-01' as PlainDate;

function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}

function idsOf(of: DayClass, owed: readonly Owed[], to: PlainDate): string[] {
  const old = owed.filter(({ day }) => day <= to);
  return [...new Set(old.flatMap(({ id, ticket }) => (of === 'access' ? id : (ticket ?? []))))];
}

/**
 * Days of a held period stay whole. Who looked people up does not say whom: any look since the first held dossier came
 * in may be about its people.
 */
function heldDays(
  of: DayClass,
  to: PlainDate,
  held: readonly Owed[],
  holds: readonly PlacedHold[],
): Period[] {
  const periods = holds.flatMap(({ scope }) => ('from' in scope ? { from: scope.from, to: scope.to } : []));
  const [first] = held.map(({ day }) => day).sort();
  return of === 'access' && first !== undefined && first <= to ? [...periods, { from: first, to }] : periods;
}
