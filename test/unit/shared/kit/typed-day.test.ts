import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlainDate, showDay } from '../../../../shared/kit/time';
import { findTypedDay } from '../../../../shared/kit/typed-day';
import { monday } from '../../../office/day';

describe('a day as people type it', () => {
  it.each([
    ['23/11/2026', '2026-11-23'],
    [' 1.2.2026 ', '2026-02-01'],
    ['1-2-2026', '2026-02-01'],
    ['02051970', '1970-05-02'],
    ['2/9/2026', '2026-09-02'],
    ['29-02-2028', '2028-02-29'],
    ['2.5.70', undefined],
    ['24/13/2026', undefined],
    ['2026-11-24', undefined],
    ['31/2/2026', undefined],
    ['20/11', undefined],
    ['hôm qua', undefined],
    ['', undefined],
  ])('%s', (typed, day) => expect(findTypedDay(typed)).toBe(day));

  it.each([
    ['20/11', '2026-11-20'],
    ['5', '2026-11-05'],
    ['31', undefined],
  ])('%s, in November 2026', (typed, day) => expect(findTypedDay(typed, monday)).toBe(day));

  it('is read back as it was shown', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        date => {
          const day = PlainDate.parse(date.toISOString().slice(0, 10));
          expect(findTypedDay(showDay(day))).toBe(day);
        },
      ),
    );
  });
});
