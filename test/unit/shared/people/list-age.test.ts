import { describe, expect, it } from 'vitest';
import { fromIso } from '../../../../shared/kit/time';
import { daysTooOld } from '../../../../shared/people/list-age';

const now = fromIso('2026-11-23T08:00:00.000+07:00');

describe('the age of the city’s list of people', () => {
  it.each([
    ['is not told of where the city was never reached', null, 7, null],
    ['is not told of before the days that the office set', '2026-11-16T08:00:00.001+07:00', 7, null],
    ['is told in whole days from then on', '2026-11-16T08:00:00.000+07:00', 7, 7],
    ['is told earlier where the office wants it', '2026-11-19T20:00:00.000+07:00', 3, 3],
    ['is none when the clock was set back', '2026-12-01T08:00:00.000+07:00', 7, null],
  ] as const)('%s', (_, lastContactAt, limit, days) => {
    expect(daysTooOld(lastContactAt, now, limit)).toBe(days);
  });

  it('is a week where the office set nothing', () => {
    expect(daysTooOld('2026-11-16T08:00:00.000+07:00', now)).toBe(7);
    expect(daysTooOld('2026-11-17T08:00:00.000+07:00', now)).toBeNull();
  });
});
