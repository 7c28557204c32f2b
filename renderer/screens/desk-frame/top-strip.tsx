import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { dayOf, showDay, timeOf, weekdayOf } from '../../../shared/kit/time';
import type { Stored } from '../../data/database';
import { patchSession } from '../../state/store';
import { useWords } from '../../state/use-words';
import { deskWords } from '../../words/desk';
import { useStartedDesk } from '../work-context';
import styles from './desk-frame.module.css';
import { Lights } from './lights';

/** Office, time, who sits here, and the lights. */
export function TopStrip(props: {
  readonly office: Stored<'office'>;
  readonly person: Stored<'person'> | undefined;
  readonly counter: number | null;
}) {
  const { office, person, counter } = props;
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
      <Button
        size="compact-sm"
        variant="default"
        rightSection={<kbd>F12</kbd>}
        onClick={() => patchSession({ overlay: 'sign-in' })}
      >
        {person && counter !== null ? `${words.counter(counter)} · ${person.name}` : words.signIn}
      </Button>
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
