import type { ClockReading } from '../../shared/ipc/contract';
import {
  type ClockSample,
  type ClockState,
  correctedTime,
  followServer,
  type LastDeed,
  startClock,
  wakeClock,
  watchClock,
} from '../../shared/kit/clock';

/** The two clocks of a PC, or of a rehearsal. */
export type ClockSource = { readonly sample: () => ClockSample; readonly frozen: boolean };

export const pcClock: ClockSource = {
  sample: () => ({ wall: Date.now(), mono: performance.now() }),
  frozen: false,
};

/** A system that said it goes to sleep and runs on so long did not. */
const SLEEPLESS_MS = 60_000;

/** The app's one clock: corrected, watched, heard by every window. */
export type Clock = {
  readonly now: () => number;
  readonly reading: () => ClockReading;
  /** Looks at the wall clock; tells windows when it moved. */
  readonly watch: () => void;
  /** The PC is about to sleep: nothing is said of its clocks until it woke. */
  readonly sleep: () => void;
  readonly wake: () => void;
  readonly hearServer: (serverNow: number) => void;
};

export function createClock(
  source: ClockSource,
  lastDeed: LastDeed | null,
  tell: { readonly reading: (reading: ClockReading) => void; readonly jumped: (byMs: number) => void },
): Clock {
  let state: ClockState = startClock(source.sample(), lastDeed);
  const now = () => correctedTime(state, source.sample().mono);
  let asleep: ClockSample | null = null;
  const reading = (): ClockReading => {
    const { wall } = source.sample();
    const time = now();
    return { time, offset: Math.round(time - wall), flagged: state.flagged, frozen: source.frozen };
  };
  const look = () => {
    const seen = watchClock(state, source.sample());
    state = seen.state;
    if (seen.jumpedBy !== null) tell.jumped(Math.round(seen.jumpedBy));
    tell.reading(reading());
  };
  const wake = () => {
    if (asleep) state = wakeClock(state, asleep, source.sample());
    asleep = null;
    look();
  };
  return {
    now,
    reading,
    wake,
    sleep() {
      asleep = source.sample();
    },
    watch() {
      // Timers run before the system says that it woke; one that runs long after a sleep that never came is heard.
      if (asleep && source.sample().mono - asleep.mono < SLEEPLESS_MS) return;
      if (asleep) wake();
      else look();
    },
    hearServer(serverNow) {
      const followed = followServer(state, source.sample().mono, serverNow);
      if (followed === state) return;
      state = followed;
      tell.reading(reading());
    },
  };
}
