import { everyoneIn } from '../../shared/dossiers/correction';
import type { Dossier } from '../../shared/dossiers/dossier';
import { fold } from '../../shared/kit/folding';
import { classifyScan } from '../../shared/scanning/scan';

/** What a query must hold to find a line: any one of these sets, and of that set every part. */
export type Needles = readonly (readonly string[])[];

/** Fewer digits than this are the start of a word; as many or more may lie anywhere in a number. */
const LOOSE_DIGITS = 4;
/** A number typed with gaps ("0912 000 001") is also tried as one word from this length on. */
const WHOLE_NUMBER = 6;

/**
 * All that a dossier is looked for by, as one folded line of words with a blank before, between and after:
 * names of submitter and owner, every code it ever had, numbers of identity papers, phones, and what more
 * the caller wants found.
 */
export function lineOf(dossier: Dossier, ...more: readonly string[]): string {
  const people = [dossier.submitter, dossier.owner].flatMap(({ name, idNumber, phone }) => [
    name,
    idNumber ?? '',
    ...phonesOf(phone ?? ''),
  ]);
  const { code, officialCode, provisionalCode, givenUpCodes = [] } = dossier;
  const codes = [code, officialCode, provisionalCode, ...givenUpCodes].map(one => one?.text ?? '');
  // A number that was typed wrong still tells of somebody, who may ask for it; a name that was is found no more.
  const former = everyoneIn(dossier).map(({ idNumber }) => idNumber ?? '');
  return ` ${[...new Set(wordsIn([...people, ...codes, ...former, ...more].join(' ')))].join(' ')} `;
}

/** `+84912…` is looked for as `0912…` too. */
function phonesOf(phone: string): readonly string[] {
  const local = /^\+?84(\d{9})$/.exec(phone)?.[1];
  return local ? [phone, `0${local}`] : [phone];
}

/** The query's words, all of them whole but the last, which may be a beginning. Nothing for an empty query. */
export function needlesOf(query: string): Needles {
  const asked = askedFor(query);
  const words = wordsIn(asked);
  if (words.length === 0) return [];
  const needles = words.map((word, i) => needleOf(word, i === words.length - 1));
  const digits = asked.replace(/\D/g, '');
  const isNumber = words.length > 1 && digits.length >= WHOLE_NUMBER && /^[\d\s.()+-]+$/.test(asked);
  return isNumber ? [needles, [digits]] : [needles];
}

/** A receipt's QR asks for its dossier, an identity card for the dossiers of its holder. */
function askedFor(query: string): string {
  const scan = classifyScan(query);
  if (scan.kind === 'dossier') return scan.code;
  return scan.kind === 'card' ? scan.card.idNumber : query;
}

function needleOf(word: string, isLast: boolean): string {
  if (word.length >= LOOSE_DIGITS && /^\d+$/.test(word)) return word;
  return isLast ? ` ${word}` : ` ${word} `;
}

export function isFoundBy(line: string, needles: Needles): boolean {
  return needles.some(parts => parts.every(part => line.includes(part)));
}

function wordsIn(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
}
