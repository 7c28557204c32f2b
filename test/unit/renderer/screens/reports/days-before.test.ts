import { describe, expect, it } from 'vitest';
import { usualOf, workingDaysBefore } from '../../../../../renderer/screens/reports/days-before';
import { workingCalendar } from '../../../../../shared/calendar/working-calendar';
import { PlainDate } from '../../../../../shared/kit/time';
import { monday } from '../../../../office/day';

describe('the days to compare with', () => {
  it('are working days, oldest first', () => {
    const days = workingDaysBefore(workingCalendar(), monday, 3);
    expect(days).toEqual(['2026-11-18', '2026-11-19', '2026-11-20']);
  });

  it('skip the day off of 24 November', () => {
    const days = workingDaysBefore(workingCalendar(), PlainDate.parse('2026-11-26'), 2);
    expect(days).toEqual(['2026-11-23', '2026-11-25']);
  });

  it('make a usual day of those on which anything was done', () => {
    expect(usualOf([0, 40, 44, 0])).toBe(42);
    expect(usualOf([0, 0])).toBeNull();
  });
});
