import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedTime, followServer, startClock, watchClock } from '../../../../shared/kit/clock';
import { instantAt } from '../../../../shared/kit/time';
import { monday } from '../../../office/day';

const eight = instantAt(monday, '08:00');
const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
const started = startClock({ wall: eight, mono: 5_000 }, null);

describe('the clock of a PC', () => {
  it('goes with the PC’s own while that goes steadily', () => {
    const seen = watchClock(started, { wall: eight + HOUR + 900, mono: 5_000 + HOUR });
    expect(seen.jumpedBy).toBeNull();
    expect(seen.state.flagged).toBe(false);
    expect(correctedTime(seen.state, 5_000 + HOUR)).toBe(eight + HOUR);
  });

  it('keeps the right time when the PC’s jumps back 2 hours, says so once, and forgives when it is mended', () => {
    const back = watchClock(started, { wall: eight + HOUR - 2 * HOUR, mono: 5_000 + HOUR });
    expect(back.jumpedBy).toBe(-2 * HOUR);
    expect(back.state.flagged).toBe(true);
    expect(correctedTime(back.state, 5_000 + HOUR)).toBe(eight + HOUR);

    const later = watchClock(back.state, { wall: eight, mono: 5_000 + 2 * HOUR });
    expect(later).toMatchObject({ jumpedBy: null, state: { flagged: true } });
    const mended = watchClock(later.state, { wall: eight + 3 * HOUR, mono: 5_000 + 3 * HOUR });
    expect(mended).toMatchObject({ jumpedBy: 2 * HOUR, state: { flagged: false } });
  });

  it('goes on from the last deed when the PC woke up in 2010 with an empty battery', () => {
    const lost = startClock(
      { wall: instantAt('2010-01-01' as typeof monday, '00:00'), mono: 0 },
      { at: eight, offset: 0 },
    );
    expect(lost.flagged).toBe(true);
    expect(correctedTime(lost, 10_000)).toBe(eight + 10_000);
  });

  it('bears a last deed of a moment ago that the PC’s clock is just behind', () => {
    const close = startClock({ wall: eight - 30_000, mono: 0 }, { at: eight, offset: 0 });
    expect(close.flagged).toBe(false);
    expect(correctedTime(close, 0)).toBe(eight - 30_000);
  });

  // The last deed was at eight with the offset (corrected minus the PC’s clock). Counted from eight: what the
  // PC’s clock says at the start, and the time that is believed.
  it.each<[string, number, number, number, boolean]>([
    ['a jump 2 hours ahead before the restart', -2 * HOUR, 60_000 + 2 * HOUR, 60_000, true],
    ['a jump 2 hours back before the restart', 2 * HOUR, 60_000 - 2 * HOUR, 60_000, true],
    ['a jump ten years ahead, over a night', -10 * YEAR, 14 * HOUR + 10 * YEAR, 14 * HOUR, true],
    ['a jump ahead mended by hand soon', -2 * HOUR, HOUR, HOUR, false],
    ['a jump ahead mended by hand a night later: not to be told', -2 * HOUR, 14 * HOUR, 12 * HOUR, true],
    ['a jump back mended by hand: not to be told', 2 * HOUR, HOUR, 3 * HOUR, true],
    ['an empty battery after a jump', 2 * HOUR, -10 * YEAR, 0, true],
    ['a battery that lost years, changed and the clock set', 10 * YEAR, HOUR, HOUR, false],
    ['a battery that lost years, not changed', 10 * YEAR, HOUR - 10 * YEAR, HOUR, true],
    ['an offset of under a minute', -50_000, HOUR, HOUR, false],
  ])('starts after %s', (_, offset, wall, believed, flagged) => {
    const restarted = startClock({ wall: eight + wall, mono: 7 }, { at: eight, offset });
    expect(correctedTime(restarted, 7)).toBe(eight + believed);
    expect(restarted.flagged).toBe(flagged);
    const seen = watchClock(restarted, { wall: eight + wall + 1_000, mono: 1_007 });
    expect(seen).toMatchObject({ jumpedBy: null, state: { flagged } });
  });

  it('starts no more than a minute before the last deed, whatever the PC’s clock says', () => {
    const far = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(far, far, (wall, offset) => {
        const restarted = startClock({ wall: eight + wall, mono: 0 }, { at: eight, offset });
        expect(correctedTime(restarted, 0)).toBeGreaterThanOrEqual(eight - 60_000);
      }),
    );
  });

  it.each([
    ['believes a server that says otherwise', 8 * 60_000, eight + HOUR + 8 * 60_000, true],
    ['does not twitch over 3 seconds', 3_000, eight + HOUR, false],
  ])('%s', (_, ahead, time, flagged) => {
    const followed = followServer(started, 5_000 + HOUR, eight + HOUR + ahead);
    expect(correctedTime(followed, 5_000 + HOUR)).toBe(time);
    const seen = watchClock(followed, { wall: eight + HOUR, mono: 5_000 + HOUR });
    expect(seen).toMatchObject({ jumpedBy: null, state: { flagged } });
  });

  it('never goes backwards while no server speaks, whatever the PC’s clock does', () => {
    const jumps = fc.array(fc.tuple(fc.nat(10_000_000), fc.integer({ min: -1e12, max: 1e12 })));
    fc.assert(
      fc.property(jumps, looks => {
        let [state, mono, last] = [started, 5_000, correctedTime(started, 5_000)];
        for (const [passed, wall] of looks) {
          mono += passed;
          state = watchClock(state, { wall, mono }).state;
          expect(correctedTime(state, mono)).toBe(last + passed);
          last += passed;
        }
      }),
    );
  });
});
