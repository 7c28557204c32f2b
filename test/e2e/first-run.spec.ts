import { expect, test } from './desk/fixtures';
import { deskSizes, look } from './desk/looks';

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

test('set-up, sign-in and settings are as legible in the dark', async ({ app: { desk } }) => {
  await desk.emulateMedia({ colorScheme: 'dark' });
  await desk.keyboard.press('F10');
  await look(desk, 'first-run-dark', deskSizes.slice(0, 1));
  await desk.keyboard.press('F2');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('listbox', { name: 'Cán bộ' })).toBeFocused();
  await look(desk, 'sign-in-dark', deskSizes.slice(0, 1));
  await desk.getByRole('button', { name: 'Thiết lập' }).click();
  await desk.getByRole('tab', { name: 'Thành phố' }).click();
  await look(desk, 'settings-city-dark', deskSizes.slice(0, 1));
});

test('a newcomer is at work within a minute, by the keyboard alone', async ({ app: { desk } }) => {
  await desk.keyboard.press('F2');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('listbox', { name: 'Cán bộ' })).toBeFocused();
  await look(desk, 'sign-in');
  await desk.keyboard.type('lan');
  await desk.keyboard.press('Enter');
  await expect(desk.getByLabel('Mã PIN')).toBeFocused();
  await desk.keyboard.type('472916', { delay: 70 });
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('button', { name: 'Quầy 1 · Trần Thị Lan' })).toBeVisible();
});

test('a wrong PIN is named at its field and asked for again', async ({ office: { desk } }) => {
  await desk.getByRole('option', { name: /^Trần Thị Lan/ }).click();
  await desk.keyboard.type('999999', { delay: 70 });
  await desk.keyboard.press('Enter');
  await expect(desk.getByLabel('Mã PIN')).toHaveAccessibleDescription('Mã PIN không đúng.');
  await expect(desk.getByLabel('Mã PIN')).toBeFocused();
  await expect(desk.getByLabel('Mã PIN')).toHaveValue('');
  await look(desk, 'sign-in-wrong-pin');
});

test('two clerks share a screen: one sits down beside the other, they change over, one leaves', async ({
  counter: { desk },
}) => {
  const seat = desk.getByRole('button', { name: /^Quầy \d · / });
  await desk.keyboard.press('F12');
  await desk.getByRole('option', { name: /^Phạm Văn Minh/ }).click();
  await desk.keyboard.type('618305', { delay: 70 });
  await desk.keyboard.press('Enter');
  await expect(seat).toHaveText(/Quầy 2 · Phạm Văn Minh/);

  await desk.keyboard.press('F12');
  await expect(desk.getByRole('option', { name: /^Trần Thị Lan/ })).toHaveAttribute('aria-selected', 'true');
  await look(desk, 'change-clerk');
  await desk.keyboard.type('472916', { delay: 70 });
  await desk.keyboard.press('Enter');
  await expect(seat).toHaveText(/Quầy 1 · Trần Thị Lan/);

  await desk.keyboard.press('F12');
  await desk.getByRole('option', { name: /^Trần Thị Lan/ }).click();
  await desk.getByRole('button', { name: 'Ra Quầy 1' }).click();
  await expect(desk.getByRole('heading', { name: 'Vào quầy' })).toBeVisible();
  await expect(desk.getByRole('option', { name: /^Phạm Văn Minh/ })).toContainText('đang ở Quầy 2');
});
