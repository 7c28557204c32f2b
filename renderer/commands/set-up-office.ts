import { z } from 'zod';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { Office } from '../../shared/office/office';
import { PersonAdded, type PinVerifier } from '../../shared/people/person';
import type { DeedWrite, GateReason } from '../data/gate';
import type { Workplace } from './workplace';

/** What the first-run screen (or a day file) says of the office and its people. */
export const SetUp = z.strictObject({
  office: Office,
  station: z.int().min(1).max(999),
  people: z.array(PersonAdded.extend({ id: z.string().min(1).max(64), pin: z.string().max(64) })).min(2),
});
export type SetUp = z.infer<typeof SetUp>;

export type SetUpReason =
  | GateReason
  | 'already-set-up'
  | 'weak-pin'
  | 'same-pin'
  | 'counter-twice'
  | 'service-twice'
  | 'supervisor-missing'
  | 'clerk-missing';

/** The first deed of a PC: who it is, whose office, which people. All of it or nothing. */
export async function setUpOffice(work: Workplace, filled: unknown): Promise<Result<null, SetUpReason>> {
  const parsed = SetUp.safeParse(filled);
  if (!parsed.success) return refuse('bad-values', parsed.error.issues[0]?.path.join('.') ?? '');
  const { office, people, station } = parsed.data;
  if (work.identity()) return refuse('already-set-up');
  if (hasTwice(office.counters.map(counter => counter.no))) return refuse('counter-twice');
  if (hasTwice(office.services.map(service => service.prefix))) return refuse('service-twice');
  const persons = checkPeople(people);
  if (!persons.ok) return persons;
  const verifiers = await makeVerifiers(work, people);
  if (!verifiers.ok) return verifiers;
  const identified = await work.identify({ ward: office.code, station, epoch: 1 });
  if (!identified.ok) return refuse('already-set-up');
  return work.gate.perform({ by: 'system' }, async () => {
    const writes: DeedWrite[] = [
      { deed: 'epoch.opened', id: station, body: { reason: 'new', oldHead: null } },
      { deed: 'station.started', id: station, body: { appVersion: work.version } },
      { deed: 'office.setUp', body: office },
      ...people.flatMap(({ id, name, role }, i) => personWrites(id, { name, role }, verifiers.value[i])),
    ];
    return ok({ writes, value: null });
  });
}

export function personWrites(
  id: string,
  body: PersonAdded,
  verifier: PinVerifier | undefined,
): readonly DeedWrite[] {
  const added: DeedWrite = { deed: 'person.added', id, body };
  return verifier ? [added, { deed: 'person.pinSet', id, body: verifier }] : [added];
}

function checkPeople(people: SetUp['people']): Result<null, SetUpReason> {
  if (!people.some(person => person.role === 'supervisor')) return refuse('supervisor-missing');
  if (!people.some(person => person.role === 'clerk')) return refuse('clerk-missing');
  return hasTwice(people.map(person => person.pin)) ? refuse('same-pin') : ok(null);
}

async function makeVerifiers(
  work: Workplace,
  people: SetUp['people'],
): Promise<Result<readonly PinVerifier[], SetUpReason>> {
  const verifiers: PinVerifier[] = [];
  for (const { pin, name } of people) {
    const made = await work.ask('people.make-verifier', { pin });
    if (!made.ok) return refuse(made.reason, name);
    verifiers.push(made.value);
  }
  return ok(verifiers);
}

function hasTwice<T>(values: readonly T[]): boolean {
  return new Set(values).size < values.length;
}
