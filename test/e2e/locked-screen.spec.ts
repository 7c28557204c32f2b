import type { Page } from '@playwright/test';
import { aCardText } from '../office/cards';
import { expect, test } from './desk/fixtures';
import type { App } from './desk/launch';
import { look } from './desk/looks';
import { pinOf, signInAt } from './desk/office';
import { scan } from './desk/scanner';

const LAN = 'Trần Thị Lan';
const MINH = 'Phạm Văn Minh';
const shown = (desk: Page, label: string) =>
  desk.getByLabel(label, { exact: true }).filter({ visible: true });
const lock = (desk: Page) => desk.getByRole('dialog', { name: 'Màn hình đã khóa' });
const strip = (desk: Page) => desk.getByRole('region', { name: 'Cơ quan và thiết bị' });

/** Somebody draws the system's own lock, as with Windows+L. */
const drawSystemLock = ({ electron }: App) =>
  electron.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));

/** Answers the lock as a clerk does: the cursor stands in the PIN. */
async function showPin(desk: Page, pin: string): Promise<void> {
  await expect(lock(desk).getByLabel('Mã PIN')).toBeFocused();
  await desk.keyboard.type(pin, { delay: 70 });
  await desk.keyboard.press('Enter');
}

test('keeps everything below the lock, caret included, and only a PIN opens it', async ({ counter }) => {
  const { desk } = counter;
  const note = shown(desk, 'Ghi chú');
  await note.fill('cần gấp trước lễ');
  await note.evaluate((field: HTMLInputElement) => field.setSelectionRange(4, 7));
  await desk.keyboard.press('Control+1');
  await drawSystemLock(counter);
  await expect(lock(desk)).toBeVisible();
  await look(desk, 'locked-screen');
  for (const key of ['Escape', 'Alt+c', 'Alt+a', 'F2', 'F5', 'Control+k', 'Control+l'])
    await desk.keyboard.press(key);
  const card = aCardText({ name: 'Đặng Thị Lạ', birth: '14021990', sex: 'Nữ' });
  await scan(counter, card);
  // Nor while somebody who forgot her PIN looks for help.
  await desk.keyboard.press('Alt+q');
  await expect(shown(desk, 'Khóa phục hồi')).toBeVisible();
  await scan(counter, card);
  await desk.keyboard.press('Escape');
  await expect(lock(desk)).toBeVisible();
  await shown(desk, 'Mã PIN').focus();
  await showPin(desk, '000000');
  await expect(desk.getByText('Mã PIN không đúng.')).toBeVisible();
  await showPin(desk, pinOf(LAN));
  await expect(lock(desk)).toBeHidden();
  await expect(note).toBeFocused();
  await desk.keyboard.type('vội');
  await expect(note).toHaveValue('cần vội trước lễ');
  await expect(shown(desk, 'Họ và tên')).toHaveValue('');
  await expect(desk.getByRole('region', { name: 'Đang phục vụ' })).toContainText('—');
});

test('brings the desk forward of whoever shows herself, and lets a third one sit down', async ({
  counter: { desk },
}) => {
  await shown(desk, 'Ghi chú').fill('của Lan');
  await desk.keyboard.press('F12');
  await signInAt(desk, 2, MINH);
  await desk.keyboard.press('Control+l');
  await desk.keyboard.press('F12');
  await showPin(desk, pinOf(LAN));
  await expect(strip(desk)).toContainText(`Quầy 1 · ${LAN}`);
  await expect(shown(desk, 'Ghi chú')).toHaveValue('của Lan');
  await desk.keyboard.press('Control+l');
  await desk.getByRole('option', { name: /^Lê Mạnh Hùng/ }).click();
  await showPin(desk, pinOf('Lê Mạnh Hùng'));
  await expect(lock(desk)).toBeHidden();
  await expect(strip(desk)).toContainText('Quầy 3 · Lê Mạnh Hùng');
});

test('locks the panel that lies over a desk as well, and a cover that anybody could take away', async ({
  counter: { desk },
}) => {
  await desk.getByRole('button', { name: 'Sao lưu: chưa đặt nơi' }).click();
  await desk.getByLabel('Thư mục hoặc USB').fill('E:\\SaoLuu');
  await desk.keyboard.press('Alt+c');
  await look(desk, 'covered-with-lock');
  await desk.keyboard.press('Control+l');
  await expect(lock(desk)).toBeVisible();
  await showPin(desk, pinOf(LAN));
  await expect(desk.getByLabel('Thư mục hoặc USB')).toHaveValue('E:\\SaoLuu');
});

test('is not opened by a restart: whoever sat there must show herself', async ({ counter, start }) => {
  await shown(counter.desk, 'Ghi chú').fill('của Lan');
  await counter.desk.keyboard.press('Control+l');
  await expect(lock(counter.desk)).toBeVisible();
  counter.electron.process().kill('SIGKILL');
  const { desk } = await start({ clock: Date.parse('2026-11-23T08:40:00+07:00') });
  await expect(desk.getByRole('heading', { name: 'Vào quầy' })).toBeVisible();
  await desk.keyboard.press('F5');
  await expect(shown(desk, 'Ghi chú')).toBeHidden();
  await expect(strip(desk)).not.toContainText(LAN);
});

test('comes by itself when nobody touched key or mouse for as long as the office says', async ({
  counter: { desk, electron },
}) => {
  // The page's time is moved, the PC's is not: it says that nobody works in another program either.
  await electron.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 3_600;
  });
  await desk.clock.install();
  await desk.reload();
  await desk.getByRole('option', { name: new RegExp(`^${LAN}`) }).click();
  await desk.getByLabel('Mã PIN').fill(pinOf(LAN));
  await desk.keyboard.press('Enter');
  await expect(shown(desk, 'Ghi chú')).toBeVisible();
  await desk.clock.runFor('09:50');
  await expect(lock(desk)).toBeHidden();
  await desk.clock.runFor('00:20');
  await expect(lock(desk)).toBeVisible();
});
