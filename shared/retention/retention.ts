import { z } from 'zod';
import { everyoneIn } from '../dossiers/correction';
import type { Dossier } from '../dossiers/dossier';
import { DossierCode, ReceivedProcedure } from '../dossiers/dossier';
import { addDays, dayOf, fromIso, IsoInstant, PlainDate } from '../kit/time';
import { PersonId } from '../people/person';
import { ErasedDays } from '../station/erased-days';

const Days = z.int().min(30).max(36_500).nullable();

/**
 * Body of `retention.set`, written by the city: for how many days each class of data is kept; null or absent: for ever.
 * A dossier stays with its people's data for so long after its closing; the line of the register (code, procedure, days,
 * states) stays for good either way. Without this word nothing is ever erased (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15;
 * terms are the archive's, not the app's). Said of an office that was set up before: a word that the city wrote without
 * having heard of the set-up comes before it in the fold, and counts for nothing.
 */
export const RetentionTerms = z.strictObject({
  dossierDays: Days,
  /** Numbers of the queue after their day. */
  ticketDays: Days.optional(),
  /** Who looked at or took out whose data, after the day. */
  accessDays: Days.optional(),
  /** An open intake page after its last change. A week at least, for its clerk is told some days before. */
  draftDays: z.int().min(7).max(3_650).nullable().optional(),
});
export type RetentionTerms = z.infer<typeof RetentionTerms>;

const Ground = z.string().trim().min(1).max(300);

/** Body of `hold.placed`: nothing of it is erased until the hold is lifted, whatever the terms say. */
export const LegalHold = z.strictObject({
  hold: z.uuid(),
  scope: z.union([
    z.strictObject({ dossier: z.uuid() }),
    /** Everything of the people of this dossier, told apart by the numbers of their papers. */
    z.strictObject({ peopleOf: z.uuid() }),
    /** All dossiers received in a period. */
    z.strictObject({ from: PlainDate, to: PlainDate }),
  ]),
  ground: Ground,
});
export type LegalHold = z.infer<typeof LegalHold>;
/** A hold as it stands. Its ground may tell of people, so it is read from its own sealed entry, never kept beside. */
export type PlacedHold = Omit<LegalHold, 'ground'>;
export const HoldLifted = z.strictObject({ hold: z.uuid(), ground: Ground });

/** Body of `dossier.erased`: the line of the register that stays, who agreed, and which minutes say so. */
export const Erased = z.strictObject({
  code: DossierCode,
  officialCode: DossierCode.nullable(),
  provisionalCode: DossierCode.nullable(),
  procedure: ReceivedProcedure,
  handledBy: z.string().max(200),
  receivedAt: IsoInstant,
  closedAt: IsoInstant,
  state: z.union([z.literal(3), z.literal(7), z.literal(8), z.literal(10)]),
  ground: Ground,
  /** The second person beside the one who did it. */
  second: PersonId,
  minutes: z.string().trim().min(1).max(60),
});
export type Erased = z.infer<typeof Erased>;

/** Body of `days.erased`, about the PC that wrote it: what went, who agreed, and which minutes say so. */
export const DaysErased = ErasedDays.extend({
  /** So many numbers, or looks, went. */
  count: z.int().nonnegative(),
  ground: Ground,
  second: PersonId,
  minutes: Erased.shape.minutes,
});

/** Refused, withdrawn, stopped, handed back: nothing more happens to it. */
export const CLOSED: readonly number[] = [3, 7, 8, 10];

export function isClosed({ state }: Pick<Dossier, 'state'>): boolean {
  return CLOSED.includes(state);
}

/** When it came to its end. */
export function closedAt({ states }: Pick<Dossier, 'states'>): string {
  return states.at(-1)?.at ?? '';
}

export type KeptBecause =
  | 'no-term'
  | 'erased'
  | 'open'
  | 'young'
  | 'not-acknowledged'
  | 'held'
  /** So much of a class is to be kept that one entry cannot name it. */
  | 'too-much-kept';

/**
 * Why a dossier may not be erased now; null when it may.
 *
 * @param known `isAcknowledged`: the city has every entry of it; `isHeld` as `holdsOn` answers
 */
export function whyKept(
  dossier: Pick<Dossier, 'state' | 'states' | 'erased'>,
  terms: RetentionTerms | undefined,
  known: { readonly today: PlainDate; readonly isAcknowledged: boolean; readonly isHeld: boolean },
): KeptBecause | null {
  if (dossier.erased) return 'erased';
  if (!isClosed(dossier)) return 'open';
  if (!terms || terms.dossierDays === null) return 'no-term';
  if (addDays(dayOf(fromIso(closedAt(dossier))), terms.dossierDays) >= known.today) return 'young';
  if (!known.isAcknowledged) return 'not-acknowledged';
  return known.isHeld ? 'held' : null;
}

type HeldRow = Pick<Dossier, 'id' | 'day' | 'submitter' | 'owner' | 'corrections'>;

/** The holds that keep a dossier. `find`: the dossier that a hold on people names. */
export function holdsOn(
  dossier: HeldRow,
  holds: readonly PlacedHold[],
  find: (id: string) => HeldRow | undefined,
): readonly PlacedHold[] {
  return holds.filter(({ scope }) => {
    if ('dossier' in scope) return scope.dossier === dossier.id;
    if ('from' in scope) return scope.from <= dossier.day && dossier.day <= scope.to;
    const named = find(scope.peopleOf);
    if (!named || named.id === dossier.id) return named !== undefined;
    const numbers = numbersOf(named);
    return numbersOf(dossier).some(number => numbers.includes(number));
  });
}

function numbersOf(dossier: HeldRow): readonly string[] {
  return everyoneIn(dossier).flatMap(({ idNumber }) => (idNumber ? [idNumber] : []));
}
