import type { Page } from '@playwright/test';
import { aCardText } from '../office/cards';
import { expect, test } from './desk/fixtures';
import { look } from './desk/looks';
import { pinOf, signInAt } from './desk/office';
import { scan } from './desk/scanner';

const card = aCardText({ name: 'Đặng Thị Hòa Ẫu', birth: '14021990', sex: 'Nữ' });
const status = (desk: Page) => desk.getByRole('status').filter({ hasText: /./ }).last();
const inSlip = (desk: Page) => desk.getByRole('region', { name: 'Phiếu sẽ in' });

test('receives certified copies for a scanned card with few keys', async ({ counter }) => {
  const { desk } = counter;
  await scan(counter, card);
  await expect(desk.getByLabel('Họ và tên')).toHaveValue('Đặng Thị Hòa Ẫu');
  const keys = ['s', 'y', 'Enter', '5', 'x', '3', 'Enter', 'F10'];
  for (const key of keys) await desk.keyboard.press(key, { delay: 70 });
  await expect(status(desk)).toContainText(/Đã nhận hồ sơ.*T1-\d{6}-0001/);
  expect(keys.length).toBeLessThanOrEqual(12);
  await expect(desk.getByLabel('Họ và tên')).toHaveValue('');
  await expect(desk.getByLabel('Họ và tên')).toBeFocused();
});

test('shows the slip as it will be printed, with fee and due date', async ({ counter }) => {
  const { desk } = counter;
  await scan(counter, card);
  await expect(desk.getByLabel('Họ và tên')).toHaveValue('Đặng Thị Hòa Ẫu');
  await desk.getByRole('combobox', { name: 'Thủ tục' }).fill('chung thuc ban sao tu ban chinh');
  await desk.keyboard.press('Enter');
  await desk.getByLabel('Thêm giấy tờ').fill('Giấy khai sinh 5x3');
  await desk.keyboard.press('Enter');
  // 2 pages at 2.000 and 3 at 1.000 are 7.000 a copy; three copies.
  await expect(inSlip(desk)).toContainText('21.000');
  await expect(inSlip(desk)).toContainText('Giấy khai sinh');
  await look(desk, 'intake');
  // On the smallest screen, with every button that a procedure brings.
  for (const name of [/^Tiếp nhận.*F10/, /^Xóa trang/, /^Quầy 1 · Trần Thị Lan/])
    await expect(desk.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  expect(await desk.evaluate(cutSideways)).toEqual([]);
});

/** Parts that scroll sideways, and fields whose number or date is not to be read in full. */
function cutSideways(): string[] {
  const isCut = (part: Element) => part.scrollWidth > part.clientWidth + 1;
  const scrolls = (part: Element) => ['auto', 'scroll'].includes(getComputedStyle(part).overflowX);
  const fields = [...document.querySelectorAll('input')].filter(field =>
    /^(Số giấy tờ|Ngày sinh)/.test(field.labels?.[0]?.textContent ?? ''),
  );
  const scrollers = [...document.querySelectorAll('main *')].filter(scrolls);
  return [...fields, ...scrollers].filter(isCut).map(part => part.outerHTML.slice(0, 120));
}

test('puts the focused field back as it was when a card is scanned into it', async ({ counter }) => {
  const { desk } = counter;
  const note = desk.getByLabel('Ghi chú');
  await note.fill('người nộp cần gấp');
  await note.evaluate((field: HTMLInputElement) => field.setSelectionRange(5, 5));
  await scan(counter, card);
  await expect(desk.getByLabel('Họ và tên')).toHaveValue('Đặng Thị Hòa Ẫu');
  await expect(note).toHaveValue('người nộp cần gấp');
  await expect(note).toBeFocused();
  expect(await note.evaluate((field: HTMLInputElement) => field.selectionStart)).toBe(5);
});

test('names what is missing at its field and keeps what was typed', async ({ counter: { desk } }) => {
  await desk.getByLabel('Số giấy tờ tùy thân').fill('12345');
  await desk.keyboard.press('F10');
  await expect(status(desk)).toContainText('Chưa chọn thủ tục');
  await desk.getByRole('combobox', { name: 'Thủ tục' }).fill('ks');
  await desk.keyboard.press('Enter');
  await desk.keyboard.press('F10');
  await expect(desk.getByLabel('Họ và tên')).toHaveAccessibleDescription('Hãy ghi họ tên người nộp.');
  await desk.getByLabel('Họ và tên').fill('Ngô Thị Thử');
  await desk.keyboard.press('F10');
  await expect(desk.getByLabel('Số giấy tờ tùy thân')).toHaveAccessibleDescription(/thẻ căn cước 12 số/);
  await look(desk, 'intake-refused');
});

test('gives the open page back after a power cut', async ({ counter, start, profile }) => {
  const { desk, electron } = counter;
  await desk.getByLabel('Họ và tên').fill('Vũ Văn Dở Dang');
  await desk.getByRole('combobox', { name: 'Thủ tục' }).fill('kết hôn');
  await desk.keyboard.press('Enter');
  await desk.getByLabel('Ghi chú').fill('còn thiếu ảnh');
  await desk.waitForTimeout(600);
  electron.process().kill('SIGKILL');
  const again = await start({ profile });
  await signInAt(again.desk, 1, 'Trần Thị Lan', pinOf('Trần Thị Lan'));
  await expect(again.desk.getByLabel('Họ và tên')).toHaveValue('Vũ Văn Dở Dang');
  await expect(again.desk.getByLabel('Ghi chú')).toHaveValue('còn thiếu ảnh');
  await expect(again.desk.getByRole('form').getByText('Đăng ký kết hôn', { exact: true })).toBeVisible();
});

test('remembers a term that the catalogue does not know', async ({ counter: { desk } }) => {
  const procedure = desk.getByRole('combobox', { name: 'Thủ tục' });
  await desk.getByLabel('Họ và tên').fill('Lý Văn Tưởng');
  await procedure.fill('1.014027');
  await desk.keyboard.press('Enter');
  await desk.getByLabel('Thời hạn giải quyết').first().fill('7');
  await desk.keyboard.press('F10');
  await expect(status(desk)).toContainText('Hãy ghi căn cứ');
  await desk.getByLabel('Căn cứ').fill('Quyết định thử 12/QĐ-UBND');
  await desk.keyboard.press('F10');
  await expect(status(desk)).toContainText('Đã nhận hồ sơ');
  await procedure.fill('1.014027');
  await desk.keyboard.press('Enter');
  await expect(desk.getByLabel('Căn cứ')).toHaveCount(0);
});

test('takes ten different papers within ten lines of typing', async ({ counter: { desk } }) => {
  await desk.getByRole('combobox', { name: 'Thủ tục' }).fill('sy');
  await desk.keyboard.press('Enter');
  const field = desk.getByLabel('Thêm giấy tờ');
  for (let i = 1; i <= 10; i += 1) {
    await field.fill(`Văn bằng thứ ${i} ${i}x2`);
    await field.press('Enter');
  }
  await expect(desk.getByLabel(/^Tên giấy tờ \d+$/)).toHaveCount(10);
  await expect(desk.getByLabel('Trang 10')).toHaveValue('10');
});

test('speaks English by one switch', async ({ counter: { desk } }) => {
  await desk.getByRole('button', { name: 'English' }).click();
  await expect(desk.getByLabel('Full name')).toBeVisible();
  await look(desk, 'intake-english');
});

test('shows the receipt on screen where there is no printer', async ({ counter }) => {
  const { desk } = counter;
  await scan(counter, card);
  await expect(desk.getByLabel('Họ và tên')).toHaveValue('Đặng Thị Hòa Ẫu');
  await desk.getByRole('combobox', { name: 'Thủ tục' }).fill('tình trạng hôn nhân');
  await desk.keyboard.press('Enter');
  await desk.keyboard.press('F10');
  const shown = desk.getByRole('dialog', { name: 'Giấy hẹn cho người dân' });
  await expect(shown.getByText(/T1-\d{6}-0001/).first()).toBeVisible();
  await look(desk, 'receipt-on-screen');
  await desk.keyboard.press('Enter');
  await expect(shown).toBeHidden();
});
