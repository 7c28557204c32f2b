import { daysUntil, timeliness } from '../../../shared/calendar/timeliness';
import type { Dossier, StateNumber } from '../../../shared/dossiers/dossier';
import { fromIso, type Instant } from '../../../shared/kit/time';

/** How a dossier stands against its appointment; `days` is how many late, overdue or left, 0 elsewhere. */
export type Standing = {
  readonly kind: 'none' | 'ended' | 'paused' | 'open' | 'today' | 'overdue' | 'early' | 'onTime' | 'late';
  readonly days: number;
};

const ENDED: readonly StateNumber[] = [3, 7, 8];
/** Time spent waiting for a supplement is added back to the appointment. */
const PAUSED: StateNumber = 5;

/** Compares dates only, as the national rule has it. */
export function standingOf(dossier: Dossier, now: Instant): Standing {
  if (dossier.dueAt === null) return { kind: 'none', days: 0 };
  if (ENDED.includes(dossier.state)) return { kind: 'ended', days: 0 };
  if (dossier.state === PAUSED) return { kind: 'paused', days: 0 };
  const due = fromIso(dossier.dueAt);
  const finished = finishedAt(dossier);
  const verdict = timeliness(due, finished, now);
  const days = daysUntil(due, finished ?? now);
  if (verdict === 'open') return days === 0 ? { kind: 'today', days: 0 } : { kind: 'open', days };
  return { kind: verdict, days: Math.abs(days) };
}

export function isOverdue(dossier: Dossier, now: Instant): boolean {
  return ['overdue', 'late'].includes(standingOf(dossier, now).kind);
}

/** A decision of the city may open a finished dossier again. */
function finishedAt({ state, states, returned }: Dossier): Instant | null {
  if (state !== 9 && state !== 10) return null;
  const at = states.findLast(change => change.state === 9)?.at ?? returned?.at;
  return at === undefined ? null : fromIso(at);
}
