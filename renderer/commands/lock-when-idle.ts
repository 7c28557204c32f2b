import { LOCK_AFTER_MINUTES } from '../../shared/office/office';
import { findOffice } from '../data/queries';
import { watch } from '../data/watch';
import { lockDesks } from './lock-desks';
import { watchIdle } from './watch-idle';
import type { Workplace } from './workplace';

/** Locks the desks when nobody was at the PC for as long as the office says. Answers how to lock them at once. */
export function lockWhenIdle(work: Workplace): () => void {
  let minutes = LOCK_AFTER_MINUTES;
  watch(
    () => findOffice(work.db),
    office => {
      minutes = office?.lockAfterMinutes ?? LOCK_AFTER_MINUTES;
    },
  );
  const lock = () => {
    if (minutes > 0) lockDesks(work);
  };
  watchIdle(document, {
    now: () => performance.now(),
    limitMs: () => (minutes > 0 ? minutes * 60_000 : Number.POSITIVE_INFINITY),
    pcIdleMs: () => work.ask('app.idle', undefined),
    onIdle: lock,
  });
  return lock;
}
