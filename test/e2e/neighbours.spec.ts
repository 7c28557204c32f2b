import { startPrinter } from '../office/printer';
import { expect, test } from './desk/fixtures';
import { aFolder } from './desk/folder';
import { look } from './desk/looks';
import { setUpTrialOffice, signInAt } from './desk/office';
import { giveOfficePrinter } from './desk/office-printer';

const supervisorPin = '305814';
const MONDAY_MORNING = Date.parse('2026-11-23T08:30:00+07:00');
/** Nothing listens there. */
const DEAD_PORT = 9;

const twoPcs = test.extend<{ readonly otherProfile: string }>({
  otherProfile: async ({ folderName }, use) => aFolder(folderName, use),
});

twoPcs(
  'a slip whose printer is dead goes to the printer of the PC beside',
  async ({ start, otherProfile }) => {
    const printer = await startPrinter();
    try {
      const { desk: lender } = await start({ clock: MONDAY_MORNING });
      await setUpTrialOffice(lender);
      await signInAt(lender, 1, 'Trần Thị Lan');
      await giveOfficePrinter(lender, printer.port);
      await lender.getByRole('button', { name: 'Thiết lập' }).click();
      const lending = lender.getByRole('region', { name: 'Cho máy bên cạnh in nhờ' });
      await lending.getByRole('button', { name: 'Cho in nhờ', exact: true }).click();
      await expect(lender.getByText('Mã PIN không đúng.')).toBeVisible();
      // Nor past the page.
      const past = await lender.evaluate(() =>
        window.counter.ask('neighbours.lend', { wire: { kind: 'device', path: '/dev/usb/lp0' }, by: 'hung' }),
      );
      expect(past).toEqual({ ok: false, reason: 'not-shown' });
      expect(await lender.evaluate(() => window.counter.ask('neighbours.lent', undefined))).toBeNull();
      await lender.getByLabel('Mã PIN của người phụ trách').fill(supervisorPin);
      await lending.getByRole('button', { name: 'Cho in nhờ', exact: true }).click();
      await expect(lending.getByText('Cụm in nhờ', { exact: true })).toBeVisible();
      await lending.scrollIntoViewIfNeeded();
      await look(lender, 'settings-lending');
      const shown = await lending.locator('dd').allInnerTexts();
      const [, address = '', phrase = ''] = shown;
      const port = /:(\d+)/.exec(address)?.[1] ?? (await lender.evaluate(lentPort));

      const { desk } = await start({ clock: MONDAY_MORNING, profile: otherProfile });
      await setUpTrialOffice(desk);
      await signInAt(desk, 2, 'Trần Thị Lan');
      await giveOfficePrinter(desk, DEAD_PORT);
      await desk.getByRole('button', { name: 'Thiết lập' }).click();
      await desk.getByRole('button', { name: 'Thêm máy in' }).click();
      const borrowed = desk.getByRole('group', { name: 'Máy in 2' });
      await borrowed.getByLabel('Cách nối').selectOption('neighbour');
      await borrowed.getByLabel('Tên máy in').fill('Máy in quầy 1');
      const neighbour = desk.getByRole('group', { name: 'Máy in quầy 1' });
      await neighbour.getByLabel(/Địa chỉ/).fill('127.0.0.1');
      await neighbour.getByLabel('Cổng').fill(port);
      await neighbour.getByLabel('Cụm in nhờ').fill('bacu mocu lita noki pabu quti');
      await neighbour.getByRole('button', { name: 'Ghép với máy bên cạnh' }).click();
      await expect(neighbour.getByText('Cụm in nhờ không đúng', { exact: false })).toBeVisible();
      await neighbour.getByLabel('Cụm in nhờ').fill(phrase);
      await neighbour.getByRole('button', { name: 'Ghép với máy bên cạnh' }).click();
      await expect(neighbour.getByText('Đã ghép. Hãy in thử.')).toBeVisible();
      await neighbour.getByRole('button', { name: 'In thử' }).click();
      await expect(neighbour.getByText('Máy in báo đã in xong', { exact: false })).toBeVisible();
      await look(desk, 'settings-borrowing');
      await desk.getByLabel('Mã PIN của người phụ trách').fill(supervisorPin);
      await desk.keyboard.press('Enter');
      await expect(desk.getByText('Đã lưu.', { exact: true })).toBeVisible();
      await desk.keyboard.press('Escape');

      await desk.keyboard.press('Control+1');
      await desk.keyboard.press('F11');
      await expect(desk.getByText('Máy in từ chối kết nối', { exact: false }).first()).toBeVisible();
      await printer.setMode('paper-out');
      await desk.keyboard.press('Alt+m');
      await expect(desk.getByText('Máy in hết giấy', { exact: false }).first()).toBeVisible();
      await look(desk, 'spool-neighbour');
      await printer.setMode('on');
      await desk.keyboard.press('Alt+t');
      const jobs = await printer.waitForJobs(2, 20_000);
      expect(jobs.map(job => job.complete)).toEqual([true, true]);
      await expect(desk.getByRole('option', { name: /A001/ })).toContainText('đã in (ở Máy in quầy 1)');
    } finally {
      await printer.stop();
    }
  },
);

async function lentPort(): Promise<string> {
  const lent = await window.counter.ask('neighbours.lent', undefined);
  return String(lent?.port);
}
