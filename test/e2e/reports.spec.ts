import { readdir } from 'node:fs/promises';
import { busyTest } from './desk/busy-test';
import { expect } from './desk/fixtures';
import { look } from './desk/looks';
import { pinOf, signInAt } from './desk/office';

busyTest.setTimeout(120_000);

busyTest('a clerk sees the picture of the day and why the register is closed', async ({ busy: { desk } }) => {
  await desk.keyboard.press('F9');
  const received = desk.getByRole('table', { name: /Tiếp nhận hồ sơ/ });
  await expect(received.getByRole('row', { name: 'T2 23/11 60' })).toBeVisible();
  await expect(received.getByRole('row', { name: 'T6 20/11 24' })).toBeVisible();
  await expect(desk.getByText('Bảng chi tiết chỉ người phụ trách xem được.')).toBeVisible();
  await expect(desk.getByRole('tab')).toHaveCount(0);
  await look(desk, 'reports-clerk');
});

busyTest('a supervisor takes the log out by PIN, also at a clerk’s counter', async ({ busy: { desk } }) => {
  await desk.keyboard.press('F9');
  await desk.getByLabel('Mã PIN').fill('999999');
  await desk.keyboard.press('Alt+x');
  await expect(desk.getByRole('contentinfo')).toContainText('Mã PIN không đúng');
  await desk.getByLabel('Mã PIN').fill(pinOf('Lê Mạnh Hùng'));
  await desk.keyboard.press('Enter');
  const folder = desk.getByText('Đã xuất. Tệp nằm ở thư mục:').locator('strong');
  await expect(folder).toBeVisible({ timeout: 20_000 });
  const files = await readdir(await folder.innerText());
  expect(files.map(file => file.replace(/.*\./, '')).sort()).toEqual(['csv', 'pdf', 'xlsx']);
});

busyTest('a supervisor at a counter reads the register of any day', async ({ busy: { desk } }) => {
  await desk.keyboard.press('F12');
  await signInAt(desk, 2, 'Lê Mạnh Hùng');
  await desk.keyboard.press('F9');
  const register = desk.getByRole('region', { name: 'Nhật ký' });
  await expect(register.getByRole('row')).toHaveCount(62);
  await look(desk, 'reports');
  await desk.getByRole('tab', { name: /Theo thủ tục/ }).click();
  await expect(desk.getByRole('region', { name: 'Tổng hợp theo thủ tục' })).toContainText(
    'Đăng ký khai sinh',
  );
  await look(desk, 'reports-by-procedure');
  await desk.keyboard.press('Alt+PageUp');
  await desk.keyboard.press('Alt+PageUp');
  await desk.keyboard.press('Alt+PageUp');
  await expect(desk.getByLabel('Ngày', { exact: true })).toHaveValue('20/11/2026');
  await desk.getByLabel('Ngày', { exact: true }).fill('24/11/2026');
  await expect(desk.getByText('không sau hôm nay')).toBeVisible();
});
