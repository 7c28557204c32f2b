import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startCity } from '../city/start-city';
import { aCardText } from '../office/cards';
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
  await desk.keyboard.type('luu giu');
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
});

test('each class has its term from the city; the register stays, scans are not made', async ({
  counter: { desk },
}) => {
  const ward = 'H26.999';
  const city = await startCity({ clock: Date.now, port: 0, tokens: { [ward]: 'of-a-test' } });
  try {
    await desk.evaluate(url => window.counter.ask('city.connect', { url, token: 'of-a-test' }), city.url);
    // The city speaks of an office that it has heard of.
    await expect.poll(() => city.cursorOf(ward)).toBeGreaterThan(0);
    await city.setRetention(ward, { dossierDays: 1_825, ticketDays: 365, accessDays: 730, draftDays: 30 });
    await desk.keyboard.press('Control+1');
    await desk.keyboard.press('Control+k');
    await desk.keyboard.type('luu giu');
    await desk.keyboard.press('Enter');
    const rowOf = (name: string) => desk.getByRole('row', { name: new RegExp(`^${name}`) });
    await expect(rowOf('Số thứ tự')).toContainText('365 ngày');
    await expect(rowOf('Số thứ tự')).toContainText('còn thời hạn 1');
    await expect(rowOf('Nhật ký truy cập')).toContainText('730 ngày');
    await expect(rowOf('Trang tiếp nhận gõ dở')).toContainText('30 ngày');
    await expect(rowOf('Sổ theo dõi')).toContainText('vĩnh viễn');
    await expect(rowOf('Bản quét giấy tờ')).toContainText('chưa quét giấy tờ');
    await look(desk, 'retention-classes');
  } finally {
    await city.close();
  }
});
