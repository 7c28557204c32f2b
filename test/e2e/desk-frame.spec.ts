import { expect, test } from './desk/fixtures';
import { look } from './desk/looks';

test('shows every key and what to do when something fails', async ({ counter: { desk } }) => {
  await desk.keyboard.press('F1');
  await expect(desk.getByRole('dialog', { name: 'Trợ giúp' })).toContainText('Mất điện');
  await look(desk, 'help');
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog')).toHaveCount(0);
});

test('finds and does anything from one box', async ({ counter: { desk } }) => {
  await desk.keyboard.press('Control+k');
  await desk.getByRole('combobox', { name: 'Tìm hoặc làm' }).fill('lay so: ho tich');
  await look(desk, 'palette');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('status').last()).toContainText('Đã lấy số B001');
});

test('takes, calls, recalls and misses numbers by keys alone', async ({ counter: { desk } }) => {
  const serving = desk.getByRole('region', { name: 'Đang phục vụ' });
  await desk.keyboard.press('Control+1');
  await expect(desk.getByText('1 người')).toBeVisible();
  await desk.keyboard.press('Control+1');
  await expect(desk.getByText('2 người')).toBeVisible();
  await desk.keyboard.press('F2');
  await expect(serving).toContainText('A001');
  await desk.keyboard.press('F3');
  await expect(desk.getByRole('status').last()).toContainText('Đã gọi lại số A001');
  await desk.keyboard.press('F4');
  await expect(serving).toContainText('—');
  await desk.keyboard.press('F2');
  await expect(serving).toContainText('A002');
  await desk.keyboard.press('F2');
  await expect(desk.getByRole('status').last()).toContainText('Không có ai chờ');
  await expect(serving).toContainText('A002');
});
