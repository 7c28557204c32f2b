import type { Dossier } from '../../../shared/dossiers/dossier';
import type { Instant } from '../../../shared/kit/time';
import { feeStandingOf } from '../dossier/fee-standing';
import { isOverdue } from '../dossier/standing';

/** How the day's list can be narrowed, in the order of its chips. */
export const DAY_FILTERS = ['all', 'work', 'ready', 'done', 'unpaid', 'overdue', 'provisional'] as const;
export type DayFilter = (typeof DAY_FILTERS)[number];

const TESTS: Readonly<Record<DayFilter, (dossier: Dossier, now: Instant) => boolean>> = {
  all: () => true,
  work: ({ state }) => [1, 2, 4, 5, 6].includes(state),
  ready: ({ state }) => state === 9,
  done: ({ state }) => state === 10,
  unpaid: dossier => feeStandingOf(dossier).kind === 'unpaid',
  overdue: isOverdue,
  provisional: ({ officialCode, code }) => officialCode === null && code.provisional,
};

export function isDayFilter(text: string): text is DayFilter {
  return DAY_FILTERS.some(filter => filter === text);
}

export function fitsFilter(dossier: Dossier, filter: DayFilter, now: Instant): boolean {
  return TESTS[filter](dossier, now);
}
