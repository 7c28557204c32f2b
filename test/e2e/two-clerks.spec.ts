import type { Page } from '@playwright/test';
import { aCardText } from '../office/cards';
import { expect, test } from './desk/fixtures';
import { look } from './desk/looks';
import { pinOf, signInAt } from './desk/office';
import { scan } from './desk/scanner';

const LAN = 'Trần Thị Lan';
const MINH = 'Phạm Văn Minh';
const status = (desk: Page) => desk.getByRole('status').filter({ hasText: /./ }).last();
/** A field of the desk in front; those behind have the same ones. */
const shown = (desk: Page, label: string) => desk.getByLabel(label).filter({ visible: true });
const inFront = (desk: Page) => desk.getByRole('region', { name: 'Cơ quan và thiết bị' });

/** One key and the PIN, as a clerk types it. */
async function changeTo(desk: Page, name: string): Promise<void> {
  await desk.keyboard.press('F12');
  await desk.keyboard.type(pinOf(name));
  await desk.keyboard.press('Enter');
  await expect(inFront(desk)).toContainText(new RegExp(`Quầy \\d · ${name}`));
}

async function seatMinh(desk: Page): Promise<void> {
  await desk.keyboard.press('F12');
  await signInAt(desk, 2, MINH);
  await expect(inFront(desk)).toContainText(`Quầy 2 · ${MINH}`);
}

test('gives each clerk her screen back as she left it, caret included', async ({ counter: { desk } }) => {
  await shown(desk, 'Họ và tên').fill('Phạm Thị Của Lan');
  const note = shown(desk, 'Ghi chú');
  await note.fill('cần gấp trước lễ');
  await note.evaluate((field: HTMLInputElement) => field.setSelectionRange(4, 7));
  await seatMinh(desk);
  await expect(shown(desk, 'Họ và tên')).toHaveValue('');
  await expect(shown(desk, 'Họ và tên')).toBeFocused();
  await desk.keyboard.press('F6');
  await desk.getByRole('combobox', { name: /Lọc/ }).fill('chưa ai');
  await changeTo(desk, LAN);
  await expect(shown(desk, 'Họ và tên')).toHaveValue('Phạm Thị Của Lan');
  await expect(note).toBeFocused();
  const caret = await note.evaluate(field => [
    (field as HTMLInputElement).selectionStart,
    (field as HTMLInputElement).selectionEnd,
  ]);
  expect(caret).toEqual([4, 7]);
  await desk.keyboard.type('vội');
  await expect(note).toHaveValue('cần vội trước lễ');
  await look(desk, 'two-clerks');
  await changeTo(desk, MINH);
  await expect(desk.getByRole('combobox', { name: /Lọc/ })).toHaveValue('chưa ai');
  await expect(desk.getByRole('combobox', { name: /Lọc/ })).toBeFocused();
});

test('writes the deed, its notice and its number under the name of the desk that made it', async ({
  counter,
}) => {
  const { desk } = counter;
  await seatMinh(desk);
  await scan(counter, aCardText({ name: 'Đặng Thị Của Minh', birth: '14021990', sex: 'Nữ' }));
  await expect(shown(desk, 'Họ và tên')).toHaveValue('Đặng Thị Của Minh');
  for (const key of ['k', 's', 'Enter']) await desk.keyboard.press(key, { delay: 60 });
  await desk.keyboard.press('Control+1');
  await desk.keyboard.press('F2');
  await expect(desk.getByRole('region', { name: 'Đang phục vụ' })).toContainText('A001');
  await changeTo(desk, LAN);
  await expect(desk.getByRole('region', { name: 'Đang phục vụ' })).toContainText('—');
  await expect(shown(desk, 'Họ và tên')).toHaveValue('');
  await changeTo(desk, MINH);
  await expect(desk.getByRole('region', { name: 'Đang phục vụ' })).toContainText('A001');
  await desk.keyboard.press('F10');
  await expect(status(desk)).toContainText('Đã nhận hồ sơ');
  await changeTo(desk, LAN);
  await expect(desk.getByRole('status')).not.toContainText(['Đã nhận hồ sơ']);
  await desk.keyboard.press('F6');
  await expect(desk.getByRole('option', { name: /Đặng Thị Của Minh/ })).toContainText('P.V. Minh');
});

test('comes back to the screen as it was when the change is given up', async ({ counter: { desk } }) => {
  await seatMinh(desk);
  const note = shown(desk, 'Ghi chú');
  await note.fill('đang gõ');
  await desk.keyboard.press('F12');
  await look(desk, 'change-over');
  await desk.keyboard.type('000000');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('Mã PIN không đúng.')).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(note).toBeFocused();
  await desk.keyboard.type('!');
  await expect(note).toHaveValue('đang gõ!');
});
