import type { PaperLine } from '../dossiers/dossier';
import { ok, type Result, refuse } from '../kit/result';

export type PagesByCopies = { readonly pages: number; readonly copies: number };

const MOST = 999;
const TIMES = String.raw`\s*[x*×]\s*`;
const NUMBER = String.raw`(\d{1,9})`;
const FIELD = new RegExp(`^${NUMBER}(?:(?:${TIMES}|\\s+)${NUMBER})?$`, 'i');
const LINE_END = new RegExp(`(?:^|[\\s,;:])${NUMBER}${TIMES}${NUMBER}$`, 'i');

/**
 * The intake field "pages x copies": `5 x 3`, `5x3`, `5*3` and `5 3` are 5 pages and 3 copies, `5` alone is one
 * copy. 1 to 999 each.
 */
export function parsePagesByCopies(
  text: string,
): Result<PagesByCopies, 'not-pages-by-copies' | 'pages-out-of-range'> {
  const found = FIELD.exec(text.trim());
  if (!found) return refuse('not-pages-by-copies');
  const [, pages, copies = '1'] = found;
  return inRange(Number(pages), Number(copies));
}

/**
 * One paper in one field: `Giấy khai sinh 5x3`. Without a pair the whole text is the name, one page and one
 * copy: a last number alone belongs to the name ("Học bạ lớp 12"), unless a comma parts it ("Học bạ, 12").
 */
export function parsePaperLine(
  text: string,
): Result<PaperLine, 'no-paper-name' | 'paper-name-too-long' | 'pages-out-of-range'> {
  const typed = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const { name, count } = splitCount(typed);
  if (!count.ok) return count;
  if (!/\p{L}/u.test(name)) return refuse('no-paper-name');
  if (name.length > 600) return refuse('paper-name-too-long');
  return ok({ name, originals: 1, ...count.value, feeExempt: false });
}

function splitCount(typed: string): {
  readonly name: string;
  readonly count: Result<PagesByCopies, 'pages-out-of-range'>;
} {
  const pair = LINE_END.exec(typed);
  if (pair) {
    return { name: cleanName(typed.slice(0, pair.index)), count: inRange(Number(pair[1]), Number(pair[2])) };
  }
  const comma = Math.max(typed.lastIndexOf(','), typed.lastIndexOf(';'));
  const afterComma = comma < 0 ? null : FIELD.exec(typed.slice(comma + 1).trim());
  if (!afterComma) return { name: cleanName(typed), count: ok({ pages: 1, copies: 1 }) };
  const [, pages, copies = '1'] = afterComma;
  return { name: cleanName(typed.slice(0, comma)), count: inRange(Number(pages), Number(copies)) };
}

function cleanName(text: string): string {
  return text.replace(/[\s,;:]+$/, '');
}

function inRange(pages: number, copies: number): Result<PagesByCopies, 'pages-out-of-range'> {
  const fits = [pages, copies].every(count => count >= 1 && count <= MOST);
  return fits ? ok({ pages, copies }) : refuse('pages-out-of-range', `${pages} x ${copies}`);
}
