import { startPrinter } from '../office/printer';
import { expect, test } from './desk/fixtures';
import { look } from './desk/looks';

const supervisorPin = '305814';

test.beforeEach(async ({ counter: { desk } }) => {
  await desk.getByRole('button', { name: 'Thiết lập' }).click();
  await expect(desk.getByRole('tab', { name: 'Máy in và phiếu' })).toBeVisible();
});

test('the printer tells its true state before anything is printed on it', async ({ counter: { desk } }) => {
  const printer = await startPrinter();
  await desk.getByLabel('Máy in phiếu').selectOption({ label: 'Giấy cuộn 80 mm' });
  await desk.getByLabel('Địa chỉ máy in').fill(printer.host);
  await desk.getByLabel('Cổng').fill(String(printer.port));
  await desk.getByRole('button', { name: 'Thử máy in' }).click();
  await expect(desk.getByText('Máy in trả lời: sẵn sàng in.')).toBeVisible();
  await look(desk, 'settings-printer');
  await printer.stop();
  await desk.getByRole('button', { name: 'Thử máy in' }).click();
  await expect(desk.getByText(/từ chối cổng này/)).toBeVisible();
});

test('a change is kept only with a supervisor’s PIN', async ({ counter: { desk } }) => {
  await desk.getByRole('tab', { name: 'Quầy và lĩnh vực' }).click();
  await look(desk, 'settings-desk');
  await desk.getByLabel('Các quầy').fill('1-5');
  await desk.getByLabel('Mã PIN của người phụ trách').fill('472916');
  await desk.keyboard.press('Enter');
  await expect(desk.getByLabel('Mã PIN của người phụ trách')).toHaveAccessibleDescription(
    'Mã PIN không đúng.',
  );
  await desk.getByLabel('Mã PIN của người phụ trách').fill(supervisorPin);
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('Đã lưu.', { exact: true })).toBeVisible();
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('F12');
  await expect(desk.getByRole('option', { name: /^Quầy 5/ })).toBeVisible();
});

test('a new colleague signs in with the PIN she was given', async ({ counter: { desk } }) => {
  await desk.getByRole('tab', { name: 'Người' }).click();
  await desk.getByRole('dialog').getByLabel('Họ và tên').fill('Đỗ Thị Mơ');
  await desk.getByLabel('Mã PIN của người mới').fill('111111');
  await desk.getByLabel('Mã PIN của người phụ trách').fill(supervisorPin);
  await desk.keyboard.press('Enter');
  await expect(desk.getByLabel('Mã PIN của người mới')).toHaveAccessibleDescription(/Mã PIN dễ đoán/);
  await look(desk, 'settings-people');
  await desk.getByLabel('Mã PIN của người mới').fill('830614');
  await desk.getByLabel('Mã PIN của người phụ trách').fill(supervisorPin);
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('Đã lưu.', { exact: true })).toBeVisible();
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('F12');
  await desk.keyboard.type('mo');
  await desk.keyboard.press('Enter');
  await desk.getByLabel('Mã PIN').fill('830614');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('button', { name: 'Quầy 2 · Đỗ Thị Mơ' })).toBeVisible();
});

test('days off are written as people write them', async ({ counter: { desk } }) => {
  await desk.getByRole('tab', { name: 'Ngày nghỉ' }).click();
  await desk.getByLabel('Nghỉ thêm: Ngày').fill('31/2/2026');
  await desk.keyboard.press('Enter');
  await expect(desk.getByLabel('Nghỉ thêm: Ngày')).toHaveAccessibleDescription(/ví dụ 24\/11\/2026/);
  await desk.getByLabel('Nghỉ thêm: Ngày').fill('2/12/2026');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('02/12/2026')).toBeVisible();
  await look(desk, 'settings-days');
});

test('a supervisor lets a clerk act for her by a decision, and notes who left', async ({
  counter: { desk },
}) => {
  await desk.getByRole('tab', { name: 'Người' }).click();
  await desk.getByRole('combobox', { name: 'Người', exact: true }).selectOption({ label: 'Phạm Văn Minh' });
  await desk.getByLabel('Việc', { exact: true }).selectOption({ label: 'Giao phụ trách thay' });
  await desk.getByLabel('Quyết định số').fill('12/QĐ-UBND');
  await desk.getByLabel('Từ ngày').fill('23/11/2026');
  await desk.getByLabel('Đến hết ngày').fill('27/11/2026');
  await desk.getByLabel('Mã PIN').fill(supervisorPin);
  await look(desk, 'settings-people');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('phụ trách thay theo 12/QĐ-UBND, từ 23/11/2026 đến 27/11/2026')).toBeVisible();
  await desk.getByRole('combobox', { name: 'Người', exact: true }).selectOption({ label: 'Phạm Văn Minh' });
  await desk.getByLabel('Việc', { exact: true }).selectOption({ label: 'Ghi nghỉ' });
  await desk.getByLabel('Lý do nghỉ').fill('Chuyển công tác');
  await desk.getByLabel('Mã PIN').fill(supervisorPin);
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('đã nghỉ (Chuyển công tác)')).toBeVisible();
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('F12');
  await expect(desk.getByRole('option', { name: /^Lê Mạnh Hùng/ })).toBeVisible();
  await expect(desk.getByRole('option', { name: /^Phạm Văn Minh/ })).toHaveCount(0);
});
