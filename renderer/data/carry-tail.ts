import type { AppStart, CounterBridge, Identity } from '../../shared/ipc/contract';
import { toIso } from '../../shared/kit/time';
import type { Canonical } from '../../shared/ledger/canonical';
import { type Draft, headOf, sealEntry } from '../../shared/ledger/chain';
import { type DeedBody, type DeedName, deeds, subjectOf } from '../../shared/ledger/deeds';
import type { Head, Page } from '../../shared/ledger/entry';
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
const OF_ONE_EPOCH: ReadonlySet<string> = new Set<DeedName>(['epoch.opened', 'station.keyed']);

/**
 * A store that was put back in its own place wrote on in its epoch while the city knew another story of it. All of that
 * is written again in the new epoch, before anything else is: same deed, hour, clerk and body, another place. Then the
 * old places are let go, for what the city has there comes down. In one transaction, so that nothing counts twice; what
 * a power cut breaks off behind it, the next start ends. Answers how many entries were written again.
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
  const tail = await readTail(ask, chain, leaving.from);
  const head = await db.heads.get([chain.station, chain.epoch]);
  const end = tail.at(-1)?.entry.seq ?? leaving.from - 1;
  if (head && head.seq > end) throw new Error('the journal lacks what is to be written again');
  const subjects = [...new Set([...tail.map(({ entry }) => entry.subject), `station/${own.station}`])];
  await bringEssentials(db, journal);
  await bringWhole(db, journal, subjects);
  const written = await db.transaction('rw', db.tables, async () => {
    const heads = await db.heads.toArray();
    const isWritten = heads.some(({ station, epoch }) => station === own.station && epoch === own.epoch);
    const chainOfTail = { own, heads, offset, work };
    const pages = isWritten ? [] : writeAgain(chainOfTail, opening, leaving, tail);
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

async function readTail(ask: Work['ask'], chain: Pick<Head, 'station' | 'epoch'>, from: number) {
  const tail: Page[] = [];
  for (let after = from - 1; ; ) {
    const pages = await readJournal(ask, { chain, after, limit: READ });
    tail.push(...pages);
    const last = pages.at(-1);
    if (!last) return tail;
    after = last.entry.seq;
  }
}

type ChainOfTail = {
  readonly own: Identity;
  readonly heads: readonly { readonly lamport: number }[];
  readonly offset: number;
  readonly work: Work;
};

/** The opening of the epoch, the tail again, and after every so many entries which of them stands for which. */
function writeAgain(
  { own, heads, offset, work }: ChainOfTail,
  opening: DeedBody<'epoch.opened'>,
  { epoch, from }: LeftTail,
  tail: readonly Page[],
): readonly Page[] {
  const written: Page[] = [];
  const newIds = new Map<string, string>();
  let lamport = Math.max(0, ...heads.map(head => head.lamport));
  const write = (meta: Omit<Draft, 'id' | 'ward' | 'station' | 'epoch' | 'lamport'>, body: Canonical) => {
    lamport += 1;
    const draft = { ...meta, ...own, id: work.newId(), lamport };
    const salt = crypto.getRandomValues(new Uint8Array(32));
    const before = written.at(-1);
    const page = sealEntry(draft, body, salt, before ? headOf(before) : null);
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
  say('epoch.opened', opening);
  // A page whose body is gone was erased: there is nothing to say again.
  const told = tail.filter(({ entry, body }) => body !== null && !OF_ONE_EPOCH.has(entry.deed));
  for (let i = 0; i < told.length; i += AT_ONCE) {
    const entries = told.slice(i, i + AT_ONCE).map(({ entry, body }) => {
      const { deed, deedVersion, subject, at, clerk } = entry;
      const base = entry.base && (newIds.get(entry.base) ?? entry.base);
      const meta = { deed, deedVersion, subject, at, offset: entry.offset, clerk, base };
      const as = write(meta, renamed(body?.content as Canonical, newIds));
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
