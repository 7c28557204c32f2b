import { z } from 'zod';
import { verifyPage } from '../ledger/chain';
import { isDeedName, staysLocal } from '../ledger/deeds';
import type { Page } from '../ledger/entry';
import { may } from '../people/may';

/** Why a pulled page is not taken; words only, so that they may stand in the log. */
export const AsideWhy = z.enum([
  'other-ward',
  'own-chain',
  'local-deed',
  'city-deed',
  'not-city-deed',
  'lamport-too-high',
  'entry-changed',
  'body-changed',
  'not-canonical',
  'place-taken',
  'id-taken',
  'predecessor-differs',
]);
export type AsideWhy = z.infer<typeof AsideWhy>;

/** A page that was set aside, by its place in the list that was handed over. */
export const SetAside = z.strictObject({ index: z.int().nonnegative(), why: AsideWhy });
export type SetAside = z.infer<typeof SetAside>;

/**
 * A ward writes some 10^6 entries a year. Every entry of ours stands one above all it saw: one page with the
 * greatest integer would leave no number for the next one, and the counter could never write again.
 */
const MAX_LAMPORT = 1e12;

/**
 * What is wrong with a pulled page by itself, or null. Anybody can compute a hash, so the kinds count as well:
 * only the city decides and leases and it does nothing else, and a PIN's verifier never leaves its PC (its
 * envelope without a body does). Deeds that this version does not know change no table and pass.
 */
export function findFlaw(page: Page, ward: string): AsideWhy | null {
  const { entry, body } = page;
  if (entry.ward !== ward) return 'other-ward';
  if (staysLocal(entry.deed) && body) return 'local-deed';
  if (isDeedName(entry.deed) && may('city', entry.deed) !== (entry.station === 0))
    return entry.station === 0 ? 'not-city-deed' : 'city-deed';
  if (entry.lamport > MAX_LAMPORT) return 'lamport-too-high';
  return findChange(page);
}

function findChange(page: Page): AsideWhy | null {
  try {
    const verified = verifyPage(page);
    return verified.ok ? null : verified.reason;
  } catch {
    // A fraction has no canonical spelling, so nothing can be said of its hash.
    return 'not-canonical';
  }
}
