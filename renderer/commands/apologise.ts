import { type OfficeHours, USUAL_HOURS } from '../../shared/calendar/office-hours';
import type { WorkingCalendar } from '../../shared/calendar/working-calendar';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { dayOf, fromIso, instantAt, PlainDate, timeOf, toIso } from '../../shared/kit/time';
import { groundOf, type Turned, type TurnReason, type TurnWish, turnWrites } from './turn-dossier';
import type { Workplace } from './workplace';

export type NewDateReason = 'bad-new-date' | 'new-date-too-early' | 'new-date-not-worked';
export type ApologyReason = TurnReason | NewDateReason;

/** Form 04: the office is late, says sorry and gives another day. The dossier's state stays as it is. */
export function apologise(
  work: Workplace,
  wish: TurnWish & { readonly newDate: string },
): Promise<Result<Turned & { readonly dueAt: string }, ApologyReason>> {
  return work.gate.perform({ by: 'seat', counter: wish.counter }, async db => {
    const ground = await groundOf(work, db, wish, 'head');
    if (!ground.ok) return ground;
    const { dossier, office, body } = ground.value;
    const appointed = appointmentOn(wish.newDate, {
      old: dossier.dueAt,
      today: work.today(),
      calendar: work.calendarOf(office),
    });
    if (!appointed.ok) return appointed;
    const dueAt = appointed.value;
    const deed = { deed: 'dossier.apologised', id: dossier.id, body: { ...body, dueAt } } as const;
    const { writes, value } = turnWrites(work, ground.value, deed, 'apology');
    return ok({ writes, value: { ...value, dueAt } });
  });
}

/**
 * The new appointment: a working day after the old one and not before today, at the old hour; at closing time
 * where there was no appointment yet.
 */
export function appointmentOn(
  newDate: string,
  given: { readonly old: string | null; readonly today: PlainDate; readonly calendar: WorkingCalendar },
  hours: OfficeHours = USUAL_HOURS,
): Result<string, NewDateReason> {
  const day = PlainDate.safeParse(newDate).data;
  if (day === undefined) return refuse('bad-new-date', newDate);
  const old = given.old === null ? null : fromIso(given.old);
  if (day < given.today || (old !== null && day <= dayOf(old))) return refuse('new-date-too-early', newDate);
  if (!given.calendar.isWorkingDay(day)) return refuse('new-date-not-worked', newDate);
  return ok(toIso(instantAt(day, old === null ? hours.afternoonUntil : timeOf(old))));
}
