import type { Dossier } from '../../../shared/dossiers/dossier';
import type { Instant } from '../../../shared/kit/time';
import { standingOf } from '../dossier/standing';

/** What is open, by what the counter has to do with it. */
export const OPEN_GROUPS = ['ready', 'overdue', 'work'] as const;
export type OpenGroup = (typeof OPEN_GROUPS)[number];

export function isOpenGroup(text: string): text is OpenGroup {
  return OPEN_GROUPS.some(group => group === text);
}

export function isInGroup(dossier: Dossier, group: OpenGroup, now: Instant): boolean {
  if (group === 'ready') return dossier.state === 9;
  if (dossier.state === 9) return false;
  return group === 'work' || standingOf(dossier, now).kind === 'overdue';
}

/** The earliest appointment first, so that what is overdue leads; those without one last. */
export function byAppointment(a: Dossier, b: Dossier): number {
  const [left, right] = [a.dueAt ?? '9', b.dueAt ?? '9'];
  return left < right ? -1 : left > right ? 1 : a.receivedAt < b.receivedAt ? -1 : 1;
}
