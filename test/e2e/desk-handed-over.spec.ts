import type { Page } from '@playwright/test';
import { expect, test } from './desk/fixtures';
import { look } from './desk/looks';
import { pinOf, signInAt } from './desk/office';

const LAN = 'Trần Thị Lan';
const MINH = 'Phạm Văn Minh';
const HUNG = 'Lê Mạnh Hùng';
const status = (desk: Page) => desk.getByRole('status').filter({ hasText: /./ }).last();
const shown = (desk: Page, label: string) => desk.getByLabel(label).filter({ visible: true });
const strip = (desk: Page) => desk.getByRole('region', { name: 'Cơ quan và thiết bị' });
const serving = (desk: Page) => desk.getByRole('region', { name: 'Đang phục vụ' });

test('gives a colleague the whole desk for lunch, and its clerk has it back with what was done meanwhile', async ({
  counter: { desk },
}) => {
  await shown(desk, 'Họ và tên').fill('Phạm Thị Của Lan');
  await desk.keyboard.press('Control+1');
  await desk.keyboard.press('F2');
  await expect(serving(desk)).toContainText('A001');
  await desk.keyboard.press('Alt+o');
  const panel = desk.getByRole('dialog', { name: 'Giao bàn cho đồng nghiệp' });
  await panel.getByLabel('Người nhận', { exact: true }).selectOption({ label: MINH });
  await look(desk, 'hand-over');
  await panel.getByLabel('Mã PIN của người nhận').fill(pinOf(MINH));
  await desk.keyboard.press('Enter');
  await expect(strip(desk)).toContainText(`Quầy 1 · ${MINH}`);
  await expect(serving(desk)).toContainText('A001');
  await expect(shown(desk, 'Họ và tên')).toHaveValue('Phạm Thị Của Lan');
  await expect(status(desk)).toContainText('Đã nhận bàn: Phạm Văn Minh');
  await shown(desk, 'Ghi chú').fill('Minh gõ thêm');
  await look(desk, 'kept-desk');
  await desk.keyboard.press('F12');
  await expect(desk.getByRole('button', { name: /Nhận lại bàn/ })).toBeVisible();
  await desk.keyboard.type(pinOf(LAN), { delay: 70 });
  await look(desk, 'get-desk-back', [{ width: 1366, height: 768 }]);
  await desk.keyboard.press('Enter');
  await expect(strip(desk)).toContainText(`Quầy 1 · ${LAN}`);
  await expect(serving(desk)).toContainText('A001');
  await expect(shown(desk, 'Họ và tên')).toHaveValue('Phạm Thị Của Lan');
  await expect(shown(desk, 'Ghi chú')).toHaveValue('Minh gõ thêm');
});

test('lets a clerk work at her own desk and at one that she keeps, by one key', async ({
  counter: { desk },
}) => {
  await shown(desk, 'Họ và tên').fill('Phạm Thị Của Lan');
  await desk.keyboard.press('F12');
  await signInAt(desk, 2, MINH);
  await shown(desk, 'Họ và tên').fill('Đặng Thị Của Minh');
  await desk.keyboard.press('F12');
  await desk.keyboard.type(pinOf(LAN), { delay: 70 });
  await desk.keyboard.press('Enter');
  await expect(strip(desk)).toContainText(`Quầy 1 · ${LAN}`);
  await desk.keyboard.press('F12');
  await desk.getByRole('button', { name: /Giao bàn/ }).click();
  const panel = desk.getByRole('dialog', { name: 'Giao bàn cho đồng nghiệp' });
  await panel.getByLabel('Người nhận', { exact: true }).selectOption({ label: MINH });
  await panel.getByLabel('Mã PIN của người nhận').fill(pinOf(MINH));
  await desk.keyboard.press('Enter');
  await expect(strip(desk)).toContainText(`Quầy 1 · ${MINH}`);
  await expect(shown(desk, 'Họ và tên')).toHaveValue('Phạm Thị Của Lan');
  await desk.keyboard.press('Alt+j');
  await expect(strip(desk)).toContainText(`Quầy 2 · ${MINH}`);
  await expect(shown(desk, 'Họ và tên')).toHaveValue('Đặng Thị Của Minh');
  await look(desk, 'two-desks-of-one');
  await desk.getByRole('button', { name: `Sang bàn của ${LAN}` }).click();
  await expect(shown(desk, 'Họ và tên')).toHaveValue('Phạm Thị Của Lan');
});

test('lets a clerk who waits behind a colleague keep another desk, and take her own back by F12', async ({
  counter: { desk },
}) => {
  await shown(desk, 'Họ và tên').fill('Phạm Thị Của Lan');
  await desk.keyboard.press('F12');
  await signInAt(desk, 1, MINH);
  await expect(strip(desk)).toContainText(`Quầy 1 · ${MINH}`);
  await desk.keyboard.press('F12');
  // Lan is asked for first, and where she sits is settled: only who is new here chooses a counter.
  await desk.getByRole('option', { name: new RegExp(`^${HUNG}`) }).click();
  await signInAt(desk, 2, HUNG);
  await expect(strip(desk)).toContainText(`Quầy 2 · ${HUNG}`);
  await desk.keyboard.press('Alt+o');
  const panel = desk.getByRole('dialog', { name: 'Giao bàn cho đồng nghiệp' });
  await panel.getByLabel('Người nhận', { exact: true }).selectOption({ label: LAN });
  await panel.getByLabel('Mã PIN của người nhận').fill(pinOf(LAN));
  await desk.keyboard.press('Enter');
  await expect(strip(desk)).toContainText(`Quầy 2 · ${LAN}`);
  await look(desk, 'keeps-and-waits');
  await desk.keyboard.press('F12');
  await desk.getByRole('option', { name: new RegExp(`^${LAN}`) }).click();
  await look(desk, 'take-own-desk-back');
  await desk.getByLabel('Mã PIN').fill(pinOf(LAN));
  await desk.keyboard.press('Enter');
  await expect(strip(desk)).toContainText(`Quầy 1 · ${LAN}`);
  await expect(shown(desk, 'Họ và tên')).toHaveValue('Phạm Thị Của Lan');
  await desk.keyboard.press('Alt+j');
  await expect(strip(desk)).toContainText(`Quầy 2 · ${LAN}`);
});

test('gives a desk back as its clerk left it, although the colleague who kept it has gone home', async ({
  counter: { desk },
}) => {
  await desk.keyboard.press('F6');
  const filter = desk.getByRole('combobox', { name: /Lọc/ }).filter({ visible: true });
  await filter.fill('khai sinh');
  await desk.keyboard.press('Alt+o');
  const panel = desk.getByRole('dialog', { name: 'Giao bàn cho đồng nghiệp' });
  await panel.getByLabel('Người nhận', { exact: true }).selectOption({ label: MINH });
  await panel.getByLabel('Mã PIN của người nhận').fill(pinOf(MINH));
  await desk.keyboard.press('Enter');
  await expect(strip(desk)).toContainText(`Quầy 1 · ${MINH}`);
  await desk.keyboard.press('F12');
  await desk.getByRole('option', { name: new RegExp(`^${MINH}`) }).click();
  await desk.getByRole('button', { name: 'Ra Quầy 1', exact: true }).click();
  await expect(desk.getByRole('heading', { name: 'Vào quầy', exact: true })).toBeVisible();
  await desk.keyboard.press('Control+k');
  await desk.getByRole('combobox', { name: 'Tìm hoặc làm' }).filter({ visible: true }).fill('huy so');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('Hãy vào quầy rồi nhấn Alt+Y')).toBeVisible();
  await look(desk, 'void-without-seat');
  await desk.keyboard.press('Escape');
  await desk.getByRole('option', { name: new RegExp(`^${LAN}`) }).click();
  await desk.getByLabel('Mã PIN').fill(pinOf(LAN));
  await desk.keyboard.press('Enter');
  await expect(strip(desk)).toContainText(`Quầy 1 · ${LAN}`);
  await expect(filter).toHaveValue('khai sinh');
});
