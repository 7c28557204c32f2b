import { fold } from '../../shared/kit/folding';
import { findEvent } from '../../shared/ledger/read-event';
import { onePerPerson, withListing } from '../../shared/people/one-per-person';
import type { Person } from '../../shared/people/person';
import type { SlipState } from '../../shared/printing/job';
import { CLOSED } from '../../shared/retention/retention';
import type { OfficeKey } from '../../shared/station/station-key';
import { pagesOf } from './apply';
import type { CounterDatabase, Stored } from './database';

const MAX = '\uffff';

/** Every question that screens and rules ask the tables, in the counter's words. */
export async function findOffice(db: CounterDatabase): Promise<Stored<'office'> | undefined> {
  return db.office.get('office');
}

export async function peopleByName(db: CounterDatabase): Promise<Stored<'person'>[]> {
  const people = onePerPerson(await db.people.toArray());
  return people.toSorted((a, b) => compareNames(a, b));
}

/** One person with what the city's list says of her. */
export async function findPerson(db: CounterDatabase, id: string): Promise<Stored<'person'> | undefined> {
  const row = await db.people.get(id);
  // Who has a code was added here, and her line is another row.
  return row?.staffCode === undefined ? row : withListing(row, await db.people.toArray());
}

function compareNames(a: Person, b: Person): number {
  return fold(a.name) < fold(b.name) ? -1 : 1;
}

export function ticketsOfDay(db: CounterDatabase, day: string): Promise<Stored<'ticket'>[]> {
  return db.tickets.where('[day+service+number]').between([day, '', 0], [day, MAX, 0]).toArray();
}

/** The highest number of a service today; 0 before the first. */
export async function lastTicketNumber(db: CounterDatabase, day: string, service: string): Promise<number> {
  const last = await db.tickets
    .where('[day+service+number]')
    .between([day, service, 0], [day, service, 9_999])
    .last();
  return last?.number ?? 0;
}

/** Who waits, in the order in which they are called: priority first, then by time of taking. */
export async function waitingTickets(db: CounterDatabase, day: string): Promise<Stored<'ticket'>[]> {
  const waiting = await db.tickets.where('[day+state]').equals([day, 'waiting']).toArray();
  return waiting.sort(
    (a, b) =>
      Number(b.priority !== null) - Number(a.priority !== null) ||
      (a.takenAt < b.takenAt ? -1 : a.takenAt > b.takenAt ? 1 : a.last.seq - b.last.seq),
  );
}

export async function findServing(
  db: CounterDatabase,
  day: string,
  counter: number,
): Promise<Stored<'ticket'> | undefined> {
  const called = await db.tickets.where('[day+state]').equals([day, 'called']).toArray();
  return called.find(ticket => ticket.counter === counter);
}

export function dossiersOfDay(db: CounterDatabase, day: string): Promise<Stored<'dossier'>[]> {
  return db.dossiers.where('day').equals(day).toArray();
}

/** Handed back on this day, whatever day they came in. */
export function dossiersReturnedOn(db: CounterDatabase, day: string): Promise<Stored<'dossier'>[]> {
  return db.dossiers.where('returned.at').between(`${day}T`, `${day}U`).toArray();
}

/** With a payment on this day, whatever day they came in and however they stand now. */
export function dossiersPaidOn(db: CounterDatabase, day: string): Promise<Stored<'dossier'>[]> {
  return db.dossiers.where('paidOn').equals(day).toArray();
}

/** At work or with a result waiting: states 2 to 9 but for the ends 3, 7, 8. */
export function openDossiers(db: CounterDatabase): Promise<Stored<'dossier'>[]> {
  return db.dossiers.where('state').anyOf(2, 4, 5, 6, 9).toArray();
}

/** Refused, withdrawn, stopped or handed back. */
export function closedDossiers(db: CounterDatabase): Promise<Stored<'dossier'>[]> {
  return db.dossiers
    .where('state')
    .anyOf([...CLOSED])
    .toArray();
}

/** By the official code or by the provisional one: both QR open the dossier. First of all the one that goes by it. */
export async function findByCode(db: CounterDatabase, code: string): Promise<Stored<'dossier'> | undefined> {
  return (await allByCode(db, code))[0];
}

/** Several where a code was given twice, first those that still go by it. */
export async function allByCode(db: CounterDatabase, code: string): Promise<readonly Stored<'dossier'>[]> {
  const [official, received] = await Promise.all([
    db.dossiers.where('officialCode.text').equals(code).toArray(),
    db.dossiers.where('code.text').equals(code).toArray(),
  ]);
  const known = new Set(official.map(({ id }) => id));
  return [...official, ...received.filter(({ id }) => !known.has(id))];
}

/** What every PC of the office signed with, in all its epochs. */
export async function officeKeys(db: CounterDatabase): Promise<readonly OfficeKey[]> {
  const stations = await db.stations.toArray();
  return stations.flatMap(({ no, keys = [] }) => keys.map(key => ({ ...key, station: no })));
}

/** The highest order number drawn between two bounds of a day; 0 when none was. */
export async function lastCodeNumber(
  db: CounterDatabase,
  which: 'officialCode' | 'provisionalCode',
  day: string,
  [first, last]: readonly [number, number],
): Promise<number> {
  // The key says it: the row would be opened for nothing.
  const key = await db.dossiers
    .where(`[${which}.day+${which}.number]`)
    .between([day, first], [day, last], true, true)
    .lastKey();
  return Array.isArray(key) ? Number(key[1]) : 0;
}

export function slipsInState(db: CounterDatabase, states: readonly SlipState[]): Promise<Stored<'slip'>[]> {
  return db.slips.where('state').anyOf(states).sortBy('composedAt');
}

export function slipsOf(db: CounterDatabase, subject: string): Promise<Stored<'slip'>[]> {
  return db.slips.where('of').equals(subject).toArray();
}

/** Where a provisional code stands among all: its day and number. */
export type CodePlace = readonly [day: string, number: number];
const BY_PROVISIONAL = '[provisionalCode.day+provisionalCode.number]';

/** The oldest dossier at or behind a place that a PC took in and whose only code is its own. Each PC codes those. */
export function firstWithoutOfficial(
  db: CounterDatabase,
  station: number,
  from: CodePlace,
): Promise<Stored<'dossier'> | undefined> {
  return db.dossiers
    .where(BY_PROVISIONAL)
    .aboveOrEqual([...from])
    .filter(dossier => dossier.officialCode === null && dossier.station === station)
    .first();
}

/** The place of the latest provisional code. */
export async function lastProvisional(db: CounterDatabase): Promise<CodePlace | undefined> {
  const code = (await db.dossiers.orderBy(BY_PROVISIONAL).last())?.provisionalCode;
  return code ? [code.day, code.number] : undefined;
}

/** How many official numbers of a day are drawn between two bounds. */
export function countCodes(
  db: CounterDatabase,
  day: string,
  [first, last]: readonly [number, number],
): Promise<number> {
  return db.dossiers
    .where('[officialCode.day+officialCode.number]')
    .between([day, first], [day, last], true, true)
    .count();
}

/** So many dossiers tell what an office does most; reading more would delay the first page of the morning. */
const USAGE_SAMPLE = 400;

/** How often each procedure was received among the last dossiers. */
export async function procedureUsage(db: CounterDatabase): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const { procedure } of await db.dossiers.orderBy('day').reverse().limit(USAGE_SAMPLE).toArray()) {
    if (procedure.code !== null) counts[procedure.code] = (counts[procedure.code] ?? 0) + 1;
  }
  return counts;
}

/** Why a hold was placed, out of its own entry. */
export async function groundOfHold(db: CounterDatabase, hold: string): Promise<string> {
  const pages = await pagesOf(db, 'office');
  const event = pages
    .map(page => findEvent(page))
    .find(one => one?.deed === 'hold.placed' && one.body.hold === hold);
  return event?.deed === 'hold.placed' ? event.body.ground : '';
}
