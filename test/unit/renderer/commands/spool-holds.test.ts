import { expect, it } from 'vitest';
import { createHolds } from '../../../../renderer/commands/spool-holds';

const MINUTE = 60_000;

it('holds a slip twice as long after each failure, up to the longest, and at first again once it went well', () => {
  const holds = createHolds({ firstMs: 10 * MINUTE, mostMs: 40 * MINUTE });
  const waitAfterFailure = () => {
    holds.hold('slip', 'disk-failed');
    return Math.round((holds.nextIn() ?? 0) / MINUTE);
  };
  expect([1, 2, 3, 4].map(waitAfterFailure)).toEqual([10, 20, 40, 40]);
  expect(holds.isHeld('slip')).toBe(true);
  holds.release('slip');
  expect([holds.isHeld('slip'), holds.nextIn()]).toEqual([false, undefined]);
  expect(waitAfterFailure()).toBe(10);
});
