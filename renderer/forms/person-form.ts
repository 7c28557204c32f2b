import type { Applicant } from '../../shared/dossiers/dossier';
import { type PlainDate, showDay } from '../../shared/kit/time';
import { type Card, toApplicant } from '../../shared/scanning/card';
import { blankPerson, type PersonForm } from '../state/intake-form';

/** A person as the fields show her. */
export function personForm(person: Applicant): PersonForm {
  const { name, idNumber = '', birthDate = '', sex, address = '', phone = '' } = person;
  const typed = birthDate.length === 10 ? showDay(birthDate as PlainDate) : birthDate;
  return { ...blankPerson, name, idNumber, birthDate: typed, sex: sex ?? '', address, phone };
}

/** As read off a card, for the clerk to look at once more. */
export function personOfCard(card: Card): PersonForm {
  return { ...personForm(toApplicant(card)), fromCard: true };
}
