import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedTime, followServer, startClock, watchClock } from '../../../../shared/kit/clock';
import { instantAt } from '../../../../shared/kit/time';
import { monday } from '../../../office/day';

const eight = instantAt(monday, '08:00');
const HOUR = 3_600_000;
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
    const lost = startClock({ wall: instantAt('2010-01-01' as typeof monday, '00:00'), mono: 0 }, eight);
    expect(lost.flagged).toBe(true);
    expect(correctedTime(lost, 10_000)).toBe(eight + 10_000);
  });

  it('bears a last deed of a moment ago that the PC’s clock is just behind', () => {
    const close = startClock({ wall: eight - 30_000, mono: 0 }, eight);
    expect(close.flagged).toBe(false);
    expect(correctedTime(close, 0)).toBe(eight - 30_000);
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
