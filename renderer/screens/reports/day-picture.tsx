import { useId } from 'react';
import { type PlainDate, showDay, weekdayOf } from '../../../shared/kit/time';
import type { Stored } from '../../data/database';
import { countsOfDay, type DayCounts } from '../../data/day-questions';
import { useLive } from '../../data/live';
import { useWords } from '../../state/use-words';
import { reportsWords } from '../../words/reports';
import { useWork } from '../work-context';
import { usualOf, workingDaysBefore } from './days-before';
import styles from './reports.module.css';

const DAYS = 7;
const MEASURES = ['received', 'returned', 'served'] as const;

/** The day against the working days before it: a picture that is a table to whoever hears it. */
export function DayPicture(props: { readonly office: Stored<'office'>; readonly day: PlainDate }) {
  const { office, day } = props;
  const work = useWork();
  const words = useWords(reportsWords);
  const counts = useLive(async () => {
    const before = workingDaysBefore(work.calendarOf(office), day, DAYS);
    return Promise.all([...before, day].map(one => countsOfDay(work.db, one)));
  }, [office, day]);
  if (!counts) return null;
  const days = sinceFirst(counts);
  return (
    <section className={styles.picture} aria-label={words.picture(showDay(day))}>
      {MEASURES.map(measure => (
        <Bars key={measure} name={words.measures[measure]} days={days} countOf={row => row[measure]} />
      ))}
    </section>
  );
}

/** Without the empty days before this PC had anything to count; the day itself always stays. */
function sinceFirst(days: readonly DayCounts[]): readonly DayCounts[] {
  const first = days.findIndex(({ received, returned, served }) => received + returned + served > 0);
  return first < 0 ? days.slice(-1) : days.slice(first);
}

function Bars(props: {
  readonly name: string;
  readonly days: readonly DayCounts[];
  readonly countOf: (row: DayCounts) => number;
}) {
  const { name, days, countOf } = props;
  const words = useWords(reportsWords);
  const nameId = useId();
  const most = Math.max(1, ...days.map(countOf));
  const usual = usualOf(days.slice(0, -1).map(countOf));
  const last = days.at(-1);
  return (
    <figure className={styles.figure}>
      <figcaption id={nameId}>
        <span>{name}</span> <strong>{last ? countOf(last) : 0}</strong>{' '}
        <small>{usual === null ? words.noUsual : words.usual(usual)}</small>
      </figcaption>
      <table className={styles.bars} aria-labelledby={nameId}>
        <thead className={styles.unseen}>
          <tr>
            {words.columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(row => (
            <tr key={row.day} data-now={row === last || undefined}>
              <th scope="row">
                {words.weekdays[weekdayOf(row.day) - 1]} {showDay(row.day).slice(0, 5)}
              </th>
              <td>
                <span className={styles.bar} style={{ inlineSize: `${(countOf(row) / most) * 82}%` }} />
                {countOf(row)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
