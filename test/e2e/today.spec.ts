import type { Page } from '@playwright/test';
import { aCardText, anIdentityNumber } from '../office/cards';
import { busyTest } from './desk/busy-test';
import { expect, test } from './desk/fixtures';
import { look } from './desk/looks';
import { scan } from './desk/scanner';

// Ten pictures and as many looks by axe take their time on two cores.
busyTest.setTimeout(120_000);

const rows = (desk: Page) => desk.getByRole('main').getByRole('listbox').getByRole('option');
const status = (desk: Page) => desk.getByRole('contentinfo').getByRole('status');
/** With a person's pauses: without them the keys would look like a scanner's. */
const type = (desk: Page, text: string) => desk.keyboard.type(text, { delay: 70 });

test('the day begins empty and says how to fill it', async ({ counter: { desk } }) => {
  await desk.keyboard.press('F6');
  await expect(desk.getByText('Hôm nay chưa tiếp nhận hồ sơ nào.')).toBeVisible();
  await look(desk, 'today-empty');
});

busyTest('shows the day, counts it and narrows it', async ({ busy: { desk } }) => {
  await desk.keyboard.press('F6');
  await expect(rows(desk)).toHaveCount(60);
  await expect(rows(desk).first()).toContainText('0060');
  await look(desk, 'today');
  await desk.keyboard.press('Alt+ArrowRight');
  await desk.keyboard.press('Alt+ArrowRight');
  await expect(desk.getByRole('button', { name: /Chờ trả/, pressed: true })).toContainText('7');
  await expect(rows(desk)).toHaveCount(7);
  await type(desk, 'khong co ai nhu the');
  await expect(desk.getByText('Không có hồ sơ nào như đang lọc.')).toBeVisible();
  await look(desk, 'today-nothing-fits');
  await desk.keyboard.press('Escape');
  await expect(rows(desk)).toHaveCount(60);
  await desk.getByRole('combobox', { name: 'Cán bộ' }).selectOption('Trần Thị Lan');
  await expect(rows(desk)).toHaveCount(60);
});

busyTest('pays, finishes and hands back by keys alone', async ({ busy: { desk } }) => {
  await desk.keyboard.press('F6');
  await type(desk, '0025');
  const row = rows(desk);
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('Chưa thu');
  await desk.keyboard.press('Alt+p');
  await expect(desk.getByLabel('Biên lai: ký hiệu')).toBeFocused();
  await type(desk, 'C26T');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('alert')).toContainText('Ghi cả ký hiệu và số biên lai');
  await look(desk, 'today-paying');
  await desk.keyboard.press('Tab');
  await type(desk, '0000123');
  await desk.keyboard.press('Enter');
  await expect(status(desk)).toContainText('Đã ghi nộp phí 50.000');
  await expect(row).toContainText('Đã thu');
  await desk.keyboard.press('Alt+k');
  await type(desk, '12/GXN');
  await desk.keyboard.press('Alt+k');
  await expect(row).toContainText('Chờ trả kết quả');
  await desk.keyboard.press('Alt+t');
  await expect(desk.getByLabel('Người nhận kết quả')).toHaveValue('Trần Đình Giả Định');
  await desk.keyboard.press('Alt+t');
  await expect(status(desk)).toContainText('Đã trả kết quả cho Trần Đình Giả Định');
  await expect(row).toContainText('Đã trả kết quả');
  await expect(desk.getByRole('combobox', { name: /Lọc/ })).toBeFocused();
});

busyTest('opens the page of a dossier and comes back to the same row', async ({ busy: { desk } }) => {
  await desk.keyboard.press('F6');
  await expect(rows(desk)).toHaveCount(60);
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await desk.keyboard.press(key);
  const head = desk.getByRole('heading', { name: /0057/ });
  await expect(head).toBeFocused();
  await expect(desk.getByRole('article')).not.toContainText('001 1');
  const story = desk.getByRole('region', { name: 'Lịch sử' });
  await expect(story).toContainText('Tiếp nhận hồ sơ, mã T1-261123-0057');
  await expect(story).toContainText('Máy in báo đã in xong');
  await expect(story).toContainText('Thu 50.000 đ, chuyển khoản VietQR');
  await look(desk, 'dossier');
  await desk.keyboard.press('Alt+h');
  await expect(desk.getByRole('region', { name: 'Nội dung giấy tiếp nhận' })).toContainText('0912 023 057');
  // Esc takes away what lies over the page, and the page only when nothing does.
  for (const key of ['Control+k', 'F11', 'F12']) {
    await desk.keyboard.press(key);
    await expect(desk.getByRole('dialog').filter({ visible: true })).toBeVisible();
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('dialog').filter({ visible: true })).toBeHidden();
    await expect(head).toBeVisible();
  }
  await desk.keyboard.press('Escape');
  await expect(
    desk.getByRole('main').getByRole('listbox').getByRole('option', { selected: true }),
  ).toContainText('0057');
});

busyTest('hands back: what is due first leads, a card finds its people', async ({ busy }) => {
  const { desk } = busy;
  await desk.keyboard.press('F7');
  await expect(rows(desk)).toHaveCount(10);
  await expect(rows(desk).first()).toContainText('261120');
  await look(desk, 'hand-back');
  await scan(
    busy,
    aCardText({
      idNumber: anIdentityNumber(1966, 'female', 23_016),
      name: 'Tôn Nữ Thử',
      birth: '08011966',
      sex: 'Nữ',
    }),
  );
  await expect(rows(desk)).toHaveCount(1);
  await expect(desk.getByLabel('Người nhận kết quả')).toHaveValue('Tôn Nữ Thử');
  await look(desk, 'hand-back-by-card');
  await desk.keyboard.press('Alt+t');
  await expect(status(desk)).toContainText('Đã trả kết quả cho Tôn Nữ Thử');
  await desk.keyboard.press('Control+f');
  await desk.keyboard.press('Delete');
  await desk.keyboard.press('Alt+ArrowRight');
  await expect(desk.getByRole('button', { name: /quá hạn/, pressed: true })).toBeVisible();
  await expect(rows(desk).first()).toContainText(/Quá hạn \d+ ngày/);
});

busyTest('finds any dossier without accents, by code, by phone, by a scanned receipt', async ({ busy }) => {
  const { desk } = busy;
  await desk.keyboard.press('F8');
  await expect(desk.getByText('Tìm trong 84 hồ sơ')).toBeVisible();
  await look(desk, 'search-start');
  await type(desk, 'hoa vi du');
  await expect(rows(desk).first()).toContainText('Hòa Ví Dụ');
  await look(desk, 'search');
  for (const query of ['261123-0031', '0912 023 031', 't1-261123-0055']) {
    await desk.keyboard.press('Control+f');
    await type(desk, query);
    await expect(rows(desk)).toHaveCount(1);
  }
  await desk.keyboard.press('Control+f');
  await type(desk, 'xyz');
  await expect(desk.getByText('Không thấy hồ sơ nào.')).toBeVisible();
  // A hand goes to the scanner: keys without a pause between would be one run.
  await desk.waitForTimeout(300);
  await scan(busy, 'H26.999-261120-0007;1');
  await expect(desk.getByRole('heading', { name: /261120-0007/ })).toBeVisible();
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Control+f');
  await type(desk, '0019');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: /0019/ })).toBeFocused();
});

busyTest('speaks English and shows itself in the dark', async ({ busy: { desk } }) => {
  await desk.getByRole('button', { name: 'English' }).click();
  await desk.keyboard.press('F6');
  await expect(desk.getByRole('button', { name: /At work/ })).toBeVisible();
  await look(desk, 'today-english');
  await desk.emulateMedia({ colorScheme: 'dark' });
  await expect(desk.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await look(desk, 'today-dark');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: /0060/ })).toBeFocused();
  await look(desk, 'dossier-dark');
});
