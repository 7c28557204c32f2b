import type { Instant } from './time';

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

/**
 * Starts the clock. A PC whose wall clock lies before the last deed has lost its time (empty CMOS
 * battery): deeds go on from the last one and the clock is flagged.
 */
export function startClock(sample: ClockSample, lastDeedAt: Instant | null): ClockState {
  const behind = lastDeedAt !== null && sample.wall < lastDeedAt - JUMP_MS;
  const anchorTime = behind ? lastDeedAt : sample.wall;
  return {
    anchorTime,
    anchorMono: sample.mono,
    wallOffset: sample.wall - anchorTime,
    flagged: behind,
  };
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

/** A server's word on the time outranks the PC's: corrected time follows it when they differ by over 5 s. */
export function followServer(state: ClockState, mono: number, server: Instant): ClockState {
  const corrected = correctedTime(state, mono);
  if (Math.abs(server - corrected) <= 5_000) return state;
  const wallOffset = state.wallOffset + (corrected - server);
  return { anchorTime: server, anchorMono: mono, wallOffset, flagged: Math.abs(wallOffset) > JUMP_MS };
}
