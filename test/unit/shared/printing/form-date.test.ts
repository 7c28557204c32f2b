import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../../shared/kit/time';
import { formDate, formInstant } from '../../../../shared/printing/form-date';

describe('dates on a form', () => {
  it.each([
    ['2026-11-23', 'ngày 23 tháng 11 năm 2026'],
    ['2026-01-05', 'ngày 05 tháng 01 năm 2026'],
    ['2026-02-28', 'ngày 28 tháng 02 năm 2026'],
    ['2026-03-09', 'ngày 09 tháng 3 năm 2026'],
  ])('%s reads "%s"', (day, text) => {
    expect(formDate(day as PlainDate)).toBe(text);
  });

  it('an appointment reads hour, minute and day on the office’s clock', () => {
    const at = Date.parse('2026-11-23T23:30:00Z');
    expect(formInstant(at)).toBe('06 giờ 30 phút, ngày 24 tháng 11 năm 2026');
  });
});
