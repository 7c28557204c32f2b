import { groupBy } from '../../shared/kit/group-by';
import { compareEntries } from '../../shared/ledger/chain';
import { type DeedName, findSubject, type SubjectKind } from '../../shared/ledger/deeds';
import type { Page } from '../../shared/ledger/entry';
import { fold, type Rows, step } from '../../shared/ledger/fold';
import { type CounterDatabase, type LastEntry, type Stored, type StoredHead, tableOf } from './database';

/**
 * Adds pages to the ledger and brings the rows of their subjects up to date, inside the caller's
 * transaction. A page that is there already changes nothing.
 *
 * Throws when an entry's place is taken by another entry: the chain has forked, which is never a duplicate.
 */
export async function applyPages(db: CounterDatabase, pages: readonly Page[]): Promise<void> {
  const fresh = await withoutKnown(db, pages);
  if (fresh.length === 0) return;
  // Asked together: one transaction works requests off in order anyway, and each wait for an answer is a trip
  // to another process.
  const [touched] = await Promise.all([nextTouch(db), db.pages.bulkAdd([...fresh]), moveHeads(db, fresh)]);
  await Promise.all(
    [...groupBy(fresh, page => page.entry.subject)].map(([subject, own]) => {
      const found = findSubject(subject);
      return found && bringUpToDate(db, found.kind, found.id || found.kind, own, touched);
    }),
  );
}

/** A subject as it stands before a deed: its row, and whether the tables hold any page about it. */
export type KnownSubject = { readonly row: Stored<SubjectKind> | undefined; readonly hasPages: boolean };

/** What the gate has read in the transaction of a deed. `touched`: the mark of the last change. */
export type Known = {
  readonly heads: readonly StoredHead[];
  readonly touched: number;
  readonly subjects: ReadonlyMap<string, KnownSubject>;
};

/**
 * Adds pages that this PC writes at this moment: new by nature and after all that was seen, so nothing need be asked
 * again of what the gate has read in the same transaction, and all is written at once.
 */
export async function applyOwn(db: CounterDatabase, pages: readonly Page[], known: Known): Promise<void> {
  const last = pages.at(-1);
  if (!last) return;
  const { station, epoch, seq, hash, lamport } = last.entry;
  const touched = known.touched + 1;
  const adding = [
    db.pages.bulkAdd([...pages]),
    db.heads.put({ station, epoch, seq, hash, lamport }),
    db.notes.put({ key: 'touched', value: touched }),
  ];
  const rows = [...groupBy(pages, page => page.entry.subject)].map(([subject, own]) => {
    const found = findSubject(subject);
    if (!found) return undefined;
    const id = found.id || found.kind;
    const { row, hasPages } = known.subjects.get(subject) ?? { row: undefined, hasPages: true };
    // Something was said of it before it began, by the city or a later version: then all is looked at.
    if (!row && hasPages) return bringUpToDate(db, found.kind, id, own, touched);
    return putStepped(db, found.kind, { id, before: row as never, pages: own, touched });
  });
  await Promise.all([...adding, ...rows]);
}

function putStepped<K extends SubjectKind>(
  db: CounterDatabase,
  kind: K,
  story: {
    readonly id: string;
    readonly before: Stored<K> | undefined;
    readonly pages: readonly Page[];
    readonly touched: number;
  },
): Promise<unknown> {
  const { id, before, pages, touched } = story;
  const start = before ? bare(before) : null;
  const row = pages.reduce<Rows[K] | null>((seen, page) => step(kind, seen, page), start);
  const last = pages.at(-1)?.entry;
  if (!row || !last) return Promise.resolve();
  const stored = { ...row, id, last: placeOf(last), touched } as Stored<K>;
  // Nobody looked whether there is one: a second story under the same id must fail, not take the place of the first.
  return before ? tableOf(db, kind).put(stored) : tableOf(db, kind).add(stored);
}

async function withoutKnown(db: CounterDatabase, pages: readonly Page[]): Promise<readonly Page[]> {
  const known = await db.pages.bulkGet(pages.map(({ entry }) => [entry.station, entry.epoch, entry.seq]));
  const seen = new Map<string, string>();
  return pages.filter(({ entry }, i) => {
    const place = `${entry.station}/${entry.epoch}/${entry.seq}`;
    const there = known[i]?.entry.hash ?? seen.get(place);
    if (there !== undefined && there !== entry.hash) throw new Error('the ledger has forked');
    seen.set(place, entry.hash);
    return there === undefined;
  });
}

async function moveHeads(db: CounterDatabase, pages: readonly Page[]): Promise<void> {
  const chains = [...groupBy(pages, ({ entry }) => `${entry.station}/${entry.epoch}`).values()];
  await Promise.all(chains.map(own => moveHead(db, own)));
}

async function moveHead(db: CounterDatabase, own: readonly Page[]): Promise<void> {
  const last = own.reduce((a, b) => (b.entry.seq > a.entry.seq ? b : a)).entry;
  const head = await db.heads.get([last.station, last.epoch]);
  const lamport = Math.max(head?.lamport ?? 0, ...own.map(page => page.entry.lamport));
  const { station, epoch, seq, hash } = head && head.seq > last.seq ? head : last;
  await db.heads.put({ station, epoch, seq, hash, lamport });
}

/** The mark of what changes now, see `Stored`. */
export async function nextTouch(db: CounterDatabase): Promise<number> {
  const note = await db.notes.get('touched');
  const value = Number(note?.value ?? 0) + 1;
  await db.notes.put({ key: 'touched', value });
  return value;
}

/** Steps on when the new pages come after all that the row has seen; else folds the whole subject again. */
async function bringUpToDate<K extends SubjectKind>(
  db: CounterDatabase,
  kind: K,
  id: string,
  fresh: readonly Page[],
  touched: number,
): Promise<void> {
  const table = tableOf(db, kind);
  const before = await table.get(id);
  const sorted = [...fresh].sort((a, b) => compareEntries(a.entry, b.entry));
  const inOrder = before && sorted.every(page => comparePlaces(before.last, page) < 0);
  const subject = sorted[0]?.entry.subject ?? '';
  const seen = inOrder ? sorted : await pagesOf(db, subject);
  if (!inOrder && before && !isWholeStory(kind, seen)) throw new StoryMissing(subject);
  const row = inOrder
    ? sorted.reduce<Rows[K] | null>((row, page) => step(kind, row, page), bare(before))
    : fold(kind, seen);
  if (!row) return;
  const latest = seen.reduce((a, b) => (compareEntries(a.entry, b.entry) < 0 ? b : a)).entry;
  await table.put({ ...row, id, last: placeOf(latest), touched } as Stored<K>);
}

/** A late page wants a subject folded anew whose older pages lie in the journal only: bring them first. */
export class StoryMissing extends Error {
  constructor(readonly subject: string) {
    super('older pages are in the journal only');
  }
}

/** What a story of a kind may begin with; a PC's story begins with whatever the city or itself said first. */
const beginnings: { readonly [K in SubjectKind]: readonly DeedName[] | null } = {
  office: ['office.setUp'],
  person: ['person.added', 'person.listed'],
  station: null,
  ticket: ['ticket.taken'],
  dossier: ['dossier.received'],
  slip: ['slip.composed'],
};

/** Whether a deed begins a story under an id of its own, which nobody can have spoken of before. */
export function beginsStory(deed: DeedName): boolean {
  const { ticket, dossier, slip } = beginnings;
  return [ticket, dossier, slip].some(begun => begun?.includes(deed));
}

export function isWholeStory(kind: SubjectKind, pages: readonly Page[]): boolean {
  const known: readonly string[] | null = beginnings[kind];
  return known === null || pages.some(page => known.includes(page.entry.deed));
}

/** Every page of one subject that the tables hold; the index alone would not order them. */
export function pagesOf(db: CounterDatabase, subject: string): Promise<Page[]> {
  return db.pages.where('entry.subject').equals(subject).toArray();
}

function bare<K extends SubjectKind>(stored: Stored<K>): Rows[K] {
  const { last: _last, touched: _touched, ...row } = stored;
  return row as unknown as Rows[K];
}

/** Where an entry stands in its subject's story. */
export function placeOf({ id, lamport, station, epoch, seq }: Page['entry']): LastEntry {
  return { id, lamport, station, epoch, seq };
}

/** Below 0 where the page comes after all that the row has seen. */
export function comparePlaces(last: LastEntry, page: Page): number {
  return compareEntries({ ...page.entry, ...last }, page.entry);
}
