import type { Page } from '@playwright/test';
import { busyTest } from './desk/busy-test';
import { expect, test } from './desk/fixtures';
import { look } from './desk/looks';

// Pictures and looks by axe take their time on two cores.
busyTest.setTimeout(120_000);

const rows = (desk: Page) => desk.getByRole('main').getByRole('listbox').getByRole('option');
const status = (desk: Page) => desk.getByRole('contentinfo').getByRole('status');
const story = (desk: Page) => desk.getByRole('region', { name: 'Lịch sử' });
/** With a person's pauses: without them the keys would look like a scanner's. */
const type = (desk: Page, text: string) => desk.keyboard.type(text, { delay: 70 });

/** Opens the page of a dossier that Lan received today, by the number of its code. */
async function open(desk: Page, number: string): Promise<void> {
  await desk.keyboard.press('F6');
  await type(desk, number);
  await expect(rows(desk)).toHaveCount(1);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: new RegExp(number) })).toBeFocused();
}

test('voids a number taken by mistake; the next one follows it', async ({ counter: { desk } }) => {
  await desk.keyboard.press('Control+1');
  await desk.keyboard.press('Control+1');
  await expect(status(desk)).toContainText('A002');
  await desk.keyboard.press('Alt+a');
  const dialog = desk.getByRole('dialog', { name: 'Hủy số' });
  await expect(dialog.getByLabel('Số cần hủy')).toHaveValue('A002');
  await expect(dialog.getByLabel('Số cần hủy')).toBeFocused();
  await look(desk, 'void-ticket');
  await dialog.getByLabel('Số cần hủy').fill('A009');
  await desk.keyboard.press('Enter');
  await expect(dialog).toContainText('Hôm nay không có số này');
  await dialog.getByLabel('Số cần hủy').fill('a002');
  await dialog.getByRole('radio', { name: 'In hai lần' }).check();
  await desk.keyboard.press('Enter');
  await expect(status(desk)).toContainText('Đã hủy số A002');
  await desk.keyboard.press('Control+1');
  await expect(status(desk)).toContainText('A003');
  await desk.keyboard.press('F2');
  await desk.keyboard.press('F2');
  await expect(status(desk)).toContainText('A003');
  await desk.keyboard.press('Alt+y');
  await expect(dialog).toBeVisible();
});

busyTest('puts a wrong name right, and the story keeps both', async ({ busy: { desk } }) => {
  await open(desk, '0025');
  await expect(desk.getByRole('article')).toContainText('Trần Đình Giả Định');
  await desk.keyboard.press('Alt+u');
  const form = desk.getByRole('form', { name: 'Lưu bản sửa' });
  await expect(form.getByLabel('Sửa phần nào')).toBeFocused();
  await expect(form.getByLabel('Họ và tên')).toHaveValue('Trần Đình Giả Định');
  await look(desk, 'correct-people');
  await form.getByLabel('Họ và tên').fill('Trần Đình Giả Tưởng');
  await desk.keyboard.press('Alt+u');
  await expect(form).toContainText('Ghi lý do.');
  await form.getByRole('textbox', { name: 'Lý do' }).fill('Gõ nhầm tên');
  await desk.keyboard.press('Enter');
  await expect(status(desk)).toContainText('Đã lưu bản sửa của hồ sơ');
  await expect(desk.getByRole('article').getByText('Trần Đình Giả Tưởng').first()).toBeVisible();
  await expect(story(desk)).toContainText('họ tên: từ "Trần Đình Giả Định" thành "Trần Đình Giả Tưởng"');
  await expect(story(desk)).toContainText('lý do: Gõ nhầm tên');
  await look(desk, 'corrected');
});

busyTest(
  'takes back a fee and a result noted by mistake, from the status line',
  async ({ busy: { desk } }) => {
    await open(desk, '0025');
    await desk.keyboard.press('Alt+p');
    await desk.keyboard.press('Alt+p');
    await expect(status(desk)).toContainText('Đã ghi nộp phí');
    await desk.keyboard.press('Alt+k');
    await desk.keyboard.press('Alt+k');
    await expect(status(desk)).toContainText('Đã ghi có kết quả');
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('Alt+a');
    const form = desk.getByRole('form', { name: 'Hủy việc ghi nhầm' });
    await expect(form.getByRole('textbox', { name: 'Lý do' })).toBeFocused();
    await look(desk, 'undo');
    await type(desk, 'Bấm nhầm');
    await desk.keyboard.press('Enter');
    await expect(status(desk)).toContainText('Đã hủy việc ghi nhầm: Có kết quả');
    await expect(story(desk)).toContainText('Hủy việc ghi nhầm: Có kết quả');
    await expect(desk.getByRole('article').getByText('Đang giải quyết').first()).toBeVisible();
    await desk.keyboard.press('Alt+z');
    await type(desk, 'Chưa thu');
    await desk.keyboard.press('Enter');
    await expect(status(desk)).toContainText('Thu phí');
    await expect(desk.getByRole('region', { name: 'Phí, lệ phí và thanh toán' })).toContainText('Chưa thu');
    await look(desk, 'undone');
  },
);

busyTest('gives a dossier the right procedure, with its papers, fee and date', async ({ busy: { desk } }) => {
  await open(desk, '0025');
  await desk.keyboard.press('Alt+u');
  const form = desk.getByRole('form', { name: 'Lưu bản sửa' });
  for (const part of ['papers', 'fees', 'procedure']) {
    await form.getByLabel('Sửa phần nào').selectOption(part);
    await look(desk, `correct-${part}`);
  }
  await form.getByRole('combobox', { name: 'Thủ tục' }).fill('trich luc khai sinh');
  await desk.keyboard.press('Enter');
  await form.getByRole('textbox', { name: 'Lý do' }).fill('Chọn nhầm thủ tục');
  await look(desk, 'correct-procedure-chosen');
  await desk.keyboard.press('Alt+u');
  await expect(status(desk)).toContainText('Đã lưu bản sửa của hồ sơ');
  await expect(story(desk)).toContainText('thủ tục: từ');
});
