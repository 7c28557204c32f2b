import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../../../shared/kit/time';
import { type Keeping, narrow, type Owed } from '../../../../shared/retention/due-days';
import { reachesRow } from '../../../../shared/retention/erasure';
import type { RetentionTerms } from '../../../../shared/retention/retention';
import { ErasedDays } from '../../../../shared/station/erased-days';

const monday = '2026-11-23' as PlainDate;
const aDay = fc.integer({ min: -120, max: 0 }).map(days => addDays(monday, days));
const anId = fc.nat(5).map(n => `d${n}`);
const owed = fc.array(fc.record({ id: anId, day: aDay, ticket: fc.option(fc.nat(5).map(n => `t${n}`)) }), {
  maxLength: 4,
});
const period = fc.tuple(aDay, aDay).map(days => {
  const [from = monday, to = monday] = [...days].sort();
  return { hold: '', scope: { from, to } };
});
const keeping = fc.record({
  acknowledgedTo: fc.option(aDay),
  open: owed,
  held: owed,
  holds: fc.array(period, { maxLength: 2 }),
});
const terms = fc.record({ dossierDays: fc.constant(null), ticketDays: fc.option(fc.constant(30)) });

describe('what may go of a day', () => {
  it('is a number past its term that the city has, and that no dossier at work, person or period keeps', () => {
    fc.assert(
      fc.property(keeping, terms, aDay, fc.nat(5), (kept, city, day, no) => {
        const steps = narrow('ticket', city as RetentionTerms, monday, kept);
        const id = `t${no}`;
        const reaches = steps.map(({ days }) => reachesRow({ ...days, station: 1 })({ station: 1, day, id }));
        // Each reason only takes away.
        expect([...reaches].sort().reverse()).toEqual(reaches);
        const owes = [...kept.open, ...kept.held].some(one => one.ticket === id && one.day <= day);
        const isKept =
          city.ticketDays === null ||
          day >= addDays(monday, -30) ||
          kept.acknowledgedTo === null ||
          day > kept.acknowledgedTo ||
          kept.holds.some(({ scope }) => scope.from <= day && day <= scope.to) ||
          owes;
        if (isKept) expect(reaches.at(-1)).toBe(false);
        else if (![...kept.open, ...kept.held].some(one => one.ticket === id))
          expect(reaches.at(-1)).toBe(true);
      }),
    );
  });

  it('is no look since the first held dossier came in, nor one at a dossier at work', () => {
    fc.assert(
      fc.property(keeping, aDay, anId, (kept, day, id) => {
        const city = { dossierDays: null, accessDays: 30 };
        const { days } = narrow('access', city, monday, kept).at(-1) ?? {};
        if (!days) throw new Error('no step');
        const reaches = reachesRow({ ...days, station: 1 })({ station: 1, day, id });
        const isHeld = kept.held.some(one => one.day <= day);
        const isOpen = kept.open.some(one => one.id === id && one.day <= day);
        if (isHeld || isOpen) expect(reaches).toBe(false);
      }),
    );
  });

  it('is never of another PC', () => {
    const [{ days } = { days: undefined }] = narrow('ticket', undefined, monday, {
      acknowledgedTo: monday,
      open: [],
      held: [],
      holds: [],
    });
    if (!days) throw new Error('no step');
    const row = { day: monday, id: 't1' };
    expect([1, 2].map(station => reachesRow({ ...days, station: 1 })({ ...row, station }))).toEqual([
      true,
      false,
    ]);
  });
});

const today = '2028-11-24' as PlainDate;
const day = '2026-11-24' as PlainDate;
const ofAYear: RetentionTerms = { dossierDays: 365, ticketDays: 365, accessDays: 365 };
const nothing: Keeping = { acknowledgedTo: today, open: [], held: [], holds: [] };

/** Dossiers of one day, each with a number of its own. */
const someOwed = (count: number): Owed[] =>
  Array.from({ length: count }, (_, no) => {
    const id = `00000000-0000-4000-8000-${String(no).padStart(12, '0')}`;
    return { id, day, ticket: id };
  });

it.each([
  ['5,000 held dossiers', { ...nothing, held: someOwed(5_000) }, 'held'],
  ['one more', { ...nothing, held: someOwed(5_001) }, 'too-much-kept'],
  ['as many at work', { ...nothing, open: someOwed(5_001) }, 'too-much-kept'],
] as const)('an erasure by days that must leave out %s', (_what, keeping, by) => {
  for (const of of ['ticket', 'access'] as const) {
    const steps = narrow(of, ofAYear, today, keeping);
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
      const keeping = { acknowledgedTo: today, open: someOwed(open), held: someOwed(held), holds };
      for (const { days } of narrow('access', ofAYear, today, keeping))
        expect(ErasedDays.safeParse(days).success).toBe(true);
    }),
    { numRuns: 20 },
  );
});
