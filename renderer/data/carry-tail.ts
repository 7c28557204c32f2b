import type { AppStart, CounterBridge, Identity } from '../../shared/ipc/contract';
import { toIso } from '../../shared/kit/time';
import type { Canonical } from '../../shared/ledger/canonical';
import { type Draft, headOf, headOfChain, sealEntry } from '../../shared/ledger/chain';
import { type DeedBody, type DeedName, deeds, subjectOf } from '../../shared/ledger/deeds';
import type { Head, Page } from '../../shared/ledger/entry';
import { findEvent } from '../../shared/ledger/read-event';
import type { LeftTail } from '../../shared/station/station';
import { nextTouch } from './apply';
import type { CounterDatabase } from './database';
import type { Journal } from './gate';
import { bringEssentials } from './history';
import { readJournal } from './read-journal';
import { bringWhole, refold } from './refold';

type Work = {
  readonly db: CounterDatabase;
  readonly journal: Journal;
  readonly ask: CounterBridge['ask'];
  readonly identity: () => Identity | null;
  readonly now: () => number;
  readonly newId: () => string;
};

/** Entries that one `epoch.carried` lists, and that the journal takes at once. */
const AT_ONCE = 500;
const READ = 2_000;
/** Said of an epoch itself: another one says its own. */
const OF_ONE_EPOCH: ReadonlySet<string> = new Set<DeedName>(['epoch.opened']);

/**
 * A store that was put back in its own place wrote on in its epoch while the city knew another story of it. All of that
 * is written again in the new epoch, before anything else is: same deed, hour, clerk and body, another place. Then the
 * old places are let go, for what the city has there comes down. In one transaction, so that nothing counts twice; what
 * a power cut breaks off behind it, the next start ends, entry by entry: the tables may be lost by it, and the journal
 * have only some of the new ones. Answers how many entries were written again.
 *
 * @param offset of the corrected clock, ms
 */
export async function carryTail(
  work: Work,
  { leaving, opening }: Pick<AppStart, 'leaving' | 'opening'>,
  offset: number,
): Promise<number> {
  const { db, journal, ask } = work;
  const own = work.identity();
  if (!own || !leaving || !opening) return 0;
  const chain = { station: own.station, epoch: leaving.epoch };
  const tail = await readBoth(work, chain, leaving.from);
  const standing = await findStanding(work, own, leaving, tail);
  const head = await db.heads.get([chain.station, chain.epoch]);
  const end = tail.at(-1)?.entry.seq ?? leaving.from - 1;
  if (head && head.seq > end) throw new Error('the journal lacks what is to be written again');
  const subjects = [...new Set([...tail.map(({ entry }) => entry.subject), `station/${own.station}`])];
  await bringEssentials(db, journal);
  await bringWhole(db, journal, subjects);
  const written = await db.transaction('rw', db.tables, async () => {
    const heads = await db.heads.toArray();
    const chainOfTail = { own, heads, offset, work };
    const pages = writeAgain(chainOfTail, opening, leaving, { tail, ...standing });
    await dropTail(db, chain, tail);
    await db.pages.bulkAdd([...pages]);
    const last = pages.at(-1)?.entry;
    if (last) await db.heads.put({ ...headOf({ entry: last }), lamport: last.lamport });
    await refold(db, subjects, await nextTouch(db));
    return pages;
  });
  for (let from = 0; from < written.length; from += AT_ONCE)
    if (!(await journal.append(written.slice(from, from + AT_ONCE)))) throw new Error('journal-unwritable');
  await ask('journal.leave-tail', undefined);
  return written.length === 0 ? 0 : tail.length;
}

/** A chain from a seq on, as journal and tables have it together: a page that one of them lost, the other may have. */
async function readBoth(
  { db, ask }: Work,
  { station, epoch }: Pick<Head, 'station' | 'epoch'>,
  from: number,
): Promise<readonly Page[]> {
  const chain = { station, epoch };
  const kept = await db.pages
    .where('[entry.station+entry.epoch+entry.seq]')
    .between([station, epoch, from], [station, epoch, Number.MAX_SAFE_INTEGER])
    .toArray();
  const pages = new Map(kept.map(({ entry, body }) => [entry.seq, { entry, body }]));
  for (let after = from - 1; ; ) {
    const read = await readJournal(ask, { chain, after, limit: READ });
    for (const page of read)
      if (page.body !== null || !pages.has(page.entry.seq)) pages.set(page.entry.seq, page);
    const last = read.at(-1);
    if (!last) return [...pages.values()].sort((a, b) => a.entry.seq - b.entry.seq);
    after = last.entry.seq;
  }
}

/** What of the tail stands in a newer epoch already. */
type Standing = {
  /** New ids by old ones, of what an `epoch.carried` tells or is yet to tell. */
  readonly newIds: ReadonlyMap<string, string>;
  /** Those that no `epoch.carried` tells: a power cut came before it. */
  readonly untold: readonly { readonly was: string; readonly as: string }[];
};

async function findStanding(
  work: Work,
  own: Identity,
  { epoch, from }: LeftTail,
  tail: readonly Page[],
): Promise<Standing> {
  const again = await readBoth(work, own, 1);
  const ofStation = await work.journal.find([subjectOf('station', own.station)]);
  const newIds = new Map<string, string>();
  for (const event of [...again, ...ofStation].map(findEvent)) {
    if (event?.deed !== 'epoch.carried' || event.body.epoch !== epoch || event.body.from !== from) continue;
    for (const { was, as } of event.body.entries) newIds.set(was, as);
  }
  // Nothing else is written in an epoch before its tail is: what no `epoch.carried` tells is the next of it, in order.
  const told = new Set(newIds.values());
  const broken = again.filter(
    ({ entry }) => !OF_ONE_EPOCH.has(entry.deed) && entry.deed !== 'epoch.carried' && !told.has(entry.id),
  );
  const next = sayable(tail).filter(({ entry }) => !newIds.has(entry.id));
  const isNext = ({ entry }: Page, i: number) => {
    const old = next[i]?.entry;
    return old?.deed === entry.deed && old.subject === entry.subject && old.at === entry.at;
  };
  const isUnfinished = next.length > 0 && broken.every(isNext);
  const untold = (isUnfinished ? broken : []).map(({ entry }, i) => ({
    was: next[i]?.entry.id ?? '',
    as: entry.id,
  }));
  for (const { was, as } of untold) newIds.set(was, as);
  return { newIds, untold };
}

/** A page whose body is gone was erased: there is nothing to say again. */
function sayable(tail: readonly Page[]): readonly Page[] {
  return tail.filter(({ entry, body }) => body !== null && !OF_ONE_EPOCH.has(entry.deed));
}

type ChainOfTail = {
  readonly own: Identity;
  readonly heads: readonly (Head & { readonly lamport: number })[];
  readonly offset: number;
  readonly work: Work;
};

/**
 * The opening of the epoch, the tail again, and after every so many entries which of them stands for which; of all that
 * only what does not stand there yet.
 */
function writeAgain(
  { own, heads, offset, work }: ChainOfTail,
  opening: DeedBody<'epoch.opened'>,
  { epoch, from }: LeftTail,
  { tail, newIds: standing, untold }: Standing & { readonly tail: readonly Page[] },
): readonly Page[] {
  const written: Page[] = [];
  const newIds = new Map(standing);
  const begun = headOfChain(heads, own);
  let lamport = Math.max(0, ...heads.map(head => head.lamport));
  const write = (meta: Omit<Draft, 'id' | 'ward' | 'station' | 'epoch' | 'lamport'>, body: Canonical) => {
    lamport += 1;
    const draft = { ...meta, ...own, id: work.newId(), lamport };
    const salt = crypto.getRandomValues(new Uint8Array(32));
    const before = written.at(-1);
    const page = sealEntry(draft, body, salt, before ? headOf(before) : (begun ?? null));
    written.push(page);
    return page.entry.id;
  };
  const say = <D extends DeedName>(deed: D, body: DeedBody<D>) =>
    write(
      {
        deed,
        deedVersion: deeds[deed].version,
        subject: subjectOf('station', own.station),
        at: toIso(work.now()),
        offset,
        clerk: 'system',
        base: null,
      },
      body as Canonical,
    );
  if (!begun) say('epoch.opened', opening);
  if (untold.length > 0) say('epoch.carried', { epoch, from, entries: [...untold] });
  const missing = sayable(tail).filter(({ entry }) => !newIds.has(entry.id));
  for (let i = 0; i < missing.length; i += AT_ONCE) {
    const entries = missing.slice(i, i + AT_ONCE).map(({ entry, body }) => {
      const { deed, deedVersion, subject, at, clerk } = entry;
      const base = entry.base && (newIds.get(entry.base) ?? entry.base);
      const meta = { deed, deedVersion, subject, at, offset: entry.offset, clerk, base };
      const content = renamed(body?.content as Canonical, newIds);
      // What that key signed was signed in that epoch.
      const as = write(meta, deed === 'station.keyed' ? { epoch, ...(content as object) } : content);
      newIds.set(entry.id, as);
      return { was: entry.id, as };
    });
    say('epoch.carried', { epoch, from, entries });
  }
  return written;
}

/** A body that names an entry of the tail, such as one that it takes back, names what stands for it now. */
function renamed(content: Canonical, ids: ReadonlyMap<string, string>): Canonical {
  if (typeof content === 'string') return ids.get(content) ?? content;
  if (Array.isArray(content)) return content.map(one => renamed(one, ids));
  if (content === null || typeof content !== 'object') return content;
  return Object.fromEntries(
    Object.entries(content).flatMap(([name, one]) => (one === undefined ? [] : [[name, renamed(one, ids)]])),
  );
}

/** The chain ends before its tail again; the row of a subject that only the tail knew goes with the refolding. */
async function dropTail(
  db: CounterDatabase,
  { station, epoch }: Pick<Head, 'station' | 'epoch'>,
  tail: readonly Page[],
): Promise<void> {
  const [first] = tail;
  if (!first) return;
  const { seq, prev } = first.entry;
  await db.pages.bulkDelete(tail.map(({ entry }) => [station, epoch, entry.seq]));
  const head = await db.heads.get([station, epoch]);
  if (!head || head.seq < seq) return;
  if (seq === 1) await db.heads.delete([station, epoch]);
  else await db.heads.put({ ...head, seq: seq - 1, hash: prev });
}
