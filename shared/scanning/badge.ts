import { ok, type Result, refuse } from '../kit/result';
import { cleanScan } from './card-text';
import { classifyScan } from './scan';

export type BadgeReason = 'badge-is-card' | 'badge-is-code' | 'badge-too-short';

/** As many characters as a PIN has digits: less is guessed sooner than a PIN. */
const SHORTEST = 6;

/**
 * The text of a clerk's badge: any barcode or QR that is nobody's identity card and no code of our own slips. In capitals,
 * since Caps Lock inverts what a wedge types.
 */
export function readBadge(text: string): Result<string, BadgeReason> {
  const clean = cleanScan(text);
  const { kind } = classifyScan(clean);
  // Twelve digits are the personal number that a card's barcode bears.
  if (kind === 'card' || kind === 'refused-card' || /^\d{12}$/.test(clean)) return refuse('badge-is-card');
  if (kind === 'dossier' || kind === 'ticket') return refuse('badge-is-code');
  return clean.length < SHORTEST ? refuse('badge-too-short') : ok(clean.toUpperCase());
}
