import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readJournal } from '../day/read-journal';
import { verifyLedger } from '../day/verify-ledger';
import { aSmallDisk } from '../office/small-disk';
import { expect, test } from './desk/fixtures';
import { look, pictures } from './desk/looks';
import { setUpTrialOffice, signInAt } from './desk/office';

const rowsOf = async (desk: Page) => (await desk.evaluate(() => window.rehearsal?.readTables())) ?? [];

test('a full disk refuses new deeds in words, takes them again by itself, and loses nothing', async ({
  start,
}) => {
  test.setTimeout(120_000);
  const disk = await aSmallDisk(400);
  try {
    const profile = `${disk.path}/store`;
    const app = await start({ profile });
    const { desk } = app;
    await setUpTrialOffice(desk);
    await signInAt(desk, 1, 'Trần Thị Lan');
    const status = desk.getByRole('contentinfo');
    await desk.keyboard.press('Control+1');
    await expect(status).toContainText('A001');

    await disk.fill(100);
    await desk.getByRole('button', { name: 'Ổ đĩa: sắp đầy' }).click();
    await expect(desk.getByText(/Sắp đầy\. Hãy xóa bớt tệp/)).toBeVisible();
    await look(desk, 'disk-low');
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('Control+1');
    await expect(status).toContainText('A002');

    await disk.fill(20);
    await expect(desk.getByRole('button', { name: 'Ổ đĩa: ĐẦY' })).toBeVisible();
    const before = (await readJournal(profile).fresh()).length;
    await desk.keyboard.press('Control+1');
    await expect(status).toContainText('Ổ đĩa đầy: việc này CHƯA được ghi');
    await look(desk, 'disk-full');
    expect(await readJournal(profile).fresh()).toHaveLength(before);

    await disk.free();
    await expect(status).toContainText('Ổ đĩa đã có chỗ');
    await desk.keyboard.press('Control+1');
    await expect(status).toContainText('A003');
    await app.close();

    const again = await start({ profile });
    const rows = await rowsOf(again.desk);
    const pages = await readJournal(profile).fresh();
    expect(verifyLedger(pages, rows).faults).toEqual([]);
    expect(rows.filter(({ kind }) => kind === 'ticket')).toHaveLength(3);
    await again.close();

    // Not one byte is left at the start: that is said in words, and nothing is lost by it.
    await disk.fill(0);
    const full = await start({ profile });
    await expect(full.desk.getByText(/Ổ đĩa( đầy|: ĐẦY)/).first()).toBeVisible();
    await full.desk.screenshot({ path: join(pictures, 'disk-full-at-start.png') });
    await full.close();
    await disk.free();
    const whole = await start({ profile });
    const after = await readJournal(profile).fresh();
    expect(verifyLedger(after, await rowsOf(whole.desk)).faults).toEqual([]);
    expect(after.length).toBeGreaterThanOrEqual(pages.length);
    await whole.close();
  } finally {
    await disk.remove();
  }
});

test('says that the PC runs on its battery, and saves what is typed before it sleeps', async ({
  counter: { electron, desk },
}) => {
  const tell = (event: string) =>
    electron.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
  await tell('on-battery');
  await expect(desk.getByRole('alert').filter({ hasText: 'Máy chạy bằng pin' })).toBeVisible();
  await expect(desk.getByRole('contentinfo')).toContainText('Máy đang chạy bằng pin');
  await tell('on-ac');
  await expect(desk.getByRole('alert').filter({ hasText: 'Máy chạy bằng pin' })).toBeHidden();
  await desk.keyboard.press('F5');
  await desk.getByLabel('Họ và tên').fill('Nguyễn Văn Mẫu');
  await tell('suspend');
  await expect
    .poll(() =>
      desk.evaluate(
        () =>
          new Promise<number>(resolve => {
            const open = indexedDB.open('drafts');
            open.onsuccess = () => {
              const count = open.result.transaction('drafts').objectStore('drafts').count();
              count.onsuccess = () => {
                open.result.close();
                resolve(count.result);
              };
            };
          }),
      ),
    )
    .toBe(1);
  await tell('resume');
});
