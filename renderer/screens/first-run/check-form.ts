import { isWeakPin } from '../../../shared/people/weak-pin';
import { SetUp } from '../../commands/set-up-office';
import { usualOffice } from '../../words/first-run-defaults';
import { parseCounters } from '../settings/counters-text';
import { type FieldFaults, faultsOf, faultsOfDesk, faultsOfTwins } from '../settings/field-faults';
import type { PersonDraft, SetUpForm } from './set-up-form';

/** What the form says, in the shape of the command; text that is no number stays text and is refused there. */
export function toSetUp(form: SetUpForm): unknown {
  const { counters, station, services, printer, people, passphrase, waiver, ...office } = form;
  return {
    station: toNumber(station),
    passphrase: passphrase.trim() === '' ? null : passphrase,
    office: {
      ...office,
      code: office.code.trim().toUpperCase(),
      counters: (parseCounters(counters) ?? []).map(no => ({ no })),
      services: services.map(({ prefix, name }) => ({ prefix: prefix.toUpperCase(), name })),
      printer: { ...printer, port: toNumber(printer.port) },
      slipTitle: usualOffice.slipTitle,
      codeWidth: 4,
      daysOff: [],
      daysOn: [],
    },
    people: people.map(({ key, name, role, pin }) => ({ id: key, name, role, pin })),
    ...(isAlone(people) && { waiver }),
  };
}

/**
 * Everything that is wrong with the form, each at its field; empty when the command may be tried.
 *
 * @param needsPassphrase the system keeps no secrets itself
 */
export function checkForm(form: SetUpForm, needsPassphrase: boolean): FieldFaults {
  const parsed = SetUp.safeParse(toSetUp(form));
  return {
    ...faultsOfDesk(form),
    ...faultsOfPeople(form.people),
    ...(needsPassphrase && form.passphrase.trim() === '' && { passphrase: 'passphrase-needed' as const }),
    ...(parsed.success ? {} : faultsOf(parsed.error.issues)),
  };
}

/** One supervisor only: what allows it has to be said. */
export function isAlone(people: readonly PersonDraft[]): boolean {
  return people.filter(person => person.role === 'supervisor').length === 1;
}

function faultsOfPeople(people: readonly PersonDraft[]): FieldFaults {
  const missing = (['supervisor', 'clerk'] as const).filter(role => !people.some(one => one.role === role));
  return {
    ...faultsOfTwins(
      people.map(person => person.pin),
      at => `people.${at}.pin`,
      'same-pin',
    ),
    ...Object.fromEntries(
      people.flatMap(({ pin }, at) => weaknessOf(pin).map(fault => [`people.${at}.pin`, fault])),
    ),
    ...(missing[0] && { people: `${missing[0]}-missing` as const }),
  };
}

function weaknessOf(pin: string): readonly ('pin' | 'weak-pin')[] {
  if (!/^\d{6,12}$/.test(pin)) return ['pin'];
  return isWeakPin(pin) ? ['weak-pin'] : [];
}

function toNumber(text: string): number | string {
  return /^\d+$/.test(text.trim()) ? Number(text) : text;
}
