import type { Page } from '@playwright/test';
import type {} from '../../renderer/rehearsal';
import { aCardText } from '../office/cards';
import { expect, test } from './desk/fixtures';
import type { App } from './desk/launch';
import { look } from './desk/looks';
import { scan } from './desk/scanner';

const card = aCardText({ name: 'Nguyễn Thị Kiều Diễm', birth: '09081979', sex: 'Nữ' });
const status = (desk: Page) => desk.getByRole('status').filter({ hasText: /./ }).last();

/** A dossier that was received, and the text of the QR on its receipt as the office signed it. */
async function aSignedReceipt(counter: App): Promise<string> {
  const { desk } = counter;
  await scan(counter, card);
  await expect(desk.getByLabel('Họ và tên')).toHaveValue('Nguyễn Thị Kiều Diễm');
  for (const key of ['k', 's', 'Enter', 'F10']) await desk.keyboard.press(key, { delay: 70 });
  await expect(status(desk)).toContainText(/Đã nhận hồ sơ/);
  const said = await status(desk).innerText();
  return desk.evaluate(
    async code => {
      const sealed = await window.counter.ask('signing.seal-slip', {
        plain: code,
        kind: 'receipt',
        day: '2026-11-23' as never,
        dueAt: '2026-11-24T17:00:00.000+07:00',
      });
      return sealed.ok ? sealed.value : sealed.reason;
    },
    /T1-\d{6}-\d{4}/.exec(said)?.[0] ?? '',
  );
}

/** The same with another digit at its end, where the signature is. */
const forged = (text: string) => text.slice(0, -1) + String((Number(text.at(-1)) + 1) % 10);

test('says of a scanned receipt that the office signed it, and what it promises', async ({ counter }) => {
  const { desk } = counter;
  const text = await aSignedReceipt(counter);
  await scan(counter, text);
  await expect(status(desk)).toContainText(
    /Chữ ký đúng: T1-261123-0001, Giấy tiếp nhận, máy 1 lập 23\/11\/2026, hẹn 17:00 24\/11\/2026/,
  );
  await look(desk, 'signed-slip-true');
});

test('opens the dossier of a forged receipt with a warning, and never as a good one', async ({ counter }) => {
  const { desk } = counter;
  const text = await aSignedReceipt(counter);
  await scan(counter, forged(text));
  await expect(status(desk)).toContainText(/CHỮ KÝ KHÔNG ĐÚNG.*T1-261123-0001/);
  await look(desk, 'signed-slip-false');
  await scan(
    counter,
    text.replace(/\d{160}$/, digits => `00000${digits.slice(5)}`),
  );
  await expect(status(desk)).toContainText(/KHÔNG RÕ ai ký giấy này.*T1-261123-0001/);
  await scan(counter, 'T1-261123-0001');
  await expect(status(desk)).toContainText(/Mã không kèm chữ ký.*T1-261123-0001/);
});

test('judges what is pasted into the search field', async ({ counter }) => {
  const { desk } = counter;
  const text = await aSignedReceipt(counter);
  await desk.keyboard.press('F8');
  const find = desk.getByRole('combobox', { name: /Tên, mã hồ sơ/ });
  await find.fill(text);
  await expect(desk.getByRole('status').filter({ hasText: 'Chữ ký đúng: T1-261123-0001' })).toBeVisible();
  await expect(desk.getByRole('option')).toHaveCount(1);
  await find.fill(forged(text));
  await expect(desk.getByRole('status').filter({ hasText: 'CHỮ KÝ KHÔNG ĐÚNG' })).toBeVisible();
  await look(desk, 'signed-slip-search');
  await find.fill('T1-261123-0001');
  await expect(desk.getByRole('status').filter({ hasText: /ký/ })).toHaveCount(0);
});
