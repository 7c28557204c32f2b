import type { Applicant } from '../dossiers/dossier';
import { ok, type Result, refuse } from '../kit/result';
import type { PlainDate } from '../kit/time';

export type ApplicantReason =
  | 'name-missing'
  | 'bad-name'
  | 'bad-id-number'
  | 'bad-birth-date'
  | 'bad-phone'
  | 'bad-email';

/**
 * A person as form 01 may print her: names in NFC without double blanks, numbers without blanks. Digits only
 * must be a card (12) or an old CMND (9); other papers (passport, army card) carry letters.
 */
export function checkApplicant(raw: Applicant, today: PlainDate): Result<Applicant, ApplicantReason> {
  const name = tidy(raw.name);
  if (name === '') return refuse('name-missing');
  if (!/\p{L}/u.test(name) || /[\p{Cc}|<>]/u.test(name)) return refuse('bad-name');
  const idNumber = spellIdNumber(raw.idNumber ?? '');
  if (idNumber !== '' && !isIdNumber(idNumber)) return refuse('bad-id-number');
  const { birthDate } = raw;
  if (birthDate && (birthDate > today || birthDate < '1880')) return refuse('bad-birth-date');
  const phone = raw.phone?.replace(/[\s.()-]+/g, '') ?? '';
  if (phone !== '' && !/^\+?\d{8,14}$/.test(phone)) return refuse('bad-phone');
  const email = raw.email?.trim() ?? '';
  if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return refuse('bad-email');
  const address = tidy(raw.address ?? '');
  return ok({
    name,
    ...(idNumber && { idNumber }),
    ...(birthDate && { birthDate }),
    ...(raw.sex && { sex: raw.sex }),
    ...(address && { address }),
    ...(phone && { phone }),
    ...(email && { email }),
  });
}

/** The number of a paper as it is kept, however it was typed. */
export function spellIdNumber(typed: string): string {
  return typed.replace(/\s+/g, '').toUpperCase();
}

export function isIdNumber(number: string): boolean {
  return /^\d+$/.test(number) ? [9, 12].includes(number.length) : /^(?=.*\d)[A-Z0-9/-]{5,20}$/.test(number);
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
