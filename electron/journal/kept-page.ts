import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { isSealedDeed } from '../../shared/ledger/deeds';
import { Entry, type Page, SaltedBody } from '../../shared/ledger/entry';
import type { Keyring } from '../../shared/sealing/keyring';
import { seal, type UnsealReason, unseal } from '../../shared/sealing/seal';

/** A body that was parsed from JSON: what is in it needs no second look, which took as long as opening it. */
const ParsedBody = SaltedBody.extend({ content: z.custom<SaltedBody['content']>() });

/** A page as it lies in the journal: the body of a deed that tells of people is sealed, base64. */
export const KeptPage = z.strictObject({
  entry: Entry,
  body: z.union([z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/), ParsedBody, z.null()]),
});
export type KeptPage = z.infer<typeof KeptPage>;

/** Thrown where the journal must read or write about people while nobody has unlocked the store. */
export class LockedStore extends Error {
  constructor() {
    super('locked');
  }
}

export function sealPage({ entry, body }: Page, ring: Keyring | null): KeptPage {
  if (!body || !isSealedDeed(entry.deed)) return { entry, body };
  if (!ring) throw new LockedStore();
  const sealed = seal(ring, JSON.stringify(body), placeOf(entry), randomBytes(24));
  return { entry, body: Buffer.from(sealed).toString('base64') };
}

/** The page with its body readable again. A body that was changed, or is of another store, is refused. */
export function openPage({ entry, body }: KeptPage, ring: Keyring | null): Result<Page, UnsealReason> {
  if (typeof body !== 'string') return ok({ entry, body });
  if (!ring) throw new LockedStore();
  const sealed = Buffer.from(body, 'base64');
  // The last letter has bits that say nothing: changed, it would open all the same.
  if (sealed.toString('base64') !== body) return refuse('sealed-value-changed', placeOf(entry));
  const opened = unseal(ring, sealed, placeOf(entry));
  if (!opened.ok) return opened;
  const parsed = ParsedBody.safeParse(JSON.parse(opened.value));
  return parsed.success ? ok({ entry, body: parsed.data }) : refuse('not-sealed', placeOf(entry));
}

/** The hash covers everything else that a line says. */
function placeOf({ hash }: Entry): string {
  return `journal/${hash}`;
}
