import type { ClockReading } from '../../shared/ipc/contract';
import { bridge } from './bridge';

/** The corrected clock inside a window, told anew by the main process every 10 s and at every jump. */
export type WindowClock = {
  readonly now: () => number;
  readonly offset: () => number;
  readonly isFlagged: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
};

/** `performance.now()` carries the time between two readings: the PC's wall clock may jump in between. */
export function followClock(first: ClockReading): WindowClock {
  let reading = first;
  let heardAt = performance.now();
  const listeners = new Set<() => void>();
  bridge.on('clock', heard => {
    reading = heard;
    heardAt = performance.now();
    for (const listener of listeners) listener();
  });
  return {
    now: () => Math.round(reading.frozen ? reading.time : reading.time + (performance.now() - heardAt)),
    offset: () => reading.offset,
    isFlagged: () => reading.flagged,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
