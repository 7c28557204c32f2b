import { addDays, type PlainDate, weekdayOf } from '../kit/time';
import { type Holidays, shippedHolidays } from './holidays';

/** What supervisors changed beside the shipped days; a day in both lists is off. */
export type CalendarEdits = {
  readonly daysOff: readonly PlainDate[];
  readonly daysOn: readonly PlainDate[];
};

/** Answers for one office; a plain value that is cheap to make again when the edits change. */
export type WorkingCalendar = {
  /** Saturdays, Sundays and days off are not working days, even where a Saturday morning is staffed. */
  readonly isWorkingDay: (day: PlainDate) => boolean;
  /** The n-th working day after `day`, which is day 0 whether it is worked or not. Throws for n < 0. */
  readonly addWorkingDays: (day: PlainDate, n: number) => PlainDate;
  /** The first working day strictly after `day`. */
  readonly nextWorkingDay: (day: PlainDate) => PlainDate;
  /** `day` itself when worked, else the next working day. */
  readonly workingDayFrom: (day: PlainDate) => PlainDate;
  /** Working days in (from, to]; 0 when `to` is not after `from`. */
  readonly workingDaysBetween: (from: PlainDate, to: PlainDate) => number;
  /** False when no official schedule of the year is known: appointments in it need a warning. */
  readonly isConfirmed: (year: number) => boolean;
};

const NO_EDITS: CalendarEdits = { daysOff: [], daysOn: [] };
const SATURDAY = 6;

/** The working calendar: shipped schedule, then the supervisors' edits, which win. */
export function workingCalendar(
  edits: CalendarEdits = NO_EDITS,
  holidays: Holidays = shippedHolidays,
): WorkingCalendar {
  const years = new Map(holidays.years.map(one => [one.year, one]));
  const off = new Set<string>(edits.daysOff);
  const on = new Set<string>(edits.daysOn);
  const scheduledOff = new Set<string>(holidays.years.flatMap(one => one.offDays));
  const worked = new Set<string>(holidays.years.flatMap(one => one.workedSaturdays));

  function isFixedDayOff(day: PlainDate): boolean {
    const year = Number(day.slice(0, 4));
    if (years.has(year)) return false;
    return holidays.everyYear.some(
      one => day.endsWith(`-${one.monthDay}`) && year >= (one.fromYear ?? Number.NEGATIVE_INFINITY),
    );
  }

  function isWorkingDay(day: PlainDate): boolean {
    if (off.has(day)) return false;
    if (on.has(day) || worked.has(day)) return true;
    return weekdayOf(day) < SATURDAY && !scheduledOff.has(day) && !isFixedDayOff(day);
  }

  function nextWorkingDay(day: PlainDate): PlainDate {
    let next = addDays(day, 1);
    while (!isWorkingDay(next)) next = addDays(next, 1);
    return next;
  }

  function addWorkingDays(day: PlainDate, n: number): PlainDate {
    if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`);
    let due = day;
    for (let left = n; left > 0; left -= 1) due = nextWorkingDay(due);
    return due;
  }

  function workingDaysBetween(from: PlainDate, to: PlainDate): number {
    let count = 0;
    for (let day = nextWorkingDay(from); day <= to; day = nextWorkingDay(day)) count += 1;
    return count;
  }

  return {
    isWorkingDay,
    addWorkingDays,
    nextWorkingDay,
    workingDayFrom: day => (isWorkingDay(day) ? day : nextWorkingDay(day)),
    workingDaysBetween,
    isConfirmed: year => years.get(year)?.confidence === 'high',
  };
}
