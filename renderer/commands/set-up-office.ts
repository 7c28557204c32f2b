import { z } from 'zod';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { Office } from '../../shared/office/office';
import { PersonAdded, PersonId, type PinVerifier, SupervisorWaived } from '../../shared/people/person';
import type { DeedWrite, GateReason } from '../data/gate';
import { findOffice } from '../data/queries';
import { tellStationKey } from './tell-station-key';
import type { Workplace } from './workplace';

/**
 * What the first-run screen (or a day file) says of the office and its people. Two supervisors, since erasing, holding
 * and a forgotten PIN want two people; one alone may begin where `waiver` says by what. The screen asks for a clerk too.
 */
export const SetUp = z.strictObject({
  office: Office,
  station: z.int().min(1).max(999),
  /** Opens the store at every start; null where the system keeps secrets itself. */
  passphrase: z.string().max(300).nullable(),
  people: z.array(PersonAdded.extend({ id: PersonId, pin: z.string().max(64) })).min(1),
  /** The city's code, or a document's number, that allows one supervisor. */
  waiver: SupervisorWaived.shape.ground.optional(),
});
export type SetUp = z.infer<typeof SetUp>;

export type OfficeReason = 'counter-twice' | 'service-twice';

export type SetUpReason =
  | GateReason
  | 'already-set-up'
  | 'already-here'
  | OfficeReason
  | 'weak-pin'
  | 'locked'
  | 'not-shown'
  | 'same-pin'
  | 'choose-another'
  | 'supervisor-missing'
  | 'second-supervisor-missing'
  | 'passphrase-needed'
  | 'weak-passphrase';

/** The recovery key is shown once and kept nowhere; null when the keys were made before a power cut. */
export type SetUpDone = { readonly recoveryKey: string | null };

/**
 * The first deed of a PC: who it is, whose office, which people. All of it or nothing: a PC that died after it
 * knew its name and before the deed may be set up under that name again.
 */
export async function setUpOffice(work: Workplace, filled: unknown): Promise<Result<SetUpDone, SetUpReason>> {
  const parsed = SetUp.safeParse(filled);
  if (!parsed.success) return refuse('bad-values', parsed.error.issues[0]?.path.join('.') ?? '');
  const { office, people, station, passphrase, waiver } = parsed.data;
  const known = work.identity();
  const isAnother = known && (known.ward !== office.code || known.station !== station);
  if (isAnother || (known && (await findOffice(work.db)))) return refuse('already-set-up');
  const possible = checkOffice(office);
  if (!possible.ok) return possible;
  const persons = checkPeople(people, waiver);
  if (!persons.ok) return persons;
  const verifiers = await makeVerifiers(work, people);
  if (!verifiers.ok) return verifiers;
  const keys = await makeKeys(work, passphrase);
  if (!keys.ok) return keys;
  const identified = known ? ok(null) : await work.identify({ ward: office.code, station });
  if (!identified.ok) return refuse('already-set-up');
  const done = await work.gate.perform({ by: 'system' }, async db => {
    if (await findOffice(db)) return refuse('already-set-up');
    const writes: DeedWrite[] = [
      { deed: 'epoch.opened', id: station, body: { reason: 'new', oldHead: null } },
      { deed: 'station.started', id: station, body: { appVersion: work.version } },
      { deed: 'office.setUp', body: office },
      ...people.flatMap(({ id, name, role }, i) => personWrites(id, { name, role }, verifiers.value[i])),
      ...(countSupervisors(people) < 2 && waiver
        ? [{ deed: 'supervisor.waived', body: { ground: waiver } } as const]
        : []),
    ];
    return ok({ writes, value: keys.value });
  });
  // Whatever fails there, the recovery key is shown: the next start tells the key.
  if (done.ok) await tellStationKey(work).catch(() => undefined);
  return done;
}

/** Before anything is written: what tells of people is never on the disk unsealed. */
async function makeKeys(work: Workplace, passphrase: string | null): Promise<Result<SetUpDone, SetUpReason>> {
  if (work.db.keys.ring) return ok({ recoveryKey: null });
  const made = await work.ask('vault.create', { passphrase });
  if (!made.ok) return refuse(made.reason === 'vault-exists' ? 'already-set-up' : made.reason);
  work.db.keys.ring = made.value.ring;
  return ok({ recoveryKey: made.value.recoveryKey });
}

export function personWrites(
  id: string,
  body: PersonAdded,
  verifier: PinVerifier | undefined,
): readonly DeedWrite[] {
  const added: DeedWrite = { deed: 'person.added', id, body };
  return verifier ? [added, { deed: 'person.pinSet', id, body: verifier }] : [added];
}

/** What an office's settings must not say twice. */
export function checkOffice({ counters, services }: Office): Result<null, OfficeReason> {
  if (hasTwice(counters.map(counter => counter.no))) return refuse('counter-twice');
  return hasTwice(services.map(service => service.prefix)) ? refuse('service-twice') : ok(null);
}

function countSupervisors(people: SetUp['people']): number {
  return people.filter(person => person.role === 'supervisor').length;
}

function checkPeople(people: SetUp['people'], waiver: string | undefined): Result<null, SetUpReason> {
  if (countSupervisors(people) === 0) return refuse('supervisor-missing');
  if (countSupervisors(people) === 1 && waiver === undefined) return refuse('second-supervisor-missing');
  if (hasTwice(people.map(person => person.id))) return refuse('already-here');
  return hasTwice(people.map(person => person.pin)) ? refuse('same-pin') : ok(null);
}

async function makeVerifiers(
  work: Workplace,
  people: SetUp['people'],
): Promise<Result<readonly PinVerifier[], SetUpReason>> {
  const verifiers: PinVerifier[] = [];
  for (const { pin, name } of people) {
    const made = await work.ask('people.make-verifier', { pin, person: null, by: null });
    if (!made.ok) return refuse(made.reason, name);
    verifiers.push(made.value);
  }
  return ok(verifiers);
}

function hasTwice<T>(values: readonly T[]): boolean {
  return new Set(values).size < values.length;
}
