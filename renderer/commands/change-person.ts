import { ok, type Result, refuse } from '../../shared/kit/result';
import { withListing } from '../../shared/people/one-per-person';
import type { Granted, Matched } from '../../shared/people/person';
import { supervisorsOn } from '../../shared/people/role-on';
import type { CounterDatabase, Stored } from '../data/database';
import type { DeedWrite, GateReason } from '../data/gate';
import { peopleByName } from '../data/queries';
import { seatsOf, signedOut } from './seats-of';
import { type By, type PinReason, showPin } from './show-pin';
import type { Workplace } from './workplace';

export type ChangePersonReason =
  | GateReason
  | PinReason
  | 'supervisor-missing'
  | 'already-left'
  | 'not-left'
  | 'not-on-list'
  | 'no-badge'
  | 'not-shown';
type Done = Promise<Result<null, ChangePersonReason>>;

/** A supervisor lets a colleague who typed too many wrong PINs try again, with the PIN she has. */
export async function unlockPin(work: Workplace, by: By, person: string): Done {
  const done = await changePerson(work, by, person, async () =>
    ok([{ deed: 'person.unlocked', id: person, body: {} }]),
  );
  if (!done.ok) return done;
  const forgiven = await work.ask('people.forgive', { by: by.person, person });
  return forgiven.ok ? ok(null) : forgiven;
}

/** Her badge is lost, or shall open nothing any more: it counts no longer from this moment. */
export function revokeBadge(work: Workplace, by: By, person: string): Done {
  return changePerson(work, by, person, async row =>
    (row.badge ?? null) === null
      ? refuse('no-badge')
      : ok([{ deed: 'person.badgeRevoked', id: person, body: {} }]),
  );
}

/** A decision makes somebody act as a supervisor, or lets her sign certified copies, from one day to another. */
export function grantRole(work: Workplace, by: By, person: string, granted: Granted): Done {
  return changePerson(work, by, person, async () =>
    ok([{ deed: 'person.granted', id: person, body: granted }]),
  );
}

/**
 * She left, or shall not act for the time being: where she sits at this PC she is signed out with it. What she did stays
 * hers; the last supervisor stays.
 */
export function letGo(work: Workplace, by: By, person: string, reason: string): Done {
  return changePerson(work, by, person, async (row, others, db) => {
    if ((row.left ?? null) !== null) return refuse('already-left');
    if (supervisorsOn(others, work.today()).length === 0) return refuse('supervisor-missing');
    const seats = await seatsOf(work, db, [person]);
    return ok([{ deed: 'person.left', id: person, body: { reason } }, ...signedOut(work, seats)]);
  });
}

export function takeBack(work: Workplace, by: By, person: string): Done {
  return changePerson(work, by, person, async row =>
    (row.left ?? null) === null
      ? refuse('not-left')
      : ok([{ deed: 'person.returned', id: person, body: {} }]),
  );
}

/**
 * Somebody whom the office added is, or is not, the person with this code on the city's list. If she is, she goes on as
 * one: what she did under her own id stays hers, and the list says her name, role and days from now on.
 */
export function matchPerson(work: Workplace, by: By, person: string, matched: Matched): Done {
  return changePerson(work, by, person, async (row, others) => {
    const line = others.find(other => other.listing?.staffCode === matched.staffCode);
    if (row.listing || !line || line.staffCode !== undefined) return refuse('not-on-list');
    const asOne = withListing({ ...row, staffCode: matched.staffCode }, others);
    const rest = others.filter(other => other !== line);
    if (matched.isSame && supervisorsOn([...rest, asOne], work.today()).length === 0)
      return refuse('supervisor-missing');
    return ok([{ deed: 'person.matched', id: person, body: matched }]);
  });
}

async function changePerson<R extends ChangePersonReason = never>(
  work: Workplace,
  by: By,
  person: string,
  rule: (
    row: Stored<'person'>,
    others: readonly Stored<'person'>[],
    db: CounterDatabase,
  ) => Promise<Result<readonly DeedWrite[], R>>,
): Done {
  const shown = await showPin(work, by);
  if (!shown.ok) return shown;
  return work.gate.perform<null, ChangePersonReason>({ by: 'person', id: by.person }, async db => {
    const people = await peopleByName(db);
    const row = people.find(known => known.id === person);
    if (!row) return refuse('clerk-unknown');
    const decided = await rule(
      row,
      people.filter(known => known.id !== person),
      db,
    );
    return decided.ok ? ok({ writes: decided.value, value: null }) : decided;
  });
}
