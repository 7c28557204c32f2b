import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DAY_MS } from '../../shared/kit/time';
import { startCity } from '../city/start-city';
import { aCardText } from '../office/cards';
import { setClock } from './desk/busy-days';
import { expect, test } from './desk/fixtures';
import { look } from './desk/looks';

const NUMBER = '001087000001';

test('data is held, erased by nobody without the city’s terms, and shown to whom it is of', async ({
  counter,
  profile,
}) => {
  const { desk } = counter;
  const received = await desk.evaluate(
    card =>
      window.rehearsal?.perform(
        'receive',
        { counter: 1, procedure: '2.000815', card, rest: {} },
        window.rehearsal.work.now(),
      ),
    aCardText({ idNumber: NUMBER }),
  );
  const done = received?.result as { value: { code: string } };
  await desk.keyboard.press('Control+k');
  await desk.getByRole('combobox', { name: 'Tìm hoặc làm' }).filter({ visible: true }).fill('luu giu');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('Thành phố chưa quy định thời hạn lưu')).toBeVisible();
  await desk.getByLabel('Mã hồ sơ cần giữ').fill(done.value.code);
  await desk.getByLabel('Lệnh giữ: Căn cứ').fill('Công văn 12/TA');
  await desk.getByLabel('Mã PIN: Lệnh giữ: Người phụ trách').fill('305814');
  await desk.getByRole('button', { name: 'Giữ lại' }).click();
  await expect(desk.getByText(`một hồ sơ ${done.value.code}: Công văn 12/TA`)).toBeVisible();
  await look(desk, 'retention');
  await desk.getByLabel('Số giấy tờ', { exact: true }).fill(NUMBER);
  await desk.getByLabel('Mã PIN: Người dân hỏi dữ liệu của mình: Người phụ trách').fill('305814');
  await desk.getByRole('button', { name: 'Lập văn bản trả lời' }).click();
  await expect(desk.getByText('Có 1 hồ sơ.')).toBeVisible();
  const pdfs = join(profile, 'exports', 'pdf');
  const [name = ''] = readdirSync(pdfs).filter(known => known.startsWith('du-lieu-ca-nhan'));
  const text = execFileSync('pdftotext', ['-layout', join(pdfs, name), '-']).toString();
  for (const part of [NUMBER, 'Nguyễn Văn Mẫu', 'người nộp']) expect(text).toContain(part);
  await desk.getByLabel('Lệnh giữ: Căn cứ').fill('Công văn 15/TA');
  await desk.getByLabel('Mã PIN: Lệnh giữ: Người phụ trách').fill('305814');
  await desk.getByRole('button', { name: 'Bỏ lệnh giữ' }).click();
  await expect(desk.getByText('Không có lệnh giữ nào.')).toBeVisible();
  await desk.getByLabel('Hoặc giữ mọi dữ liệu từ ngày').fill('01/11/2026');
  await desk.getByLabel('đến ngày', { exact: true }).fill('30/11/2026');
  await desk.getByLabel('Lệnh giữ: Căn cứ').fill('Thanh tra');
  await desk.getByLabel('Mã PIN: Lệnh giữ: Người phụ trách').fill('305814');
  await desk.getByRole('button', { name: 'Giữ lại' }).click();
  await expect(desk.getByText('mọi dữ liệu trong thời gian 01/11/2026–30/11/2026: Thanh tra')).toBeVisible();
  await look(desk, 'retention-period');
});

test('each class has its term from the city; past it two people erase numbers by minutes', async ({
  counter,
  profile,
}) => {
  const { desk } = counter;
  const ward = 'H26.999';
  const began = Date.parse('2026-11-23T08:30:00+07:00');
  let time = began;
  const city = await startCity({ clock: () => time, port: 0, tokens: { [ward]: 'of-a-test' } });
  try {
    await desk.keyboard.press('Control+1');
    await expect(desk.getByRole('contentinfo')).toContainText('A001');
    await desk.evaluate(url => window.counter.ask('city.connect', { url, token: 'of-a-test' }), city.url);
    // The city speaks of an office that it has heard of.
    await expect.poll(() => city.cursorOf(ward)).toBeGreaterThan(0);
    await city.setRetention(ward, { dossierDays: 1_825, ticketDays: 365, accessDays: 730, draftDays: 30 });
    const open = async () => {
      await desk.keyboard.press('Control+k');
      await desk.getByRole('combobox', { name: 'Tìm hoặc làm' }).filter({ visible: true }).fill('luu giu');
      await desk.keyboard.press('Enter');
    };
    await open();
    const rowOf = (name: string) => desk.getByRole('row', { name: new RegExp(`^${name}`) });
    await expect(rowOf('Số thứ tự')).toContainText('365 ngày');
    await expect(rowOf('Số thứ tự')).toContainText('còn thời hạn 1');
    await expect(rowOf('Nhật ký truy cập')).toContainText('730 ngày');
    await expect(rowOf('Trang tiếp nhận gõ dở')).toContainText('30 ngày');
    await expect(rowOf('Sổ theo dõi')).toContainText('vĩnh viễn');
    await expect(rowOf('Bản quét giấy tờ')).toContainText('chưa quét giấy tờ');
    await desk.keyboard.press('Escape');

    time += 2 * 366 * DAY_MS;
    await setClock(counter, time, began);
    await open();
    await expect(rowOf('Số thứ tự').getByRole('cell').nth(1)).toHaveText('1');
    await look(desk, 'retention-classes');
    await desk.getByLabel('Mã PIN: Người phụ trách', { exact: true }).fill('305814');
    const second = desk.getByLabel('Người thứ hai', { exact: true });
    await second.selectOption({ label: 'Trần Thị Lan' });
    await desk.getByLabel('Mã PIN: Người thứ hai').fill('472916');
    await desk.getByLabel('Số biên bản').fill('01/BB-2028');
    await desk.getByLabel('Căn cứ', { exact: true }).fill('Hết thời hạn lưu trữ');
    await desk.getByRole('button', { name: 'Lập biên bản và xóa' }).click();
    await expect(desk.getByText('Đã xóa: 1 số thứ tự. Biên bản:')).toBeVisible();
    await expect(rowOf('Số thứ tự').getByRole('cell').nth(1)).toHaveText('0');
    const pdfs = join(profile, 'exports', 'pdf');
    const [name = ''] = readdirSync(pdfs).filter(known => known.startsWith('bien-ban'));
    const text = execFileSync('pdftotext', ['-layout', join(pdfs, name), '-']).toString();
    for (const part of ['01/BB-2028', 'Số thứ tự', '1, đến hết ngày', 'Lê Mạnh Hùng', 'Trần Thị Lan'])
      expect(text).toContain(part);
    const kept = await desk.evaluate(async () => (await window.rehearsal?.work.db.tickets.count()) ?? null);
    expect(kept).toBe(0);
  } finally {
    await city.close();
  }
});
