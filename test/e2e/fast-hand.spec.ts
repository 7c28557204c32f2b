import type { Page } from '@playwright/test';
import { expect, test } from './desk/fixtures';
import type { App } from './desk/launch';
import { pinOf, signInAt } from './desk/office';
import { typeUnheeding } from './desk/scanner';

const LAN = 'Trần Thị Lan';
const MINH = 'Phạm Văn Minh';
/** Slower than any scanner, faster than most hands. */
const GAP_MS = 60;
const shown = (desk: Page, label: string) => desk.getByLabel(label).filter({ visible: true });
const inFront = (desk: Page) => desk.getByRole('region', { name: 'Cơ quan và thiết bị' });

/** Lan's note and Minh's name half typed, Minh in front, on an old PC. */
async function twoPages({ desk }: App): Promise<void> {
  await shown(desk, 'Ghi chú').fill('cần ');
  await desk.keyboard.press('F12');
  await signInAt(desk, 2, MINH);
  await expect(inFront(desk)).toContainText(`Quầy 2 · ${MINH}`);
  await shown(desk, 'Họ và tên').fill('Vũ ');
  const devTools = await desk.context().newCDPSession(desk);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

const changeTo = (pin: string) => ['F12', ...pin, 'Enter'];

test('loses no key of a hand that changes over and types on at once, and gives none to the colleague', async ({
  counter,
}) => {
  const { desk } = counter;
  await twoPages(counter);
  await typeUnheeding(counter, [...changeTo(pinOf(LAN)), ...'gap truoc le'], GAP_MS);
  await expect(shown(desk, 'Ghi chú')).toHaveValue('cần gap truoc le');
  await typeUnheeding(counter, [...changeTo(pinOf(MINH)), ...'Van Mau', 'F6'], GAP_MS);
  await expect(desk.getByRole('combobox', { name: /Lọc/ })).toBeFocused();
  await desk.keyboard.press('F5');
  await expect(shown(desk, 'Họ và tên')).toHaveValue('Vũ Van Mau');
  await typeUnheeding(counter, changeTo(pinOf(LAN)), GAP_MS);
  await expect(shown(desk, 'Ghi chú')).toHaveValue('cần gap truoc le');
  await expect(shown(desk, 'Họ và tên')).toHaveValue('');
});

test('gives nobody what was typed behind a wrong PIN', async ({ counter }) => {
  const { desk } = counter;
  await twoPages(counter);
  await typeUnheeding(counter, changeTo('000000'), GAP_MS);
  await typeUnheeding(counter, [...'gap'], 1);
  // Held and dropped, or behind the answer already: then they are letters of the next PIN, and the word about the last
  // one is gone.
  await expect(desk.getByLabel('Mã PIN')).toHaveValue(/^g?a?p?$/);
  await expect(desk.getByLabel('Mã PIN')).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(shown(desk, 'Họ và tên')).toHaveValue('Vũ ');
  await expect(shown(desk, 'Họ và tên')).toBeFocused();
});

test.describe('gives what is typed behind a key to what that key lays over the page, and the page nothing', () => {
  for (const [key, field] of [
    ['Control+k', 'Tìm hoặc làm'],
    ['Alt+y', 'Số cần hủy'],
  ] as const) {
    test(`${key}: ${field}`, async ({ counter }) => {
      const { desk } = counter;
      await twoPages(counter);
      await typeUnheeding(counter, [key, ...'A012'], 1);
      await expect(desk.getByRole('dialog').getByLabel(field).and(desk.locator('input'))).toHaveValue('A012');
      await desk.keyboard.press('Escape');
      await expect(shown(desk, 'Họ và tên')).toHaveValue('Vũ ');
      await expect(shown(desk, 'Họ và tên')).toBeFocused();
    });
  }
});
