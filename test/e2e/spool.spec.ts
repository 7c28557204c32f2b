import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type {} from '../../electron/rehearsal';
import type {} from '../../renderer/rehearsal';
import { type OfficePrinter, startPrinter } from '../office/printer';
import { expect, test } from './desk/fixtures';
import { look } from './desk/looks';
import { giveOfficePrinter } from './desk/office-printer';

const slips = (desk: Page) => desk.getByRole('listbox', { name: 'Phiếu in' });

/** A counter whose printer is a real one on a real port, off for now. */
const printing = test.extend<{ readonly printer: OfficePrinter }>({
  printer: async ({ counter: { desk } }, use) => {
    const printer = await startPrinter({ mode: 'off' });
    await giveOfficePrinter(desk, printer.port);
    await use(printer);
    await printer.stop();
  },
});

async function takeTickets(desk: Page, labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    await desk.keyboard.press('Control+1');
    await expect(desk.getByRole('contentinfo')).toContainText(label);
  }
}

printing('slips wait with the reason in words and print by themselves once', async ({ counter, printer }) => {
  const { desk } = counter;
  await takeTickets(desk, ['A001', 'A002', 'A003']);
  await desk.keyboard.press('F11');
  await expect(slips(desk).getByRole('group', { name: 'Chờ in (3)' })).toBeVisible();
  await expect(desk.getByText('Máy in từ chối kết nối.', { exact: false })).toBeVisible();
  await look(desk, 'spool-waiting');
  await printer.setMode('on');
  await desk.keyboard.press('Alt+t');
  await printer.waitForJobs(3);
  await expect(slips(desk).getByRole('group', { name: 'Đã xong hôm nay (3)' })).toBeVisible();
  await expect(desk.getByText('Máy in sẵn sàng.')).toBeVisible();
  await desk.keyboard.press('Alt+i');
  await expect(slips(desk)).toContainText('in lại 1 lần');
  expect((await printer.waitForJobs(4)).length).toBe(4);
});

printing('a slip cut in the middle asks, and takes each answer', async ({ counter, printer }) => {
  const { desk } = counter;
  await printer.setMode('drop');
  await takeTickets(desk, ['A001', 'A002', 'A003']);
  await desk.keyboard.press('F11');
  await expect(slips(desk).getByRole('group', { name: 'Cần cán bộ trả lời (3)' })).toBeVisible();
  await expect(slips(desk)).toContainText('Phiếu này đã ra giấy chưa?');
  await look(desk, 'spool-asking');
  await desk.keyboard.press('Alt+r');
  await expect(slips(desk)).toContainText('Cán bộ đã xác nhận.');
  await desk.keyboard.press('Home');
  await desk.keyboard.press('Alt+b');
  await expect(slips(desk)).toContainText('đã bỏ');
  await printer.setMode('on');
  const before = printer.jobs.length;
  await desk.keyboard.press('Home');
  await desk.keyboard.press('Alt+i');
  await printer.waitForJobs(before + 1);
  await expect(slips(desk).getByRole('group', { name: 'Đã xong hôm nay (3)' })).toBeVisible();
});

printing(
  'waiting slips go onto a stick as PDFs that only the passphrase shown opens',
  async ({ counter, printer, profile }) => {
    const { desk, electron } = counter;
    expect(printer.mode).toBe('off');
    const stick = join(profile, 'stick');
    await electron.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
    }, stick);
    await takeTickets(desk, ['A001', 'A002']);
    await desk.keyboard.press('F11');
    await expect(slips(desk).getByRole('group', { name: 'Chờ in (2)' })).toBeVisible();
    await desk.keyboard.press('Alt+u');
    const phrase = await desk.getByLabel('Cụm mật khẩu mở tệp').inputValue();
    await look(desk, 'spool-take-out');
    await desk.keyboard.press('Alt+u');
    await expect(slips(desk).getByRole('group', { name: 'Đã xong hôm nay (2)' })).toBeVisible();
    expect(readdirSync(stick).sort()).toEqual(['ticket-A001-261123.pdf', 'ticket-A002-261123.pdf']);
    const file = join(stick, 'ticket-A001-261123.pdf');
    const text = execFileSync('pdftotext', ['-upw', phrase, file, '-'], { encoding: 'utf8' });
    expect(text).toContain('A001');
    expect(() => execFileSync('pdftotext', [file, '-'], { stdio: 'pipe' })).toThrow('Incorrect password');
    expect(printer.jobs).toEqual([]);
  },
);

printing('a number already called asks before it prints late', async ({ counter, printer }) => {
  const { desk, electron } = counter;
  await takeTickets(desk, ['A001']);
  await desk.keyboard.press('F2');
  const later = Date.parse('2026-11-23T08:40:00+07:00');
  await electron.evaluate(
    (_electron, wall) => globalThis.rehearsal?.setClock({ wall, mono: 600_000 }),
    later,
  );
  await desk.keyboard.press('F11');
  await expect(slips(desk)).toContainText('Số này đã được gọi');
  await printer.setMode('on');
  await desk.keyboard.press('Alt+i');
  await printer.waitForJobs(1);
  await expect(slips(desk)).toContainText('in lại 1 lần');
});

test('the line to the city says what waits, since when and why', async ({ counter: { desk } }) => {
  const line = desk.getByRole('button', { name: /Đường truyền/ });
  await line.click();
  await expect(desk.getByText('Máy này chưa được nối với hệ thống thành phố.')).toBeVisible();
  await look(desk, 'city-off');
  await desk.keyboard.press('Escape');
  // Nothing listens on port 9.
  await desk.evaluate(() =>
    window.counter.ask('city.connect', { url: 'http://127.0.0.1:9', token: 'of-a-test' }),
  );
  await desk.keyboard.press('Control+1');
  await line.click();
  await expect(desk.getByText('Không tới được thành phố', { exact: false })).toBeVisible();
  await expect(desk.getByText(/^\d+ mục$/)).toBeVisible();
  await desk.keyboard.press('Alt+g');
  await expect(desk.getByText('Đã bảo máy gửi ngay.')).toBeVisible();
  await look(desk, 'city-waiting');
});
