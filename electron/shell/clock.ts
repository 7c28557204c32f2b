import type { ClockReading } from '../../shared/ipc/contract';
import {
  type ClockSample,
  type ClockState,
  correctedTime,
  followServer,
  type LastDeed,
  startClock,
  watchClock,
} from '../../shared/kit/clock';

/** The two clocks of a PC, or of a rehearsal. */
export type ClockSource = { readonly sample: () => ClockSample; readonly frozen: boolean };

export const pcClock: ClockSource = {
  sample: () => ({ wall: Date.now(), mono: performance.now() }),
  frozen: false,
};

/** The app's one clock: corrected, watched, heard by every window. */
export type Clock = {
  readonly now: () => number;
  readonly reading: () => ClockReading;
  /** Looks at the wall clock; tells windows when it moved. */
  readonly watch: () => void;
  readonly hearServer: (serverNow: number) => void;
};

export function createClock(
  source: ClockSource,
  lastDeed: LastDeed | null,
  tell: { readonly reading: (reading: ClockReading) => void; readonly jumped: (byMs: number) => void },
): Clock {
  let state: ClockState = startClock(source.sample(), lastDeed);
  const now = () => correctedTime(state, source.sample().mono);
  const reading = (): ClockReading => {
    const { wall } = source.sample();
    const time = now();
    return { time, offset: Math.round(time - wall), flagged: state.flagged, frozen: source.frozen };
  };
  return {
    now,
    reading,
    watch() {
      const seen = watchClock(state, source.sample());
      state = seen.state;
      if (seen.jumpedBy !== null) tell.jumped(Math.round(seen.jumpedBy));
      tell.reading(reading());
    },
    hearServer(serverNow) {
      const followed = followServer(state, source.sample().mono, serverNow);
      if (followed === state) return;
      state = followed;
      tell.reading(reading());
    },
  };
}
