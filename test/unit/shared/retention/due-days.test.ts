import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../../../shared/kit/time';
import { narrow } from '../../../../shared/retention/due-days';
import { reachesRow } from '../../../../shared/retention/erasure';
import type { RetentionTerms } from '../../../../shared/retention/retention';

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
