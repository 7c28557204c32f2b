import type { Page } from '@playwright/test';
import type {} from '../../electron/rehearsal';
import type {} from '../../renderer/rehearsal';
import { readJournal } from '../day/read-journal';
import { verifyLedger } from '../day/verify-ledger';
import { expect, test } from './desk/fixtures';
import { untilReady } from './desk/launch';

/** Takes tickets as fast as the window can, all under way at once. */
function takeAtOnce(desk: Page, count: number): Promise<string[]> {
  return desk.evaluate(async times => {
    const { rehearsal } = window;
    if (!rehearsal) throw new Error('no rehearsal here');
    const taken = await Promise.all(
      Array.from({ length: times }, () =>
        rehearsal.perform('take-ticket', { service: 'A' }, rehearsal.work.now()),
      ),
    );
    return taken.map(done => (done.result.ok ? done.result.value.label : done.result.reason));
  }, count);
}

test('gives fifty gap-free numbers to two windows that draw at once', async ({ counter, profile }) => {
  const opened = counter.electron.waitForEvent('window');
  await counter.electron.evaluate(() => globalThis.rehearsal?.openDesk());
  const second = await opened;
  await untilReady(second);
  const labels = (await Promise.all([takeAtOnce(counter.desk, 25), takeAtOnce(second, 25)])).flat().sort();
  expect(labels).toEqual(Array.from({ length: 50 }, (_, i) => `A${String(i + 1).padStart(3, '0')}`));
  const tables = await counter.desk.evaluate(() => window.rehearsal?.readTables() ?? []);
  expect(verifyLedger(await readJournal(profile).fresh(), tables).faults).toEqual([]);
  await expect(counter.desk.getByText(/Quầy 1 · Trần Thị Lan/)).toBeVisible();
});
