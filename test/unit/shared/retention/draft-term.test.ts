import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../../../shared/kit/time';
import { DRAFT_NOTICE_DAYS, fateOfDraft } from '../../../../shared/retention/draft-term';

const monday = '2026-11-23' as PlainDate;
const later = (days: number) => addDays(monday, days);

it.each([
  ['stays within its term', 20, {}, 'stays', 30],
  ['is told of three days before', 27, {}, 'ends-soon', 30],
  ['ends on its day when that was told in time', 30, { warned: 27 }, 'ends', 30],
  ['is told of first where the PC was off when it should have been', 90, {}, 'ends-soon', 93],
  ['has three days from then', 92, { warned: 90 }, 'ends-soon', 93],
  ['and ends after them', 93, { warned: 90 }, 'ends', 93],
  ['stays on where its clerk was not there to hear it', 56, { missed: 27 }, 'ends-soon', 59],
  ['ends without a word when she was away for a term', 57, { missed: 27 }, 'ends', 57],
  ['and not where she came back in time and heard it', 58, { missed: 27, warned: 56 }, 'ends-soon', 59],
] as const)('an open page %s', (_what, today, days, what, on) => {
  const { warned, missed }: { readonly warned?: number; readonly missed?: number } = days;
  const age = {
    touched: monday,
    warned: warned === undefined ? undefined : later(warned),
    missed: missed === undefined ? undefined : later(missed),
  };
  expect(fateOfDraft(age, 30, later(today))).toEqual({ what, on: later(on) });
});

it('an open page, looked at on any days, ends within its term never, and never without a word three days before or a term of absence', () => {
  const look = fc.record({ pause: fc.nat(9), isThere: fc.boolean() });
  fc.assert(
    fc.property(fc.integer({ min: 7, max: 60 }), fc.array(look, { maxLength: 40 }), (term, looks) => {
      let [warned, missed]: (PlainDate | undefined)[] = [];
      let today = monday;
      for (const { pause, isThere } of looks) {
        today = addDays(today, pause);
        const { what } = fateOfDraft({ touched: monday, warned, missed }, term, today);
        if (what === 'ends-soon' && isThere) warned ??= today;
        if (what === 'ends-soon' && !isThere) missed ??= today;
        if (what !== 'ends') continue;
        expect(today >= later(term)).toBe(true);
        if (warned !== undefined) expect(today >= addDays(warned, DRAFT_NOTICE_DAYS)).toBe(true);
        else expect(missed !== undefined && today >= addDays(missed, term)).toBe(true);
      }
    }),
  );
});
