import { useEffect, useState } from 'react';
import { dayOf, type Instant, type PlainDate } from '../../../shared/kit/time';
import { useWork } from '../work-context';

/** The corrected time as of the minute begun, and its day: enough for lists, calm enough to keep them still. */
export function useMinute(): { readonly now: Instant; readonly today: PlainDate } {
  const work = useWork();
  const [minute, setMinute] = useState(() => minuteOf(work.now()));
  useEffect(() => {
    const timer = setInterval(() => setMinute(minuteOf(work.now())), 1_000);
    return () => clearInterval(timer);
  }, [work]);
  return { now: minute, today: dayOf(minute) };
}

function minuteOf(now: Instant): Instant {
  return Math.floor(now / 60_000) * 60_000;
}
