import { addDays, type PlainDate } from '../kit/time';

/** So many days at least lie between the word to its clerk and the end of an open intake page. */
export const DRAFT_NOTICE_DAYS = 3;

/** An open intake page holds somebody's data and no deed: nobody answers for it, and nobody may ask for it. */
export type DraftAge = {
  /** The day on which somebody typed into it last. */
  readonly touched: PlainDate;
  /** The day on which its clerk was first told that it will end. */
  readonly warned?: PlainDate | undefined;
  /** The first day on which she was to be told and was not there. */
  readonly missed?: PlainDate | undefined;
};

export type DraftFate = { readonly what: 'stays' | 'ends-soon' | 'ends'; readonly on: PlainDate };

/**
 * What becomes of an open page, and the day on which it goes by itself: never without a word before to its clerk, also
 * where the PC was off on all the days on which she should have been told. Where she was never there to hear it, the
 * page stays as long again as the term, from the day on which she missed it.
 *
 * @param days the city's term
 */
export function fateOfDraft(
  { touched, warned, missed }: DraftAge,
  days: number,
  today: PlainDate,
): DraftFate {
  const due = addDays(touched, days);
  const told = addDays(warned ?? today, DRAFT_NOTICE_DAYS);
  const on = due > told ? due : told;
  if (today < addDays(due, -DRAFT_NOTICE_DAYS)) return { what: 'stays', on: due };
  if (warned === undefined && missed !== undefined && addDays(missed, days) <= today)
    return { what: 'ends', on: addDays(missed, days) };
  return { what: warned !== undefined && on <= today ? 'ends' : 'ends-soon', on };
}
