import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PASSPHRASE } from '../office/passphrase';
import { expect, test } from './desk/fixtures';
import { look } from './desk/looks';
import { setUpTrialOffice } from './desk/office';

test('a locked store gives numbers, and everything once it is unlocked', async ({ start }) => {
  const first = await start();
  await setUpTrialOffice(first.desk);
  await first.close();
  // What ships, with this PC's own clock: no number is taken there, for the day may end before the journey does.
  const shipped = await start({ entry: 'main', passphrase: null });
  await expect(shipped.desk.getByRole('heading', { name: 'Kho dữ liệu đang khóa' })).toBeVisible();
  await shipped.close();
  const { desk } = await start({ passphrase: null });
  await expect(desk.getByRole('heading', { name: 'Kho dữ liệu đang khóa' })).toBeVisible();
  await expect(desk.getByLabel('Cụm mật khẩu hoặc khóa phục hồi')).toBeFocused();
  await desk.keyboard.press('Control+1');
  await expect(desk.getByRole('contentinfo')).toContainText('A001');
  await desk.keyboard.type('sai rồi');
  await desk.keyboard.press('Enter');
  await expect(desk.getByLabel('Cụm mật khẩu hoặc khóa phục hồi')).toHaveAccessibleDescription(/không đúng/);
  await look(desk, 'locked');
  await desk.getByLabel('Cụm mật khẩu hoặc khóa phục hồi').fill(PASSPHRASE);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: 'Vào quầy' })).toBeVisible();
  await expect(desk.getByText('Số vừa lấy A001')).toBeVisible();
});

test('a locked store whose tables another version wrote, or that lost them, is unlocked first and then made anew', async ({
  start,
  profile,
}) => {
  const first = await start();
  await setUpTrialOffice(first.desk);
  await first.desk.keyboard.press('Escape');
  await first.desk.keyboard.press('Control+1');
  await expect(first.desk.getByRole('contentinfo')).toContainText('A001');
  await first.desk.evaluate(async () => {
    window.rehearsal?.work.db.close();
    await new Promise((resolve, reject) => {
      const request = indexedDB.open('counter', 990);
      request.onsuccess = () => resolve(request.result.close());
      request.onerror = () => reject(request.error);
    });
  });
  await first.close();
  const { desk, close } = await start({ passphrase: null });
  await expect(desk.getByRole('heading', { name: 'Kho dữ liệu đang khóa' })).toBeVisible();
  await expect(desk.getByText('Kho dữ liệu phải dựng lại từ nhật ký', { exact: false })).toBeVisible();
  await expect(desk.getByLabel('Cụm mật khẩu hoặc khóa phục hồi')).toBeFocused();
  await look(desk, 'locked-tables');
  await desk.keyboard.type(PASSPHRASE);
  await desk.keyboard.press('Enter');
  await expect(desk.getByText(/đã cất một bản sao và dựng lại từ nhật ký/)).toBeVisible();
  await close();
  await rm(join(profile, 'IndexedDB'), { recursive: true });
  const again = await start({ passphrase: null });
  await again.desk.getByLabel('Cụm mật khẩu hoặc khóa phục hồi').fill(PASSPHRASE);
  await again.desk.keyboard.press('Enter');
  await expect(again.desk.getByRole('heading', { name: 'Vào quầy' })).toBeVisible();
});

/** A real office, typed in; ends on the page that shows its recovery key, and answers that key. */
async function setUpRealOffice(desk: Page): Promise<string> {
  const typed: readonly (readonly [label: string, value: string])[] = [
    ['Tên cơ quan', 'UBND phường Giả Định'],
    ['Mã cơ quan', 'H26.998'],
    ['Địa danh ghi trên phiếu', 'Giả Định'],
    ['Họ tên người 1', 'Lê Mạnh Hùng'],
    ['Mã PIN của người 1', '305814'],
    ['Họ tên người 2', 'Vũ Quốc Tuấn'],
    ['Mã PIN của người 2', '619385'],
    ['Họ tên người 3', 'Trần Thị Lan'],
    ['Mã PIN của người 3', '472916'],
  ];
  for (const [label, value] of typed) await desk.getByLabel(label, { exact: true }).fill(value);
  await desk.keyboard.press('F10');
  const passphrase = desk.getByLabel('Cụm mật khẩu của cơ quan');
  await expect(passphrase).toHaveAccessibleDescription(/Hãy đặt cụm mật khẩu/);
  await passphrase.fill('12345678');
  await expect(passphrase).toHaveAccessibleDescription(/dễ đoán/);
  await desk.keyboard.press('F10');
  await expect(passphrase).toHaveAccessibleDescription(/Cụm mật khẩu dễ đoán/);
  await desk.getByRole('button', { name: 'Gợi ý một cụm' }).click();
  await expect(passphrase).toHaveAccessibleDescription(/mạnh/);
  await look(desk, 'first-run-passphrase');
  await desk.keyboard.press('F10');
  await expect(desk.getByRole('heading', { name: 'Khóa phục hồi' })).toBeVisible();
  const groups = await desk
    .getByRole('list', { name: 'Khóa phục hồi' })
    .getByRole('listitem')
    .allInnerTexts();
  return groups.join('');
}

test('a real office writes its recovery key down before anybody sits', async ({ app: { desk } }) => {
  const key = await setUpRealOffice(desk);
  expect(key).toMatch(/^\d{48}$/);
  await look(desk, 'recovery-key');
  const field = desk.getByLabel('Gõ lại khóa vừa chép');
  await field.fill(`${key.slice(0, 6)}${(Number(key[6]) + 1) % 10}${key.slice(7)}`);
  await desk.keyboard.press('Enter');
  await expect(field).toHaveAccessibleDescription(/Nhóm 2\./);
  await field.fill(key);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: 'Vào quầy' })).toBeVisible();
  await expect(desk.getByRole('button', { name: /Khóa phục hồi ?: chưa ghi lại/ })).toBeHidden();
});

test('an unconfirmed recovery key is reminded of until a supervisor wrote one down', async ({
  app: { desk },
}) => {
  await setUpRealOffice(desk);
  await desk.keyboard.press('Escape');
  await desk.getByRole('button', { name: /Khóa phục hồi ?: chưa ghi lại/ }).click();
  await expect(desk.getByText('chưa ai xác nhận đã chép')).toBeVisible();
  await look(desk, 'safety');
  await desk.getByLabel('Mã PIN của người phụ trách').fill('000000');
  await desk.getByRole('button', { name: 'Tạo khóa phục hồi mới' }).click();
  await expect(desk.getByText('Mã PIN không đúng.')).toBeVisible();
  await desk.getByLabel('Mã PIN của người phụ trách').fill('305814');
  await desk.getByRole('button', { name: 'Tạo khóa phục hồi mới' }).click();
  const groups = desk.getByRole('list', { name: 'Khóa phục hồi' }).getByRole('listitem');
  await expect(groups).toHaveCount(8);
  await desk.getByLabel('Gõ lại khóa vừa chép').fill((await groups.allInnerTexts()).join(' '));
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('đã chép và gõ lại đúng')).toBeVisible();
  await desk.getByLabel('Mã PIN của người phụ trách').fill('305814');
  await desk.getByRole('button', { name: 'Đổi khóa dữ liệu' }).click();
  await expect(desk.getByText('khóa thứ 2')).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('button', { name: /Khóa phục hồi ?: chưa ghi lại/ })).toBeHidden();
});
