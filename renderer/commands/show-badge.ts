import type { Result } from '../../shared/kit/result';
import type { BadgeReason } from '../../shared/scanning/badge';
import type { PinReason } from './show-pin';
import type { Workplace } from './workplace';

export type ShowBadgeReason = BadgeReason | 'badge-unknown' | 'badge-locked' | PinReason;

/** Whose badge was scanned, and whether it opens her desk without a PIN. Checked in the main process, like a PIN. */
export function showBadge(
  { ask }: Workplace,
  text: string,
): Promise<Result<{ readonly person: string; readonly alone: boolean }, ShowBadgeReason>> {
  return ask('people.check-badge', { text });
}
