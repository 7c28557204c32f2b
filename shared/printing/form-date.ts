import { dayOf, type Instant, type PlainDate, timeOf } from '../kit/time';

/**
 * `ngày 05 tháng 02 năm 2026`: a day below 10 and the months 1 and 2 carry a zero, the other months
 * do not (NĐ 30/2020/NĐ-CP, Phụ lục I, phần II, mục 4).
 */
export function formDate(day: PlainDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const shownMonth = Number(month) <= 2 ? month : String(Number(month));
  return `ngày ${date} tháng ${shownMonth} năm ${year}`;
}

/** `08 giờ 15 phút, ngày 23 tháng 11 năm 2026`, as form 01 writes reception and appointment. */
export function formInstant(at: Instant): string {
  const [hour, minute] = timeOf(at).split(':');
  return `${hour} giờ ${minute} phút, ${formDate(dayOf(at))}`;
}
