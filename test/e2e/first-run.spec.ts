import { expect, test } from './desk/fixtures';
import { look } from './desk/looks';

test('a new PC asks for its office first', async ({ app: { desk } }) => {
  await expect(desk.getByRole('heading', { name: 'Thiết lập quầy lần đầu' })).toBeVisible();
  await expect(desk.getByLabel('Tên cơ quan')).toBeFocused();
  await look(desk, 'first-run');
});

test('the try-out fills the page and shows its PINs', async ({ app: { desk } }) => {
  await desk.keyboard.press('F2');
  await expect(desk.getByLabel('Mã PIN của người 1')).toHaveValue(/^\d{6}$/);
  await expect(desk.getByRole('button', { name: 'Bắt đầu làm việc' })).toBeFocused();
  await look(desk, 'first-run-try-out');
});

test('names every fault at its field and keeps nothing', async ({ app: { desk } }) => {
  await desk.keyboard.press('F10');
  await expect(desk.getByLabel('Tên cơ quan')).toHaveAccessibleDescription('Chưa điền ô này.');
  await expect(desk.getByLabel('Tên cơ quan')).toBeFocused();
  await look(desk, 'first-run-faults');
});

test('refuses weak and equal PINs at their field', async ({ app: { desk } }) => {
  await desk.keyboard.press('F2');
  await desk.getByLabel('Mã PIN của người 2').fill('123456');
  await desk.getByLabel('Mã PIN của người 3').fill('305814');
  await desk.keyboard.press('F10');
  await expect(desk.getByLabel('Mã PIN của người 2')).toBeFocused();
  await expect(desk.getByLabel('Mã PIN của người 2')).toHaveAccessibleDescription(/Mã PIN dễ đoán/);
  await expect(desk.getByLabel('Mã PIN của người 3')).toHaveAccessibleDescription(/cùng một mã PIN/);
  await expect(desk.getByRole('status')).toContainText('Còn 2 ô cần xem lại');
});
