import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PASSPHRASE } from '../office/passphrase';
import { expect, test } from './desk/fixtures';
import { look } from './desk/looks';
import { pinOf, setUpTrialOffice, signInAt } from './desk/office';

test('a PC that broke lives on in another one, out of a backup that was proven', async ({
  start,
  profile,
}) => {
  test.setTimeout(120_000);
  const stick = join(profile, 'usb');
  const first = await start({ profile: join(profile, 'pc-1') });
  const { desk } = first;
  await setUpTrialOffice(desk);
  await signInAt(desk, 1, 'Trần Thị Lan');
  await desk.keyboard.press('Control+1');
  await expect(desk.getByRole('contentinfo')).toContainText('A001');
  await desk.getByRole('button', { name: 'Sao lưu: chưa đặt nơi' }).click();
  await look(desk, 'backup-none');
  await desk.getByLabel('Thư mục hoặc USB').fill(stick);
  await desk.getByLabel('Mã PIN của người phụ trách').fill(pinOf('Lê Mạnh Hùng'));
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('Đã sao lưu, đã đọc lại và khớp từng byte.')).toBeVisible();
  await desk.getByLabel('Khóa phục hồi hoặc cụm mật khẩu').fill(PASSPHRASE);
  await desk.getByRole('button', { name: 'Thử phục hồi' }).click();
  await expect(desk.getByText(/Phục hồi được: \d+ mục nguyên vẹn, 0 hồ sơ/)).toBeVisible();
  await look(desk, 'backup');
  await desk.keyboard.press('Alt+b');
  await expect(desk.getByText('Cùng ổ đĩa với dữ liệu', { exact: false })).toBeVisible();
  await first.close();

  const other = await start({ profile: join(profile, 'pc-2') });
  await other.desk.keyboard.press('F9');
  await other.desk.getByLabel('Thư mục hoặc USB').fill(stick);
  await other.desk.getByLabel('Khóa phục hồi hoặc cụm mật khẩu').fill('không phải');
  await other.desk.keyboard.press('Enter');
  await expect(other.desk.getByRole('alert')).toContainText('không mở được bản sao lưu này');
  await look(other.desk, 'restore');
  await other.desk.getByLabel('Khóa phục hồi hoặc cụm mật khẩu').fill(PASSPHRASE);
  await other.desk.keyboard.press('Enter');
  await expect(other.desk.getByRole('status')).toContainText('Hãy đóng ứng dụng rồi mở lại');
  await other.close();

  const again = await start({ profile: join(profile, 'pc-2') });
  await signInAt(again.desk, 1, 'Trần Thị Lan');
  await again.desk.keyboard.press('Control+1');
  await expect(again.desk.getByRole('contentinfo')).toContainText('A002');
});

test('a month that rotted on the disk is found, never copied over its good copy, and mended out of it', async ({
  start,
  profile,
}) => {
  test.setTimeout(120_000);
  const stick = join(profile, 'usb');
  const pc = join(profile, 'pc');
  const december = Date.parse('2026-12-01T08:30:00+07:00');
  const first = await start({ profile: pc });
  await setUpTrialOffice(first.desk);
  await first.desk.getByRole('button', { name: 'Sao lưu: chưa đặt nơi' }).click();
  await first.desk.getByLabel('Thư mục hoặc USB').fill(stick);
  await first.desk.getByLabel('Mã PIN của người phụ trách').fill(pinOf('Lê Mạnh Hùng'));
  await first.desk.keyboard.press('Enter');
  await expect(first.desk.getByText('Đã sao lưu, đã đọc lại và khớp từng byte.')).toBeVisible();
  await first.close();

  const second = await start({ profile: pc, clock: december });
  await signInAt(second.desk, 1, 'Trần Thị Lan');
  await second.desk.keyboard.press('Control+1');
  await expect(second.desk.getByRole('contentinfo')).toContainText('A001');
  await second.desk.getByRole('button', { name: /^Sao lưu ?: / }).click();
  await second.desk.keyboard.press('Alt+b');
  await expect(second.desk.getByText('0 mục', { exact: true })).toBeVisible();
  await second.close();

  const journal = join(pc, 'journal');
  const copy = (await readdir(stick)).find(name => name.endsWith('-may-1')) ?? '';
  const names = await readdir(journal);
  const november = names.find(name => name.endsWith('2026-11.jsonl')) ?? '';
  expect(names).toContain(november.replace('.jsonl', '.seal.json'));
  const whole = await readFile(join(journal, november));
  const rotted = Buffer.from(whole);
  rotted[Math.floor(whole.length / 2)] = (rotted[Math.floor(whole.length / 2)] ?? 0) ^ 1;
  await writeFile(join(journal, november), rotted);

  const { desk } = await start({ profile: pc, clock: december });
  await desk.getByRole('button', { name: /^Sao lưu ?: / }).click();
  await desk.keyboard.press('Alt+b');
  await expect(desk.getByRole('alert')).toContainText(`Đã sửa từ bản còn tốt, đúng như lúc ghi: ${november}`);
  await look(desk, 'backup-mended');
  expect(await readFile(join(journal, november))).toEqual(whole);
  expect(await readFile(join(stick, copy, november))).toEqual(whole);
});

test('a line that rotted on a PC without a backup is found by the proof and mended out of the tables', async ({
  start,
  profile,
}) => {
  const first = await start();
  await setUpTrialOffice(first.desk);
  await first.close();
  const journal = join(profile, 'journal');
  const month = (await readdir(journal)).find(name => name.endsWith('.jsonl')) ?? '';
  const lines = (await readFile(join(journal, month), 'utf8')).split('\n');
  lines[2] = lines[2]?.replace('{"entry"', '{"entrz"') ?? '';
  await writeFile(join(journal, month), lines.join('\n'));

  const { desk } = await start();
  await signInAt(desk, 1, 'Lê Mạnh Hùng');
  await desk.keyboard.press('Control+k');
  await desk.getByRole('combobox', { name: 'Tìm hoặc làm' }).fill('ai da lam gi');
  await desk.keyboard.press('Enter');
  await desk.getByRole('button', { name: 'Kiểm tra nhật ký' }).click();
  await expect(desk.getByText(/Đã đọc lại \d+ mục: \d+ chỗ không đúng/)).toBeVisible();
  await expect(desk.getByText(`Tệp ${month}, dòng kết thúc ở byte`)).toBeVisible();
  await desk.getByRole('button', { name: 'Kiểm tra nhật ký' }).click();
  await expect(desk.getByText(/Đã đọc lại \d+ mục: đúng như lúc ghi/)).toBeVisible();
  await desk.keyboard.press('Escape');
  await desk.getByRole('button', { name: 'Sao lưu: chưa đặt nơi' }).click();
  await expect(desk.getByRole('alert')).toContainText(`Đã sửa từ bản còn tốt, đúng như lúc ghi: ${month}`);
  await look(desk, 'backup-filled-in');
});
