import { z } from 'zod';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { verifyPage } from '../../shared/ledger/chain';
import { deeds, isDeedName } from '../../shared/ledger/deeds';
import { NO_PREVIOUS, Page } from '../../shared/ledger/entry';
import type { Verdict } from '../../shared/sync/contract';

/** `held`: sound, but waits behind a rejected entry of its subject. */
export type Standing = 'applied' | 'rejected' | 'held';

/** A place in the pushed chain that the city already holds. */
export type Place = { readonly hash: string; readonly standing: Standing };

/** What the city knows when it judges the next page of a station. */
export type Known = {
  readonly ward: string;
  readonly station: number;
  readonly epoch: number;
  /** Last place of this chain at the city, 0 when none. */
  readonly headSeq: number;
  readonly findPlace: (seq: number) => Place | undefined;
  /** Where in the ward an entry with this id stands, unless rejected. */
  readonly findOwner: (id: string) => { station: number; epoch: number; seq: number } | undefined;
  /** Whether an earlier entry of this chain and subject is rejected or held. */
  readonly isBlocked: (subject: string, beforeSeq: number) => boolean;
};

/** What of a page can be told even when the rest of it is not ours: its place, so that the chain goes on. */
const Located = z.object({
  entry: z.object({
    station: z.int().positive(),
    epoch: z.int().positive(),
    seq: z.int().positive(),
    id: z.string().max(64).catch(''),
    subject: z.string().max(80).catch(''),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .catch(NO_PREVIOUS),
  }),
});
export type LocatedEntry = z.infer<typeof Located>['entry'];

export type Judgement = Verdict & {
  /** How the page is to be kept, or absent: nothing is written. */
  readonly keep?: { readonly standing: Standing; readonly entry: LocatedEntry; readonly page?: Page };
};

/** What the city makes of one pushed page. Pure; writes nothing. */
export function judge(raw: unknown, known: Known): Judgement {
  const located = Located.safeParse(raw);
  if (!located.success) return { verdict: 'rejected', reason: 'malformed' };
  const { entry } = located.data;
  const page = Page.safeParse(raw);
  if (entry.station !== known.station || entry.epoch !== known.epoch)
    return { verdict: 'rejected', reason: 'other-chain' };
  if (page.success && page.data.entry.ward !== known.ward)
    return { verdict: 'rejected', reason: 'other-ward' };

  const place = known.findPlace(entry.seq);
  if (place?.standing === 'applied' && place.hash === entry.hash) return { verdict: 'duplicate' };
  if (place && place.standing !== 'rejected' && place.hash !== entry.hash) return CHAIN_DIFFERS;
  if (entry.seq > known.headSeq + 1) return { verdict: 'retry', reason: 'chain-gap' };

  const sound = page.success ? soundPage(page.data) : refuse('malformed');
  if (!sound.ok) return aside(entry, sound.reason);
  const before = known.findPlace(entry.seq - 1);
  if (!isLinked(sound.value, before)) return CHAIN_DIFFERS;
  const owner = known.findOwner(entry.id);
  if (owner && (owner.station !== entry.station || owner.epoch !== entry.epoch || owner.seq !== entry.seq))
    return { verdict: 'conflict', reason: 'id-taken', keep: { standing: 'rejected', entry } };
  if (known.isBlocked(entry.subject, entry.seq))
    return { verdict: 'retry', reason: 'behind-rejected', keep: { standing: 'held', entry } };
  return { verdict: 'applied', keep: { standing: 'applied', entry, page: sound.value } };
}

const CHAIN_DIFFERS: Judgement = { verdict: 'conflict', reason: 'chain-differs' };

function aside(entry: LocatedEntry, reason: string): Judgement {
  return { verdict: 'rejected', reason, keep: { standing: 'rejected', entry } };
}

/** A rejected page before this one proves nothing about the chain, so the link to it is not judged. */
function isLinked(page: Page, before: Place | undefined): boolean {
  if (before?.standing === 'rejected') return true;
  return page.entry.prev === (before?.hash ?? NO_PREVIOUS);
}

/** Hashes right, storable, and the body what its deed says. Deeds of a newer version are kept unjudged. */
function soundPage(page: Page): Result<Page> {
  const { entry, body } = page;
  if (`${entry.id}${entry.subject}${entry.deed}${entry.clerk}`.includes('\0')) return refuse('malformed');
  const verified = hashesHold(page);
  if (!verified.ok || !body || !isDeedName(entry.deed)) return verified;
  const kind = deeds[entry.deed];
  if (entry.deedVersion !== kind.version) return ok(page);
  return kind.body.safeParse(body.content).success ? ok(page) : refuse('body-not-understood');
}

/** `canonical` throws on fractions; from the line that is a bad page, not a bug. */
function hashesHold(page: Page): Result<Page> {
  try {
    return verifyPage(page);
  } catch {
    return refuse('not-canonical');
  }
}
