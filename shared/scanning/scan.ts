import { type Card, type CardReason, parseCard } from './card';
import { cleanScan } from './card-text';

/** What a scanned text turned out to be. */
export type Scan =
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'refused-card'; readonly reason: CardReason }
  | { readonly kind: 'dossier'; readonly code: string }
  | { readonly kind: 'ticket'; readonly label: string }
  /** A short word such as a clerk's badge carries; whose it is, the people room knows. */
  | { readonly kind: 'badge'; readonly text: string }
  | { readonly kind: 'unknown'; readonly text: string };

/**
 * Both shapes of the official code (TT 01/2018/TT-VPCP art. 19; province first after QĐ 20/2020/QĐ-TTg),
 * the provisional `T1-261123-0007`, and the national portal's own with an 8-digit date.
 */
const DOSSIER_CODE =
  /^(?:\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(?:\.\d{1,4}){0,4}|T\d{1,3}(?:[A-Z]{7})?)-(?:\d{6}|\d{8})-\d{4,8}$/;
const TICKET = /^([A-Z])-?(\d{3})$/;
/** Receipts of the city's system link to its look-up page: `…/tra-cuu?MHS=<code>&SGT=…`. */
const LOOK_UP = /^https?:\/\/\S*[?&]MHS=([^&#\s]+)/i;

/**
 * Tells what was scanned. Our own slips' QR begins with the plain code, then optionally `;` and more.
 * Letters of codes may come in small (Caps Lock inverts a wedge); the answer is in capitals.
 */
export function classifyScan(text: string): Scan {
  const clean = cleanScan(text);
  if (clean.includes('|')) {
    const card = parseCard(clean);
    if (card.ok) return { kind: 'card', card: card.value };
    return card.reason === 'not-a-card'
      ? { kind: 'unknown', text: clean }
      : { kind: 'refused-card', reason: card.reason };
  }
  return classifyCode(clean);
}

function classifyCode(clean: string): Scan {
  const head = (LOOK_UP.exec(clean)?.[1] ?? clean.split(';')[0] ?? '').trim().toUpperCase();
  if (DOSSIER_CODE.test(head)) return { kind: 'dossier', code: head };
  const ticket = TICKET.exec(head);
  if (ticket) return { kind: 'ticket', label: `${ticket[1]}${ticket[2]}` };
  // Twelve digits are somebody's personal number, not a badge.
  if (/^[A-Za-z0-9_-]{4,40}$/.test(clean) && !/^\d{12}$/.test(clean)) return { kind: 'badge', text: clean };
  return { kind: 'unknown', text: clean };
}
