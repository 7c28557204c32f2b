import { describe, expect, it } from 'vitest';
import { daysUntil, timeliness } from '../../../../shared/calendar/timeliness';
import { fromIso } from '../../../../shared/kit/time';

const at = (text: string) => fromIso(`${text}:00+07:00`);
const due = at('2026-11-25T09:00');

describe('how a dossier stands against its appointment', () => {
  it.each([
    ['2026-11-24T23:59', 'early'],
    ['2026-11-25T00:00', 'onTime'],
    ['2026-11-25T16:59', 'onTime'],
    ['2026-11-26T00:00', 'late'],
  ])('finished %s: %s, whatever the hour', (finished, expected) => {
    expect(timeliness(due, at(finished), at('2026-12-31T08:00'))).toBe(expected);
  });

  it.each([
    ['2026-11-20T08:00', 'open'],
    ['2026-11-25T17:30', 'open'],
    ['2026-11-26T00:01', 'overdue'],
  ])('still open on %s: %s', (now, expected) => {
    expect(timeliness(due, null, at(now))).toBe(expected);
  });

  it.each([
    ['2026-11-20T23:00', 5],
    ['2026-11-25T23:59', 0],
    ['2026-11-27T00:00', -2],
  ])('seen on %s it is %i days away', (now, days) => {
    expect(daysUntil(due, at(now))).toBe(days);
  });
});
