// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchIdle } from '../../../../renderer/commands/watch-idle';

const MINUTE = 60_000;
let now = 0;
let pcIdle = 0;
let idle = 0;
let stop = () => {};

/** Time passes and the timers run with it. */
async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 5_000) {
    now += Math.min(5_000, left);
    await vi.advanceTimersByTimeAsync(Math.min(5_000, left));
  }
}

function press(): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: 'x', bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  return event;
}

/** Nobody uses another program either, unless `elsewhere`. */
function begin(limitMinutes = 10, elsewhere?: number): void {
  pcIdle = elsewhere ?? Number.POSITIVE_INFINITY;
  stop = watchIdle(document, {
    now: () => now,
    limitMs: () => limitMinutes * MINUTE,
    pcIdleMs: async () => pcIdle,
    onIdle: () => {
      idle += 1;
    },
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  now = 0;
  idle = 0;
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('nobody at the PC', () => {
  it('is told after the limit, once, and anew after somebody came back', async () => {
    begin();
    await pass(10 * MINUTE - 5_000);
    expect(idle).toBe(0);
    await pass(30 * MINUTE);
    expect(idle).toBe(1);
    press();
    await pass(9 * MINUTE);
    expect(idle).toBe(1);
    await pass(2 * MINUTE);
    expect(idle).toBe(2);
  });

  it.each(['keydown', 'pointerdown', 'pointermove', 'wheel'])('is not so while %s is heard', async sign => {
    begin();
    for (let i = 0; i < 5; i += 1) {
      await pass(8 * MINUTE);
      document.body.dispatchEvent(new Event(sign, { bubbles: true }));
    }
    expect(idle).toBe(0);
  });

  it('is not so while somebody works in another program, but is when she goes', async () => {
    begin(10, 1_000);
    await pass(30 * MINUTE);
    expect(idle).toBe(0);
    pcIdle = Number.POSITIVE_INFINITY;
    await pass(11 * MINUTE);
    expect(idle).toBe(1);
  });

  it('is told by the first key after the timers slept, and that key does nothing else', () => {
    begin();
    now += 60 * MINUTE;
    expect(press().defaultPrevented).toBe(true);
    expect(idle).toBe(1);
    expect(press().defaultPrevented).toBe(false);
  });

  it('is never told where the office wants no lock', async () => {
    begin(Number.POSITIVE_INFINITY);
    await pass(120 * MINUTE);
    press();
    expect(idle).toBe(0);
  });
});
