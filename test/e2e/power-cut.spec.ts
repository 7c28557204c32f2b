import { playPowerCuts } from '../chaos/power-cut';
import { expect, test } from './desk/fixtures';

test('a power cut right after the acknowledgement, on a disk of 15 ms a sync, takes no deed', async () => {
  test.setTimeout(120_000);
  const { faults, acknowledged, lostBytes, lostWithoutLastSync } = await playPowerCuts(20_261_124);
  expect(faults).toEqual([]);
  expect(acknowledged).toBeGreaterThan(5);
  // The cuts took something, and had the deeds not been synced, they would have been missed.
  expect(lostBytes).toBeGreaterThan(0);
  expect(lostWithoutLastSync).toBeGreaterThan(0);
});
