import { printThroughDeaths } from '../chaos/dying-printer';
import { expect, test } from './desk/fixtures';

test('every number is on paper, in the spool or asked about, though the printer dies again and again', async ({
  profile,
}) => {
  test.setTimeout(120_000);
  const told = await printThroughDeaths(profile, { slips: 40, every: 10 });
  expect(told.faults).toEqual([]);
  expect(told.deaths).toBe(4);
  expect(told.onPaper + told.waiting + told.asked).toBe(40);
  expect(told.onPaper).toBeGreaterThan(25);
  expect(told.waiting).toBeGreaterThan(0);
  expect(told.asked).toBeGreaterThan(0);
});
