import type { ClockSample } from '../../shared/kit/clock';
import { type Instant, instantAt, type PlainDate } from '../../shared/kit/time';

/** The one clock of a played day: true for the city, as the PC shows it for the app. Stands still by itself. */
export type VirtualClock = {
  readonly now: () => Instant;
  /** What the PC's two clocks show; `mono` runs on through crashes, since the PC does. */
  readonly sample: () => ClockSample;
  readonly moveTo: (time: string) => void;
  /** The PC's wall clock jumps; true and monotonic time do not. */
  readonly jump: (byMs: number) => void;
  /** Whether the PC's wall clock is wrong. */
  readonly isWrong: () => boolean;
};

/** The PC was switched on ten minutes before the first step. */
const SWITCHED_ON_MS = 600_000;

export function startVirtualClock(day: PlainDate, firstTime: string): VirtualClock {
  const start = instantAt(day, firstTime);
  let now = start;
  let wallShift = 0;
  return {
    now: () => now,
    sample: () => ({ wall: now + wallShift, mono: now - start + SWITCHED_ON_MS }),
    moveTo: time => {
      now = Math.max(now, instantAt(day, time));
    },
    jump: byMs => {
      wallShift += byMs;
    },
    isWrong: () => wallShift !== 0,
  };
}
