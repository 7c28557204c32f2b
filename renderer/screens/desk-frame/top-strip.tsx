import { useEffect, useState } from 'react';
import { dayOf, showDay, timeOf, weekdayOf } from '../../../shared/kit/time';
import type { Stored } from '../../data/database';
import { useWords } from '../../state/use-words';
import { deskWords } from '../../words/desk';
import { useStartedDesk } from '../work-context';
import { Clerks } from './clerks';
import styles from './desk-frame.module.css';
import { Lights } from './lights';
import type { SeatedClerk } from './use-seats';

/** Office, time, the lights, and who works at this PC. */
export function TopStrip(props: {
  readonly office: Stored<'office'>;
  readonly seats: readonly SeatedClerk[];
  readonly front: SeatedClerk | undefined;
  readonly onChange: () => void;
}) {
  const { office, seats, front, onChange } = props;
  const { trial } = useStartedDesk();
  const words = useWords(deskWords);
  return (
    <section className={styles.strip} aria-label={words.strip}>
      <h1 className={styles.office}>{office.name}</h1>
      {trial && (
        <strong className={styles.trial} title={words.trialHint}>
          {words.trial}
        </strong>
      )}
      <OfficeTime />
      <span className={styles.spacer} />
      <Lights office={office} />
      <Clerks seats={seats} front={front} onChange={onChange} />
    </section>
  );
}

const TICK_MS = 1_000;

/** `thứ Hai, 23/11/2026 · 08:42` by the corrected clock. */
function OfficeTime() {
  const { work } = useStartedDesk();
  const words = useWords(deskWords);
  const [at, setAt] = useState(work.now);
  useEffect(() => {
    const timer = setInterval(() => setAt(work.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [work]);
  const day = dayOf(at);
  return (
    <time className={styles.time} dateTime={day}>
      {words.weekdays[weekdayOf(day) - 1]}, {showDay(day)} · {timeOf(at).slice(0, 5)}
    </time>
  );
}
