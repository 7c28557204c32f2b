import type { Page } from '@playwright/test';
import { aCardText } from '../office/cards';
import { expect, test } from './desk/fixtures';
import type { App } from './desk/launch';
import { deskSizes, look } from './desk/looks';
import { pinOf, signInAt } from './desk/office';
import { scan } from './desk/scanner';

const LAN = 'Trần Thị Lan';
const MINH = 'Phạm Văn Minh';
const LANS = 'NV-0042';
const MINHS = '8934567000123456';
const shown = (desk: Page, label: string) =>
  desk.getByLabel(label, { exact: true }).filter({ visible: true });
const strip = (desk: Page) => desk.getByRole('region', { name: 'Cơ quan và thiết bị' });
const settings = (desk: Page) => desk.getByRole('dialog', { name: 'Thiết lập' });
const alerts = (desk: Page) => desk.getByText(/^Thẻ này chưa được gán cho ai/);

/** A supervisor answers for what the settings show. */
async function answer(desk: Page): Promise<void> {
  await settings(desk).getByLabel('Mã PIN của người phụ trách').fill(pinOf('Lê Mạnh Hùng'));
  // By the mouse: an Enter right after a scan's own is taken for its tail.
  await settings(desk)
    .getByRole('button', { name: /Enter$/ })
    .click();
}

async function openPeople(desk: Page, name: string, deed: string): Promise<void> {
  await desk.getByRole('button', { name: 'Thiết lập' }).filter({ visible: true }).click();
  await desk.getByRole('tab', { name: 'Người' }).click();
  await settings(desk).getByRole('combobox', { name: 'Người', exact: true }).selectOption({ label: name });
  await settings(desk).getByRole('combobox', { name: 'Việc', exact: true }).selectOption({ label: deed });
}

/** A supervisor gives somebody a badge: scanned twice, answered by PIN. */
async function giveBadge(app: App, name: string, badge: string): Promise<void> {
  const { desk } = app;
  await openPeople(desk, name, 'Gán thẻ cán bộ');
  await expect(settings(desk).getByText('Hãy quét thẻ lần thứ nhất.')).toBeVisible();
  await scan(app, badge);
  await expect(settings(desk).getByText('Đã quét một lần.')).toBeVisible();
  await scan(app, badge);
  await expect(settings(desk).getByText('Hai lần giống nhau.')).toBeVisible();
  await answer(desk);
  await expect(settings(desk).getByText('Đã lưu.')).toBeVisible();
  await desk.keyboard.press('Escape');
}

async function letCountAlone(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Thiết lập' }).filter({ visible: true }).click();
  await desk.getByRole('tab', { name: 'Quầy và lĩnh vực' }).click();
  await settings(desk).getByLabel('Thẻ cán bộ').selectOption('alone');
  await look(desk, 'settings-badges', deskSizes.slice(0, 1));
  await answer(desk);
  await expect(settings(desk).getByText('Đã lưu.')).toBeVisible();
  await desk.keyboard.press('Escape');
}

test('a supervisor gives a badge, and scanning it names its owner, whose PIN is still asked', async ({
  office,
}) => {
  const { desk } = office;
  await openPeople(desk, MINH, 'Gán thẻ cán bộ');
  await scan(office, aCardText({ name: 'Đặng Thị Lạ', birth: '14021990', sex: 'Nữ' }));
  await expect(settings(desk).getByText(/^Đây là thẻ căn cước/)).toBeVisible();
  await scan(office, MINHS);
  await scan(office, LANS);
  await expect(settings(desk).getByText(/^Lần quét thứ hai khác/)).toBeVisible();
  await look(desk, 'badge-differs');
  await desk.keyboard.press('Escape');
  await giveBadge(office, MINH, MINHS);
  await scan(office, MINHS);
  await expect(desk.getByRole('option', { name: /^Phạm Văn Minh/ })).toHaveAttribute('aria-selected', 'true');
  await expect(desk.getByLabel('Mã PIN')).toBeFocused();
  await expect(desk.getByLabel('Mã PIN')).toHaveValue('');
  await look(desk, 'badge-named');
  await desk.keyboard.type(pinOf(MINH), { delay: 70 });
  await desk.keyboard.press('Enter');
  await expect(strip(desk)).toContainText(`Quầy 1 · ${MINH}`);
});

test('a badge that counts alone signs in, changes over, uncovers and unlocks', async ({ counter }) => {
  const { desk } = counter;
  await letCountAlone(desk);
  await giveBadge(counter, LAN, LANS);
  await giveBadge(counter, MINH, MINHS);
  const note = shown(desk, 'Ghi chú');
  await note.fill('của Lan');
  await desk.keyboard.press('F12');
  await scan(counter, MINHS);
  await expect(strip(desk)).toContainText(`Quầy 2 · ${MINH}`);
  await expect(note).toHaveValue('');
  await desk.keyboard.press('F12');
  await scan(counter, LANS);
  await expect(strip(desk)).toContainText(`Quầy 1 · ${LAN}`);
  await expect(note).toHaveValue('của Lan');
  await expect(note).toBeFocused();
  await desk.keyboard.press('Alt+c');
  await scan(counter, MINHS);
  await expect(strip(desk)).toContainText(`Quầy 2 · ${MINH}`);
  await expect(note).toHaveValue('');
  await desk.keyboard.press('Control+l');
  await scan(counter, LANS);
  await expect(strip(desk)).toContainText(`Quầy 1 · ${LAN}`);
  await expect(note).toHaveValue('của Lan');
});

test('a badge of nobody, a lost one and a citizen’s card open nothing and land in no field', async ({
  counter,
}) => {
  const { desk } = counter;
  await letCountAlone(desk);
  await giveBadge(counter, MINH, MINHS);
  await openPeople(desk, MINH, 'Thu thẻ cán bộ (mất, đổi thẻ)');
  await answer(desk);
  await expect(settings(desk).getByText('Đã lưu.')).toBeVisible();
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Control+l');
  for (const text of [MINHS, 'LAN-7777', '100000000000000000001']) {
    await scan(counter, text);
    await expect(alerts(desk)).toBeVisible();
    await expect(shown(desk, 'Mã PIN')).toHaveValue('');
    await desk.getByRole('option', { name: /^Trần Thị Lan/ }).click();
    await expect(alerts(desk)).toBeHidden();
  }
  await scan(counter, aCardText({ name: 'Đặng Thị Lạ', birth: '14021990', sex: 'Nữ' }));
  await expect(desk.getByText(/^Đây là thẻ căn cước/)).toBeVisible();
  await look(desk, 'badge-refused', deskSizes.slice(0, 1));
  await shown(desk, 'Mã PIN').fill(pinOf(LAN));
  await desk.keyboard.press('Enter');
  await expect(shown(desk, 'Họ và tên')).toHaveValue('');
  await expect(shown(desk, 'Ghi chú')).toHaveValue('');
});

test('the desk of somebody noted as left closes at once with a plain word, and her page is kept', async ({
  counter: { desk },
}) => {
  await shown(desk, 'Ghi chú').fill('của Lan');
  await desk.keyboard.press('F12');
  await signInAt(desk, 2, MINH);
  await openPeople(desk, LAN, 'Ghi nghỉ');
  await settings(desk).getByLabel('Lý do nghỉ').fill('Chuyển công tác');
  await answer(desk);
  await expect(settings(desk).getByText('Đã lưu.')).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('contentinfo')).toContainText(/quầy đã đóng.*Trần Thị Lan|Đã ghi nghỉ/);
  await expect(strip(desk)).not.toContainText(LAN);
  await look(desk, 'desk-of-left', deskSizes.slice(0, 1));
});
