import { trialOffice, usualOffice } from '../../words/first-run-defaults';
import type { PersonDraft, SetUpForm } from './set-up-form';

/** The page as it opens: what is the same almost everywhere is filled in, two supervisors and a clerk are asked for. */
export function freshForm(newKey: () => string): SetUpForm {
  return {
    code: '',
    name: '',
    city: usualOffice.city,
    unit: usualOffice.unit,
    place: '',
    phone: '',
    counters: '1-2',
    station: '1',
    services: usualOffice.services.map(service => ({ ...service, key: newKey() })),
    printer: { mode: 'none', host: '', port: '9100' },
    people: (['supervisor', 'supervisor', 'clerk'] as const).map(role => freshPerson(newKey(), role)),
    waiver: '',
    passphrase: '',
  };
}

/** The fictional office to try the app with. */
export function trialForm(newKey: () => string): SetUpForm {
  const { code, name, place, phone, counters, people, passphrase } = trialOffice;
  return {
    ...freshForm(newKey),
    code,
    name,
    place,
    phone,
    counters,
    passphrase,
    people: people.map(person => ({ ...person, key: newKey() })),
  };
}

export function freshPerson(key: string, role: PersonDraft['role']): PersonDraft {
  return { key, name: '', role, pin: '' };
}
