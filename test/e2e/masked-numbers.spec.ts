import type { Locator, Page } from '@playwright/test';
import { aCardText } from '../office/cards';
import { expect, test } from './desk/fixtures';
import { deskSizes, look } from './desk/looks';
import { pinOf, signInAt } from './desk/office';
import { scan } from './desk/scanner';

const LAN = 'Trần Thị Lan';
const MINH = 'Phạm Văn Minh';
const wide = [
  { width: 1600, height: 900 },
  { width: 1920, height: 1080 },
];
const shown = (desk: Page, label: string) => desk.getByLabel(label).filter({ visible: true });
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

test('lays two desks side by side on a wide screen: keys go to one, the other is not to be read and asks for her PIN', async ({
  counter: { desk },
}) => {
  const strip = desk.getByRole('region', { name: 'Cơ quan và thiết bị' });
  await desk.setViewportSize({ width: 1366, height: 768 });
  await shown(desk, 'Họ và tên').fill('Phạm Thị Của Lan');
  await desk.keyboard.press('Alt+w');
  await expect(desk.getByText('chưa có hai bàn đang mở')).toBeVisible();
  await desk.keyboard.press('F12');
  await signInAt(desk, 2, MINH);
  await desk.keyboard.press('Alt+w');
  await expect(desk.getByText('hẹp hơn 1600 điểm')).toBeVisible();
  await desk.setViewportSize({ width: 1600, height: 900 });
  await desk.keyboard.press('Alt+w');
  const covered = desk.getByRole('button', { name: `Đổi sang bàn của ${LAN}` });
  await expect(covered).toBeVisible();
  await desk.keyboard.type('Đặng Thị Của Minh');
  await look(desk, 'side-by-side', wide);
  await covered.click();
  await expect(desk.getByRole('dialog')).toContainText('Chuyển sang Quầy 1');
  await desk.getByLabel('Mã PIN').fill(pinOf(LAN));
  await desk.keyboard.press('Enter');
  await expect(strip).toContainText(`Quầy 1 · ${LAN}`);
  const names = desk.getByLabel('Họ và tên');
  await expect(names.nth(0)).toBeFocused();
  await desk.keyboard.type(' Ví Dụ');
  await expect(names.nth(0)).toHaveValue('Phạm Thị Của Lan Ví Dụ');
  await expect(names.nth(1)).toHaveValue('Đặng Thị Của Minh');
  await look(desk, 'side-by-side-back', wide.slice(0, 1));
  await desk.keyboard.press('Alt+w');
  await expect(desk.getByRole('button', { name: `Đổi sang bàn của ${MINH}` })).toBeHidden();
  await expect(names.nth(0)).toBeFocused();
});
