import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PlainDate } from '../../../../shared/kit/time';
import { type Keeping, narrow, type Owed } from '../../../../shared/retention/due-days';
import type { RetentionTerms } from '../../../../shared/retention/retention';
import { ErasedDays } from '../../../../shared/station/erased-days';

const today = '2028-11-24' as PlainDate;
const day = '2026-11-24' as PlainDate;
const terms: RetentionTerms = { dossierDays: 365, ticketDays: 365, accessDays: 365 };
const nothing: Keeping = { acknowledgedTo: today, open: [], held: [], holds: [] };

/** Dossiers of one day, each with a number of its own. */
const owed = (count: number): Owed[] =>
  Array.from({ length: count }, (_, no) => {
    const id = `00000000-0000-4000-8000-${String(no).padStart(12, '0')}`;
    return { id, day, ticket: id };
  });

it.each([
  ['5,000 held dossiers', { ...nothing, held: owed(5_000) }, 'held'],
  ['one more', { ...nothing, held: owed(5_001) }, 'too-much-kept'],
  ['as many at work', { ...nothing, open: owed(5_001) }, 'too-much-kept'],
] as const)('an erasure by days that must leave out %s', (_what, keeping, by) => {
  for (const of of ['ticket', 'access'] as const) {
    const steps = narrow(of, terms, today, keeping);
    expect(steps.at(-1)?.by).toBe(by);
    expect(steps.at(-1)?.days.to).toBe(by === 'held' ? '2027-11-24' : '1900-01-01');
  }
});

it('an erasure by days fits into its entry, whatever is to be kept', () => {
  const many = fc.integer({ min: 0, max: 5_100 });
  fc.assert(
    fc.property(many, many, fc.integer({ min: 0, max: 1_100 }), (open, held, periods) => {
      const scope = { from: day, to: day };
      const holds = Array.from({ length: periods }, (_, no) => ({ hold: String(no), scope }));
      const keeping = { acknowledgedTo: today, open: owed(open), held: owed(held), holds };
      for (const { days } of narrow('access', terms, today, keeping))
        expect(ErasedDays.safeParse(days).success).toBe(true);
    }),
    { numRuns: 20 },
  );
});
