import { DAY_MS, type Instant } from './time';

/** What the PC's two clocks say at one moment. `mono` never jumps but knows no date. */
export type ClockSample = { readonly wall: Instant; readonly mono: number };

/** What is believed about time. `corrected` = `anchorTime` + monotonic time since the anchor. */
export type ClockState = {
  readonly anchorTime: Instant;
  readonly anchorMono: number;
  /** The wall clock's last known distance from the corrected time, ms. */
  readonly wallOffset: number;
  /** Set once the wall clock was seen to jump, until it agrees again. */
  readonly flagged: boolean;
};

/** A wall clock may drift this far from monotonic time before it counts as a jump. */
const JUMP_MS = 60_000;
/** No office is closed for longer; at Tết it is about ten days. */
const LONGEST_REST_MS = 30 * DAY_MS;

/** The last entry that this PC wrote: its corrected time, and that minus what the wall clock said then, ms. */
export type LastDeed = { readonly at: Instant; readonly offset: number };

/**
 * Starts the clock, never more than a minute before the last deed.
 *
 * - A wall clock that was wrong at the last deed is held to be wrong still, by as much, and flagged: it
 *   jumped, and the app went down before anybody mended it.
 * - Where that would lie before the last deed, the wall clock was mended, and is believed. So too where
 *   nothing would have been written for over 30 days: a battery lost years and somebody set the clock.
 * - Otherwise a wall clock mended by hand cannot be told from one still wrong. The offset is believed: a clock
 *   that jumped by years is the greater harm. It stays flagged until a server speaks.
 * - A wall clock that lies before the last deed either way lost its time (empty CMOS battery): deeds go on
 *   from the last one, flagged.
 */
export function startClock(sample: ClockSample, last: LastDeed | null): ClockState {
  const anchorTime = last ? timeAtStart(sample.wall, last) : sample.wall;
  const wallOffset = sample.wall - anchorTime;
  return { anchorTime, anchorMono: sample.mono, wallOffset, flagged: Math.abs(wallOffset) > JUMP_MS };
}

function timeAtStart(wall: Instant, { at, offset }: LastDeed): Instant {
  const still = wall + offset;
  const wallMayBeRight = wall >= at - JUMP_MS;
  const wasWrong = Math.abs(offset) > JUMP_MS && still >= at - JUMP_MS;
  if (wasWrong && (!wallMayBeRight || still - at <= LONGEST_REST_MS)) return still;
  return wallMayBeRight ? wall : at;
}

export function correctedTime(state: ClockState, mono: number): Instant {
  return Math.round(state.anchorTime + (mono - state.anchorMono));
}

/**
 * Looks at the wall clock again. A jump of it is flagged and changes nothing of the corrected time;
 * `jumpedBy` is its size in ms where this look found a new one.
 */
export function watchClock(
  state: ClockState,
  sample: ClockSample,
): { readonly state: ClockState; readonly jumpedBy: number | null } {
  const wallOffset = sample.wall - correctedTime(state, sample.mono);
  const jumpedBy = wallOffset - state.wallOffset;
  const jumped = Math.abs(jumpedBy) > JUMP_MS;
  return {
    state: {
      ...state,
      wallOffset: jumped ? wallOffset : state.wallOffset,
      flagged: Math.abs(wallOffset) > JUMP_MS,
    },
    jumpedBy: jumped ? jumpedBy : null,
  };
}

/**
 * After the PC slept: monotonic time stands still meanwhile (Linux) or goes on (Windows). By how much more the wall clock
 * went on, so long the PC slept, unless that is backwards or over 30 days: then the wall clock was changed.
 */
export function wakeClock(state: ClockState, asleep: ClockSample, awake: ClockSample): ClockState {
  const slept = awake.wall - asleep.wall - (awake.mono - asleep.mono);
  if (slept <= 0 || slept > LONGEST_REST_MS) return state;
  return { ...state, anchorTime: state.anchorTime + slept };
}

/** A server's word on the time outranks the PC's: corrected time follows it when they differ by over 5 s. */
export function followServer(state: ClockState, mono: number, server: Instant): ClockState {
  const corrected = correctedTime(state, mono);
  if (Math.abs(server - corrected) <= 5_000) return state;
  const wallOffset = state.wallOffset + (corrected - server);
  return { anchorTime: server, anchorMono: mono, wallOffset, flagged: Math.abs(wallOffset) > JUMP_MS };
}
