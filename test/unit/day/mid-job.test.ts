import { describe, expect, it } from 'vitest';
import { shiftMs } from '../../day/day-steps';
import { findTrap } from '../../day/mid-job';
import type { PlayableStep } from '../../day/not-built';
import { seededChance } from '../../day/seeded-chance';
import { timingOf } from '../../day/timings';
import { startVirtualClock } from '../../day/virtual-clock';
import { monday } from '../../office/day';

const at = '08:00:00';
const line = 1;
const ticket: PlayableStep = { at, line, do: 'take-ticket', service: 'A' };
const call: PlayableStep = { at, line, do: 'call-next', counter: 1 };
const crash: PlayableStep = { at, line, do: 'crash', midJob: true };
const off: PlayableStep = { at, line, do: 'printer', state: 'off', midJob: true };
const offBetween: PlayableStep = { at, line, do: 'printer', state: 'off' };
const on: PlayableStep = { at, line, do: 'printer', state: 'on' };

describe('the trap set before a step', () => {
  it.each([
    ['a crash in the middle of the ticket before it', [ticket, crash], 0, false, 'app'],
    ['a printer that fails in the middle of it', [ticket, off], 0, false, 'printer'],
    ['a printer that fails after it', [ticket, offBetween], 0, false, undefined],
    ['a crash after a step that prints nothing', [call, crash], 0, false, undefined],
    ['a crash that waited for this job', [call, crash, ticket], 2, true, 'app'],
    ['a printer that is off anyway', [offBetween, ticket, crash], 1, false, undefined],
    ['a printer that is on again', [offBetween, on, ticket, crash], 2, false, 'app'],
  ] as const)('%s', (_what, steps, index, crashIsDue, ends) => {
    expect(findTrap(steps, index, crashIsDue)?.ends).toBe(ends);
  });
});

describe('the clock of a played day', () => {
  it('stands still, moves on by steps and never back', () => {
    const clock = startVirtualClock(monday, '08:00:00');
    const start = clock.now();
    clock.moveTo('08:30:00');
    clock.moveTo('08:10:00');
    expect(clock.now() - start).toBe(1_800_000);
  });

  it('jumps on the wall of the PC only', () => {
    const clock = startVirtualClock(monday, '08:00:00');
    const before = clock.sample();
    clock.jump(shiftMs('-2h'));
    expect(clock.sample()).toEqual({ wall: before.wall - 7_200_000, mono: before.mono });
    expect(clock.now()).toBe(before.wall);
    clock.jump(shiftMs('120m'));
    expect(clock.isWrong()).toBe(false);
  });
});

describe('chance and timings', () => {
  it('throws the same dice for the same seed, evenly', () => {
    const [a, b] = [seededChance(7), seededChance(7)];
    const thrown = Array.from({ length: 10_000 }, a);
    expect(Array.from({ length: 10_000 }, b)).toEqual(thrown);
    expect(thrown.filter(dice => dice < 0.3).length / 10_000).toBeCloseTo(0.3, 1);
  });

  it.each([
    [[5], { n: 1, p50: 5, p95: 5, max: 5 }],
    [[4, 1, 3, 2], { n: 4, p50: 2, p95: 4, max: 4 }],
    [Array.from({ length: 100 }, (_, i) => i + 1), { n: 100, p50: 50, p95: 95, max: 100 }],
  ])('takes nearest ranks of %j', (values, timing) => {
    expect(timingOf(values)).toEqual(timing);
  });
});
