import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../../../shared/kit/time';
import { DRAFT_NOTICE_DAYS, fateOfDraft } from '../../../../shared/retention/draft-term';

const monday = '2026-11-23' as PlainDate;
const later = (days: number) => addDays(monday, days);

it.each([
  ['stays within its term', 20, undefined, 'stays', 30],
  ['is told of three days before', 27, undefined, 'ends-soon', 30],
  ['ends on its day when that was told in time', 30, 27, 'ends', 30],
  ['is told of first where the PC was off when it should have been', 90, undefined, 'ends-soon', 93],
  ['has three days from then', 92, 90, 'ends-soon', 93],
  ['and ends after them', 93, 90, 'ends', 93],
] as const)('an open page %s', (_what, today, warned, what, on) => {
  const age = { touched: monday, warned: warned === undefined ? undefined : later(warned) };
  expect(fateOfDraft(age, 30, later(today))).toEqual({ what, on: later(on) });
});

it('an open page, looked at on any days, ends within its term never, and never without a word three days before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 7, max: 60 }), fc.array(fc.nat(9), { maxLength: 40 }), (term, pauses) => {
      let warned: PlainDate | undefined;
      let today = monday;
      for (const pause of pauses) {
        today = addDays(today, pause);
        const { what } = fateOfDraft({ touched: monday, warned }, term, today);
        if (what === 'ends-soon') warned ??= today;
        if (what !== 'ends') continue;
        expect(today >= later(term)).toBe(true);
        expect(warned !== undefined && today >= addDays(warned, DRAFT_NOTICE_DAYS)).toBe(true);
      }
    }),
  );
});
