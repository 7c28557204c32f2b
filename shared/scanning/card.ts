import type { Applicant } from '../dossiers/dossier';
import { fold } from '../kit/folding';
import { ok, type Result, refuse } from '../kit/result';
import type { PlainDate } from '../kit/time';
import { type BirthDate, findBirthDate, findDay } from './card-date';
import { asPrinted, cleanScan } from './card-text';
import { isHealthCard } from './health-card';
import { readIdentityNumber } from './identity-number';

/** What the QR of an identity card says of its holder. */
export type Card = {
  /** 12 digits. */
  readonly idNumber: string;
  /** Number of the CMND that the card replaced: 9 digits, or 12 on the last CMND series. */
  readonly oldIdNumber?: string;
  readonly name: string;
  readonly birthDate: BirthDate;
  readonly sex: 'male' | 'female';
  readonly address: string;
  readonly issuedOn?: PlainDate;
  /** Fields after the seventh, as they came: their order on the 2024 card is not published. */
  readonly rest: readonly string[];
};

export type CardReason =
  | 'not-a-card'
  | 'health-card'
  | 'too-few-fields'
  | 'bad-number'
  | 'bad-old-number'
  | 'bad-name'
  | 'bad-birth-date'
  | 'bad-sex'
  | 'bad-address'
  | 'bad-issue-date'
  | 'number-contradicts-date'
  | 'number-contradicts-sex'
  | 'issued-before-birth';

const FIELDS = 7;

/**
 * Reads the text of an identity card's QR: `number|old CMND|name|ddMMyyyy|Nam/Nữ|address|ddMMyyyy` on the
 * chip card (CCCD, TT 06/2021/TT-BCA), the same and more on the card of 2024 (thẻ căn cước,
 * TT 16/2024/TT-BCA): a longer text is never refused for its length.
 * A card whose number contradicts its own date or sex is refused: it was misread or is not genuine.
 * No reason carries what was on the card.
 */
export function parseCard(raw: string): Result<Card, CardReason> {
  const fields = cleanScan(raw)
    .split('|')
    .map(field => field.trim());
  if (isHealthCard(fields)) return refuse('health-card');
  const [idNumber = '', oldIdNumber = '', name = '', birth = '', sexWord = '', address = '', issued = ''] =
    fields;
  if (fields.length < FIELDS) return refuse(/^\d{12}$/.test(idNumber) ? 'too-few-fields' : 'not-a-card');
  const facts = readIdentityNumber(idNumber);
  if (!facts) return refuse('bad-number');
  if (!/^(?:\d{9}|\d{12})?$/.test(oldIdNumber)) return refuse('bad-old-number');
  if (!/\p{L}/u.test(name) || name.length > 200) return refuse('bad-name');
  const birthDate = findBirthDate(birth);
  if (birthDate === undefined) return refuse('bad-birth-date');
  const sex = findSex(sexWord);
  if (!sex) return refuse('bad-sex');
  if (address.length > 300) return refuse('bad-address');
  const issuedOn = findDay(issued);
  if (issued !== '' && !issuedOn) return refuse('bad-issue-date');
  if (facts.birthYear !== Number(birthDate.slice(0, 4))) return refuse('number-contradicts-date');
  if (facts.sex !== sex) return refuse('number-contradicts-sex');
  if (issuedOn && issuedOn < birthDate) return refuse('issued-before-birth');
  return ok({
    idNumber,
    ...(oldIdNumber === '' ? {} : { oldIdNumber }),
    ...asPrinted({ name, address }),
    birthDate,
    sex,
    ...(issuedOn ? { issuedOn } : {}),
    rest: fields.slice(FIELDS),
  });
}

/** The person of form 01, without what the office has no use for (purpose limit, Luật 91/2025/QH15). */
export function toApplicant(card: Card): Applicant {
  return {
    name: card.name,
    idNumber: card.idNumber,
    birthDate: card.birthDate,
    sex: card.sex,
    ...(card.address === '' ? {} : { address: card.address }),
  };
}

/** A wedge may lose the accent of "Nữ" ("Nu", "N?", "N"); "Nam" has none to lose. */
function findSex(word: string): Card['sex'] | undefined {
  const folded = fold(word);
  if (folded === 'nam') return 'male';
  return /^n[u?\ufffd]?$/.test(folded) ? 'female' : undefined;
}
