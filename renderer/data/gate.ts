import { ok, type Result, refuse } from '../../shared/kit/result';
import type { Services } from '../../shared/kit/services';
import { dayOf, type PlainDate, toIso } from '../../shared/kit/time';
import type { Canonical } from '../../shared/ledger/canonical';
import { headOf, headOfChain, sealEntry } from '../../shared/ledger/chain';
import { type DeedBody, type DeedName, deeds, type SubjectKind, subjectOf } from '../../shared/ledger/deeds';
import { Entry, type Head, type Page } from '../../shared/ledger/entry';
import { type ActorRole, may } from '../../shared/people/may';
import { roleOn, whyNotOn } from '../../shared/people/role-on';
import { applyOwn, beginsStory, type Known } from './apply';
import { type CounterDatabase, tableOf } from './database';
import { inFlight } from './in-flight';
import { isOutOfRoom } from './out-of-room';
import { findPerson } from './queries';
import { noteRedacting, toldErased } from './redacting';
import { LATE, within } from './within';

/**
 * Who stands behind a deed: whoever sits at a counter, a person shown for this deed only, or the app. What `closes`
 * something begun (a slip that was printed) is written into the last reserve of a full disk.
 */
export type Actor =
  | { readonly by: 'seat'; readonly counter: number }
  | { readonly by: 'person'; readonly id: string }
  | { readonly by: 'system'; readonly closes?: true };

/** Where this PC writes: its ward, number and epoch. */
export type Identity = { readonly ward: string; readonly station: number; readonly epoch: number };

export type DeedWrite = {
  readonly [D in DeedName]: { readonly deed: D; readonly id?: string | number; readonly body: DeedBody<D> };
}[DeedName];

/** What a rule decided: the deeds to write and what to tell the screen. */
export type Decision<T> = { readonly writes: readonly DeedWrite[]; readonly value: T };

/** Who acts, as the gate found her: a person's id and what she may do today. */
export type Acting = { readonly id: string; readonly role: ActorRole };

/**
 * A rule reads the tables inside the transaction and decides; it writes nothing itself. It is asked while the gate still
 * looks who acts: one that must know waits for it.
 */
export type Rule<T, R extends string> = (
  db: CounterDatabase,
  acting: PromiseLike<Result<Acting, GateReason>>,
) => Promise<Result<Decision<T>, R>>;

export type GateReason =
  | 'nobody-signed-in'
  | 'not-allowed'
  | 'bad-values'
  | 'read-only'
  | 'kept-once'
  | 'disk-full'
  | 'epoch-over'
  | 'outcome-unknown'
  | 'outcome-awaited'
  | 'not-set-up'
  | 'clerk-unknown'
  | 'left'
  | 'off-list';

export type Journal = {
  /** Whether the journal has all that the tables have; tries to catch up when not. */
  readonly ready: () => Promise<boolean>;
  /** Resolves once the pages are on the disk. */
  readonly append: (pages: readonly Page[]) => Promise<boolean>;
  /** All pages of these subjects, or of all that begin so (`person/`). */
  readonly find: (subjects: readonly string[]) => Promise<readonly Page[]>;
};

export type Gate = {
  readonly perform: <T, R extends string = never>(
    actor: Actor,
    rule: Rule<T, R>,
  ) => Promise<Result<T, R | GateReason>>;
};

/**
 * The one way into the tables. A deed's entries and rows go into one strict transaction or not at all;
 * the answer comes only after the journal has them on the disk as well, so what is acknowledged is kept twice.
 */
export function openGate(parts: {
  readonly db: CounterDatabase;
  readonly services: Services;
  readonly clockOffset: () => number;
  readonly identity: () => Identity | null;
  readonly journal: Journal;
  /** The disk takes no more deeds. */
  readonly isFull?: () => boolean;
  /** This epoch takes no more deeds: another one is about to be opened. */
  readonly isOver?: () => boolean;
  /** Hears what became of a deed whose outcome was not known in time. */
  readonly onLate?: (isKept: boolean) => void;
  /** How long a commit may take, ms. */
  readonly patienceMs?: number;
}): Gate {
  const { db, journal, isFull = () => false, isOver = () => false, onLate, patienceMs = PATIENCE_MS } = parts;
  /** A commit whose outcome nobody knows: until it does, nothing may be done beside it, or done again. */
  let awaited: Promise<void> | null = null;
  return {
    perform: (actor, rule) =>
      inFlight(async () => {
        const identity = parts.identity();
        if (!identity) return refuse('not-set-up');
        if (isOver()) return refuse('epoch-over');
        if (isFull() && !(actor.by === 'system' && actor.closes)) return refuse('disk-full');
        if (awaited) return refuse('outcome-awaited');
        if (!(await journal.ready())) return refuse('read-only');
        const commit = db.transaction('rw', db.tables, async () => {
          // All asked in one breath: each wait for an answer is a trip to another process.
          const acting = findActor(db, identity, actor, dayOf(parts.services.now()));
          const [person, heads, note, decided] = await Promise.all([
            acting,
            db.heads.toArray(),
            db.notes.get('touched'),
            rule(db, acting),
          ]);
          // Who may not act hears that first, whatever the rule said.
          if (!person.ok) return person;
          if (!decided.ok) return decided;
          const checked = checkWrites(person.value.role, decided.value.writes);
          if (!checked.ok) return checked;
          const subjects = await subjectsOf(db, checked.value);
          const known = { heads, subjects, touched: Number(note?.value ?? 0) };
          const pages = sealAll(parts, { identity, ...known }, person.value.id, checked.value);
          // One entry that the journal cannot take would shut the gate for good, so it is looked at first.
          if (!pages.every(page => Entry.safeParse(page.entry).success)) return refuse('bad-values', 'entry');
          await applyOwn(db, pages, known);
          // In the same transaction: a power cut behind it must not leave half of what was erased readable.
          await noteRedacting(db, toldErased(pages));
          return ok({ pages, value: decided.value.value });
        });
        const done = await within(patienceMs, commit.catch(refuseOutOfRoom));
        if (done === LATE) {
          awaited = commit
            .then(async late => {
              if (late.ok) await journal.append(late.value.pages);
              return late.ok;
            })
            .catch(() => false)
            .then(isKept => {
              awaited = null;
              onLate?.(isKept);
            });
          return refuse('outcome-unknown');
        }
        if (!done.ok) return done;
        // Written, but not twice: the gate stays shut until the journal has it, and nobody must do it again.
        return (await journal.append(done.value.pages)) ? ok(done.value.value) : refuse('kept-once');
      }),
  };
}

/** A commit that takes longer than this is told as one whose outcome is not known: a slow disk takes 35 ms. */
const PATIENCE_MS = 20_000;

/** The transaction was rolled back for want of room, so nothing of it is there. */
function refuseOutOfRoom(fault: unknown) {
  if (isOutOfRoom(fault)) return refuse('disk-full');
  throw fault;
}

async function findActor(
  db: CounterDatabase,
  identity: Identity,
  actor: Actor,
  day: PlainDate,
): Promise<Result<Acting, GateReason>> {
  if (actor.by === 'system') return ok({ id: 'system', role: 'system' });
  const station = actor.by === 'seat' ? await db.stations.get(String(identity.station)) : undefined;
  const id =
    actor.by === 'person' ? actor.id : station?.signedIn.find(s => s.counter === actor.counter)?.person;
  if (!id) return refuse('nobody-signed-in');
  const person = await findPerson(db, id);
  if (!person) return refuse('clerk-unknown');
  const whyNot = whyNotOn(person, day);
  return whyNot ? refuse(whyNot) : ok({ id, role: roleOn(person, day) });
}

/** Every body is parsed once more here: whatever a screen, a day file or a bug hands in, the ledger stays readable. */
function checkWrites(
  role: ActorRole,
  writes: readonly DeedWrite[],
): Result<readonly DeedWrite[], GateReason> {
  const checked: DeedWrite[] = [];
  for (const write of writes) {
    if (!may(role, write.deed)) return refuse('not-allowed', write.deed);
    const parsed = deeds[write.deed].body.safeParse(write.body);
    if (!parsed.success) return refuse('bad-values', parsed.error.issues[0]?.path.join('.') ?? write.deed);
    checked.push({ ...write, body: parsed.data } as DeedWrite);
  }
  return ok(checked);
}

/** What the tables know of the subjects that a deed writes about, all asked at once; of what it begins, nothing. */
async function subjectsOf(db: CounterDatabase, writes: readonly DeedWrite[]): Promise<Known['subjects']> {
  const subjects = new Map<string, { kind: SubjectKind; id: string; isNew: boolean }>();
  for (const { deed, id } of writes) {
    const { subject: kind } = deeds[deed];
    const subject = subjectOf(kind, id);
    if (!subjects.has(subject))
      subjects.set(subject, { kind, id: String(id ?? kind), isNew: beginsStory(deed) });
  }
  const found = await Promise.all(
    [...subjects].map(async ([subject, { kind, id, isNew }]) => {
      if (isNew) return [subject, { row: undefined, hasPages: false }] as const;
      const [row, pages] = await Promise.all([
        tableOf(db, kind).get(id),
        db.pages.where('entry.subject').equals(subject).limit(1).count(),
      ]);
      return [subject, { row, hasPages: pages > 0 }] as const;
    }),
  );
  return new Map(found);
}

function sealAll(
  { services, clockOffset }: { services: Services; clockOffset: () => number },
  known: Known & { readonly identity: Identity },
  clerk: string,
  writes: readonly DeedWrite[],
): readonly Page[] {
  const { identity, heads, subjects } = known;
  let head: Head | null = headOfChain(heads, identity) ?? null;
  let lamport = Math.max(0, ...heads.map(h => h.lamport));
  const bases = new Map<string, string>();
  return writes.map(({ deed, id, body }) => {
    const kind = deeds[deed];
    const subject = subjectOf(kind.subject, id);
    lamport += 1;
    const page = sealEntry(
      {
        id: services.newId(),
        ...identity,
        lamport,
        at: toIso(services.now()),
        offset: clockOffset(),
        clerk,
        deed,
        deedVersion: kind.version,
        subject,
        base: bases.get(subject) ?? subjects.get(subject)?.row?.last.id ?? null,
      },
      body as Canonical,
      services.chance(32),
      head,
    );
    bases.set(subject, page.entry.id);
    head = headOf(page);
    return page;
  });
}
