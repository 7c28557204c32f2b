import { describe, expect, it } from 'vitest';
import { createClock } from '../../../../electron/shell/clock';

const MORNING = Date.parse('2026-11-23T08:00:00+07:00');
const HOUR = 3_600_000;

function aPc() {
  const sample = { wall: MORNING, mono: 0 };
  const jumps: number[] = [];
  const clock = createClock({ sample: () => ({ ...sample }), frozen: false }, null, {
    reading: () => undefined,
    jumped: byMs => jumps.push(byMs),
  });
  return {
    clock,
    jumps,
    pass: (wallMs: number, monoMs: number) => {
      sample.wall += wallMs;
      sample.mono += monoMs;
    },
  };
}

describe('the clock of a PC that slept', () => {
  it.each([
    ['stood still meanwhile', 0],
    ['went on meanwhile', 8 * HOUR],
  ])('is right where monotonic time %s, and nothing is flagged', (_how, monoMs) => {
    const { clock, jumps, pass } = aPc();
    clock.sleep();
    pass(8 * HOUR, monoMs);
    // A timer comes before the system says that it woke.
    if (monoMs === 0) clock.watch();
    clock.wake();
    expect(clock.now()).toBe(MORNING + 8 * HOUR);
    expect(clock.reading().flagged).toBe(false);
    expect(jumps).toEqual([]);
  });

  it.each([
    ['went back', -2 * HOUR],
    ['went on by months', 2_000 * HOUR],
  ])('is flagged where the wall clock %s', (_how, wallMs) => {
    const { clock, jumps, pass } = aPc();
    clock.sleep();
    pass(wallMs, 0);
    clock.wake();
    expect(clock.now()).toBe(MORNING);
    expect(clock.reading().flagged).toBe(true);
    expect(jumps).toEqual([wallMs]);
  });

  it('is watched again when the sleep never came', () => {
    const { clock, jumps, pass } = aPc();
    clock.sleep();
    pass(2 * 60_000 - HOUR, 2 * 60_000);
    clock.watch();
    expect(jumps).toEqual([-HOUR]);
  });
});
