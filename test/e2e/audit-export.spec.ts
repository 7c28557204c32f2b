import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import type {} from '../../renderer/bridge/bridge';
import { expect, test } from './desk/fixtures';
import { type App, untilReady } from './desk/launch';
import { look } from './desk/looks';
import { pinOf, signInAt } from './desk/office';

test.setTimeout(180_000);

const HUNG = 'Lê Mạnh Hùng';
const signed = (desk: Page) => desk.getByRole('region', { name: 'Xuất có chữ ký của máy' });

/** What a person does in the system's dialog, which no test can press. */
async function willChoose({ electron }: App, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
}

async function openAudit(desk: Page): Promise<void> {
  await desk.keyboard.press('Control+k');
  await desk.getByRole('combobox', { name: 'Tìm hoặc làm' }).fill('ai da lam gi');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('region', { name: 'Các việc đã ghi' })).toBeVisible();
}

test('a supervisor takes the list out under the PC’s signature, and a changed copy is found out', async ({
  office,
  profile,
}) => {
  const { desk } = office;
  await signInAt(desk, 2, HUNG);
  await desk.keyboard.press('Control+1');
  await openAudit(desk);
  await signed(desk).getByLabel('Mã PIN của người xuất').fill('000000');
  await desk.keyboard.press('Alt+x');
  await expect(signed(desk)).toContainText('Mã PIN không đúng');
  await signed(desk).getByLabel('Mã PIN của người xuất').fill(pinOf(HUNG));
  await desk.keyboard.press('Enter');
  await expect(signed(desk)).toContainText('Đã xuất và ký', { timeout: 20_000 });
  const path = await signed(desk).getByRole('status').locator('strong').innerText();
  expect(await readFile(path, 'utf8')).toContain('số thứ tự A001');
  await look(desk, 'audit-exported');
  await expect(desk.getByRole('region', { name: 'Các việc đã ghi' })).toContainText(
    'Xuất danh sách ai đã làm gì',
  );

  await willChoose(office, path);
  await desk.keyboard.press('Alt+t');
  await expect(signed(desk)).toContainText(
    /Chữ ký đúng, tệp còn nguyên:.*Lê Mạnh Hùng xuất. Khớp với sổ của máy này/,
  );

  const forged = join(profile, basename(path));
  await writeFile(forged, (await readFile(path, 'utf8')).replace('A001', 'A002'));
  await copyFile(`${path}.sig`, `${forged}.sig`);
  await willChoose(office, forged);
  await desk.keyboard.press('Alt+t');
  await expect(signed(desk)).toContainText(/TỆP ĐÃ BỊ SỬA sau khi ký.*audit-/);
  await look(desk, 'audit-forged');
});

test('what was done before the PC’s ledger began anew is found in the journal', async ({ office }) => {
  const { desk } = office;
  await desk.keyboard.press('Control+1');
  await expect(desk.getByText('A001').first()).toBeVisible();
  const reloaded = desk.waitForEvent('load');
  await desk.evaluate(async () => {
    const { identity } = await window.counter.ask('app.start', undefined);
    await window.counter.ask('app.reopen', { epoch: identity?.epoch ?? 0 });
  });
  await reloaded;
  await untilReady(desk);
  await signInAt(desk, 2, HUNG);
  await openAudit(desk);
  const list = desk.getByRole('region', { name: 'Các việc đã ghi' });
  await expect(list.getByRole('cell', { name: 'Lấy số', exact: true })).toHaveCount(0);
  await expect(desk.getByText(/chỉ còn trong nhật ký/)).toBeVisible();
  await look(desk, 'audit-holes');
  await desk.keyboard.press('Alt+n');
  await expect(list.getByRole('cell', { name: 'Lấy số', exact: true })).toBeVisible();
  await expect(desk.getByText(/chỉ còn trong nhật ký/)).toBeHidden();
});
