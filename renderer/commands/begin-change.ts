import type { Seat } from '../../shared/station/station';
import { bringToFront, patchSession, useDesk } from '../state/store';
import { takeOver } from './switch-clerk';
import type { Workplace } from './workplace';

/**
 * F12: back to the colleague who left the screen a moment ago, at once where the office allows that for so long,
 * else the panel that asks whose PIN. Whether it was a moment ago, the main process knows.
 */
export async function beginChange(work: Workplace, seconds: number, seats: readonly Seat[]): Promise<void> {
  const { before } = useDesk.getState().session;
  const seat = seats.find(known => known.person === before);
  if (seconds > 0 && seat && (await mayReturn(work, seat))) bringToFront(seat);
  else patchSession({ isChanging: true });
}

async function mayReturn(work: Workplace, seat: Seat): Promise<boolean> {
  const back = await work.ask('people.return', { person: seat.person });
  return back.ok && (await takeOver(work, seat)).ok;
}

/** Tells the main process whose desk lies in front: it measures how long ago somebody left it. */
export function tellFront(work: Workplace): void {
  useDesk.subscribe(({ session: { front, cover } }, { session: last }) => {
    const isBack = last.cover === 'locked' && cover !== 'locked';
    if (front !== last.front || isBack)
      void work.ask('people.front', { person: front === '' ? null : front });
  });
}
