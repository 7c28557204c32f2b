import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../../../renderer/screens/reports/parse-day';
import { PlainDate, showDay } from '../../../../../shared/kit/time';
import { monday } from '../../../../office/day';

describe('the day asked for', () => {
  it.each([
    ['23/11/2026', '2026-11-23'],
    ['1.2.2026', '2026-02-01'],
    ['20/11', '2026-11-20'],
    ['5', '2026-11-05'],
    ['24/11/2026', undefined],
    ['31/2/2026', undefined],
    ['hôm qua', undefined],
    ['', undefined],
  ])('%s', (typed, day) => {
    const parsed = parseDay(typed, monday);
    expect(parsed.ok ? parsed.value : undefined).toBe(day);
  });

  it('reads back every day as it shows it', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2026-11-23'), noInvalidDate: true });
    fc.assert(
      fc.property(days, date => {
        const day = PlainDate.parse(date.toISOString().slice(0, 10));
        expect(parseDay(showDay(day), monday)).toEqual({ ok: true, value: day });
      }),
    );
  });
});
