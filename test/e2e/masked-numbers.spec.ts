import type { Locator } from '@playwright/test';
import { aCardText } from '../office/cards';
import { expect, test } from './desk/fixtures';
import { deskSizes, look } from './desk/looks';
import { scan } from './desk/scanner';

const NOT_PAINTED = 'rgba(0, 0, 0, 0)';
const isMasked = (field: Locator) => expect(field).toHaveCSS('-webkit-text-fill-color', NOT_PAINTED);
const isShown = (field: Locator) => expect(field).not.toHaveCSS('-webkit-text-fill-color', NOT_PAINTED);

test('masks number, phone and address once the cursor has left them, and shows them for a moment by one key', async ({
  counter,
}) => {
  const { desk } = counter;
  const field = (label: string) => desk.getByRole('textbox', { name: label });
  const all = [field('Số giấy tờ tùy thân'), field('Điện thoại'), field('Nơi cư trú')] as const;
  const [, phone, address] = all;
  await scan(counter, aCardText({ name: 'Đặng Thị Hòa Ẫu', birth: '14021990', sex: 'Nữ' }));
  await expect(field('Họ và tên')).toHaveValue('Đặng Thị Hòa Ẫu');
  // Just read, it has to be looked at.
  await isShown(address);
  await phone.fill('0912345678');
  await isShown(phone);
  for (const key of ['k', 's', 'Enter']) {
    if (key === 'k') await desk.getByRole('combobox', { name: 'Thủ tục' }).click();
    await desk.keyboard.press(key, { delay: 60 });
  }
  // By then the moment may be over by itself.
  if (await desk.getByRole('button', { name: /Che số, địa chỉ/ }).isVisible())
    await desk.keyboard.press('Alt+h');
  for (const one of all) await isMasked(one);
  const slip = desk.getByRole('region', { name: 'Phiếu sẽ in' });
  await expect(slip).toContainText('•••••••678');
  await expect(slip).not.toContainText('0912345678');
  await look(desk, 'masked-intake', deskSizes);
  await desk.getByRole('button', { name: /Hiện số, địa chỉ/ }).click();
  for (const one of all) await isShown(one);
  await expect(slip).toContainText('0912345678');
  await desk.keyboard.press('Alt+h');
  await phone.focus();
  await isShown(phone);
  await expect(phone).toHaveValue('0912345678');
});
