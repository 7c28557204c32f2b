import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCups } from '../office/cups';
import { startPrinter } from '../office/printer';
import { aSerialLine } from '../office/serial-printer';
import { expect, test } from './desk/fixtures';
import { look } from './desk/looks';
import { setUpTrialOffice, signInAt } from './desk/office';

const supervisorPin = '305814';
const MONDAY_MORNING = Date.parse('2026-11-23T08:30:00+07:00');

test('a COM port and a queue of the system are added, tried, and each prints its own papers', async ({
  start,
  profile,
}) => {
  const ends: (() => unknown)[] = [];
  try {
    const printer = await startPrinter();
    ends.push(printer.stop);
    const cups = await startCups('Laser');
    ends.push(cups.stop);
    const line = await aSerialLine(printer.port, profile, end => ends.push(end));
    process.env.CUPS_SERVER = cups.server;
    const { desk } = await start({ clock: MONDAY_MORNING });
    await setUpTrialOffice(desk);
    await signInAt(desk, 1, 'Trần Thị Lan');
    await desk.getByRole('button', { name: 'Thiết lập' }).click();
    await desk.getByRole('button', { name: 'Tìm trên máy này' }).click();
    await desk.getByRole('button', { name: 'Dùng Laser' }).click();
    const laser = desk.getByRole('group', { name: 'Laser' });
    await laser.getByLabel('Khổ giấy').selectOption('A5');
    await laser.getByText('Phiếu khác').click();
    await laser.getByText('Giấy tiếp nhận').click();
    await laser.getByRole('button', { name: 'Thử máy in' }).click();
    await expect(laser.getByRole('status')).toContainText('không báo trạng thái');

    await desk.getByRole('button', { name: 'Thêm máy in' }).click();
    const serial = desk.getByRole('group', { name: 'Máy in 3' });
    await serial.getByLabel('Cách nối').selectOption('serial');
    await serial.getByRole('button', { name: 'In thử' }).click();
    await expect(serial.getByRole('status')).toContainText('Còn ô chưa đúng');
    await serial.getByLabel('Cổng').fill('/dev/khong-co');
    await serial.getByRole('button', { name: 'In thử' }).click();
    await expect(serial.getByRole('status')).toContainText('Không có cổng máy in này');
    await serial.getByLabel('Cổng').fill(line.path);
    await serial.getByLabel('Tốc độ (baud)').fill('115200');
    await serial.getByText('Số thứ tự').click();
    await serial.getByRole('button', { name: 'In thử' }).click();
    await expect(serial.getByRole('status')).toContainText('Máy in báo đã in xong');
    await look(desk, 'settings-printers');
    const [trial] = await printer.waitForJobs(1, 20_000);
    const picture = join(profile, 'trial.png');
    if (trial) writeFileSync(picture, printer.decode(trial).png);
    expect(execFileSync('zbarimg', ['-q', '--raw', picture], { encoding: 'utf8' })).toContain('THU-MAY-IN');
    const read = execFileSync('tesseract', [picture, '-', '-l', 'vie', '--psm', '6', '--dpi', '203'], {
      encoding: 'utf8',
    });
    expect(read).toContain('Chữ phải rõ dấu');

    await desk.getByLabel('Mã PIN của người phụ trách').fill(supervisorPin);
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('Đã lưu.', { exact: true })).toBeVisible();
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('Control+1');
    await printer.waitForJobs(2, 20_000);
    await desk.keyboard.press('F5');
    await desk.getByRole('combobox', { name: 'Thủ tục' }).fill('1.004873');
    await desk.keyboard.press('Enter');
    await desk.getByLabel('Họ và tên').fill('Nguyễn Văn Mẫu');
    await desk.keyboard.press('F10');
    await expect.poll(() => cups.printed().includes(Buffer.from('%%EOF')), { timeout: 20_000 }).toBe(true);
    const pdf = join(profile, 'out.pdf');
    writeFileSync(pdf, cups.printed().subarray(cups.printed().indexOf('%PDF')));
    expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toContain('Nguyễn Văn Mẫu');
    expect(printer.jobs).toHaveLength(2);

    cups.admin('cupsdisable', 'Laser');
    await desk.getByRole('combobox', { name: 'Thủ tục' }).fill('1.004873');
    await desk.keyboard.press('Enter');
    await desk.getByLabel('Họ và tên').fill('Nguyễn Thị Thử');
    await desk.keyboard.press('F10');
    await desk.keyboard.press('F11');
    await expect(desk.getByText('Hệ điều hành đang dừng máy in này', { exact: false }).first()).toBeVisible();
    await look(desk, 'spool-printers');
    await desk.keyboard.press('Alt+m');
    await printer.waitForJobs(3, 20_000);
    await expect(desk.getByRole('listbox', { name: 'Phiếu in' })).toContainText('Đã xong hôm nay (3)');
    // Of several printers, where the paper lies.
    await expect(desk.getByRole('option', { name: /Giấy tiếp nhận/ })).toHaveText([
      /đã in \(ở Máy in 3\)/,
      /đã gửi in \(ở Laser\)/,
    ]);
    await look(desk, 'spool-where');
  } finally {
    delete process.env.CUPS_SERVER;
    for (const end of ends.reverse()) await end();
  }
});
