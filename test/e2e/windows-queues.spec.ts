import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { aWindows } from '../office/a-windows';
import { expect, test } from './desk/fixtures';
import { setUpTrialOffice, signInAt } from './desk/office';
import { codesOf } from './desk/play-paper';

const supervisorPin = '305814';
const MONDAY_MORNING = Date.parse('2026-11-23T08:30:00+07:00');

test('an A5 page goes through a queue of Windows, and one that hangs keeps the main process from nothing', async ({
  start,
  profile,
}) => {
  const folder = join(profile, 'windows');
  mkdirSync(folder);
  const windows = aWindows(folder);
  const { desk } = await start({
    clock: MONDAY_MORNING,
    env: { ...windows.env, QUAY_WINSPOOL: windows.library },
  });
  await setUpTrialOffice(desk);
  await signInAt(desk, 1, 'Trần Thị Lan');
  await desk.getByRole('button', { name: 'Thiết lập' }).click();
  await desk.getByRole('button', { name: 'Thêm máy in' }).click();
  const laser = desk.getByRole('group', { name: 'Máy in 2' });
  await laser.getByLabel('Cách nối').selectOption('system');
  await laser.getByLabel('Khổ giấy').selectOption('A5');
  const queue = laser.getByLabel('Tên trong hệ điều hành');
  await queue.fill('Trang 600 600 42 chi-A4');
  await laser.getByRole('button', { name: 'In thử' }).click();
  await expect(laser.getByRole('status')).toContainText('không có khổ giấy đã chọn');
  await queue.fill('Trang 600 600 42');
  await laser.getByRole('button', { name: 'Thử máy in' }).click();
  await expect(laser.getByRole('status')).toContainText('không báo trạng thái');
  await laser.getByRole('button', { name: 'In thử' }).click();
  await expect(laser.getByRole('status')).toContainText('máy này không báo lại');
  const [sheet = ''] = windows.pages();
  expect(codesOf(sheet)).toContain('THU-MAY-IN');
  expect(wordsOn(sheet)).toContain('Chữ phải rõ dấu');

  await laser.getByText('Giấy tiếp nhận').click();
  await desk.getByLabel('Mã PIN của người phụ trách').fill(supervisorPin);
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('Đã lưu.', { exact: true })).toBeVisible();
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('F5');
  await desk.getByRole('combobox', { name: 'Thủ tục' }).fill('1.004873');
  await desk.keyboard.press('Enter');
  await desk.getByLabel('Họ và tên').fill('Nguyễn Thị Kiều Diễm');
  await desk.keyboard.press('F10');
  await desk.keyboard.press('F11');
  const printed = desk.getByRole('option', { name: /Giấy tiếp nhận/ });
  await expect(printed).toContainText('đã gửi in');
  // Two sheets a liên, this procedure's papers being long.
  const sheets = windows.pages();
  expect(sheets).toHaveLength(4);
  for (const sheet of sheets) expect(wordsOn(sheet)).toContain('Nguyễn Thị Kiều Diễm');
  expect(codesOf(sheets[0] ?? '')).toContain('T1-261123-0001');

  const first = await desk.evaluate(() => {
    const { ask } = window.counter;
    const hung = ask('printing.probe', { kind: 'system', queue: 'Treo' });
    return Promise.race([
      hung.then(() => 'the queue'),
      ask('journal.heads', undefined).then(() => 'the journal'),
    ]);
  });
  expect(first).toBe('the journal');
});

/** What an OCR reads on a sheet of 600 dots. */
function wordsOn(sheet: string): string {
  const options = ['-l', 'vie', '--psm', '4', '--dpi', '600'];
  return execFileSync('tesseract', [sheet, '-', ...options], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).replace(/\s+/g, ' ');
}
