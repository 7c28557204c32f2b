import { ok, type Result, refuse } from '../../shared/kit/result';
import { takeTurns } from '../../shared/kit/take-turns';
import type { Person, PinVerifier } from '../../shared/people/person';
import { whyNotOn } from '../../shared/people/role-on';
import { type BadgeReason, readBadge } from '../../shared/scanning/badge';
import type { PinCheckParts } from './check-pin';
import type { PeopleBook } from './people-book';
import { fitsVerifier } from './pin';

export type BadgeCheckReason =
  | BadgeReason
  | 'badge-unknown'
  | 'badge-locked'
  | 'clerk-unknown'
  | 'left'
  | 'off-list';
/** `alone`: she needs no PIN beside it, as the office decided. */
export type ShownBadge = { readonly person: string; readonly alone: boolean };
export type CheckBadge = (text: string) => Promise<Result<ShownBadge, BadgeCheckReason>>;
type Parts = Omit<PinCheckParts, 'book'> & { readonly book: Pick<PeopleBook, 'people' | 'office'> };

/** Id under which badges that are nobody's are counted; no person has it. */
const NOBODYS = '';

/**
 * Whose badge this is. A badge names nobody before it is known, so those that are unknown are counted together: slowed
 * down and locked like wrong PINs, while PINs go on. A right one does not forgive the wrong ones just before it: with a
 * badge of her own somebody could else try others without end.
 */
export function createBadgeCheck(parts: Parts): CheckBadge {
  const { book, attempts, presence, today, sleep } = parts;
  const inTurn = takeTurns();
  return text =>
    inTurn(async () => {
      const badge = readBadge(text);
      if (!badge.ok) return badge;
      await attempts.calm(NOBODYS);
      const wait = await attempts.waitFor(NOBODYS);
      if (wait === 'locked') return refuse('badge-locked');
      if (wait > 0) await sleep(wait);
      const owner = await findOwner(parts, badge.value, await book.people());
      if (!owner) {
        await attempts.wrong(NOBODYS);
        return refuse('badge-unknown');
      }
      if (!owner.verifier) return refuse('clerk-unknown');
      const whyNot = whyNotOn(owner, today());
      if (whyNot) return refuse(whyNot);
      const alone = (await book.office())?.badgesAlone ?? false;
      if (alone) presence.shown(owner.id, badge.value, owner.badge);
      return ok({ person: owner.id, alone });
    });
}

type Holder = Person & { readonly badge: PinVerifier };

async function findOwner(
  { presence }: Parts,
  badge: string,
  people: readonly Person[],
): Promise<Holder | undefined> {
  const holders = people.filter((person): person is Holder => (person.badge ?? null) !== null);
  const known = holders.map(({ id, badge: verifier }) => presence.knows(id, badge, verifier));
  const atOnce = holders[known.indexOf(true)];
  if (atOnce) return atOnce;
  const fits = await Promise.all(
    holders.map(async (holder, i) => known[i] === undefined && (await fitsVerifier(badge, holder.badge))),
  );
  return holders[fits.indexOf(true)];
}
