import { execFileSync } from 'node:child_process';
import { fold } from '../../shared/kit/folding';
import { expect, test } from './desk/fixtures';
import { look } from './desk/looks';
import { aPaperDay, card, codesOf, playPaper, wordsOf } from './desk/play-paper';

const reason = 'Giấy chứng sinh chưa có chữ ký';
const at = '08:30:00';
const receive = (as: string) => ({
  at,
  do: 'receive',
  counter: 1,
  procedure: '1.004873',
  card,
  slip: 'none',
  as,
});

/** Five dossiers that leave their way, each with its form but the one that is withdrawn. */
const turns = [
  ...['d1', 'd2', 'd3', 'd4', 'd5'].map(receive),
  { at, do: 'supplement', dossier: 'd1', reason, missing: ['Giấy chứng sinh', 'Tờ khai có chữ ký'] },
  { at, do: 'refuse', dossier: 'd2', reason: 'Không thuộc thẩm quyền của phường' },
  { at, do: 'withdraw', dossier: 'd3', reason: 'Công dân đổi ý' },
  { at, do: 'apologise', dossier: 'd4', reason: 'Đang chờ xác minh', newDate: '2026-12-02' },
  { at, do: 'stop', dossier: 'd5', reason: 'Quá hạn bổ sung' },
  { at, do: 'stop', dossier: 'd5', reason: 'Một lần nữa', expect: 'refused' },
  { at, do: 'apologise', dossier: 'd4', reason: 'Lùi lại', newDate: '2026-11-24', expect: 'refused' },
  { at, do: 'refuse', dossier: 'd1', expect: 'refused' },
  { at, do: 'finish', dossier: 'd1', expect: 'refused' },
];

/** What must be read on each form: its title, and what was said in this case. */
const FORMS = [
  ['supplement', 1, 'phieu yeu cau bo sung', 'giay chung sinh chua co chu ky'],
  ['refusal', 2, 'phieu tu choi tiep nhan', 'khong thuoc tham quyen cua phuong'],
  ['apology', 4, 'van ban xin loi', 'ngay 02 thang 12 nam 2026'],
  ['stop', 5, 'thong bao dung giai quyet', 'qua han bo sung'],
] as const;

for (const printer of ['thermal', 'thermal58']) {
  test(`prints forms 02 to 05 that people and machines can read: ${printer}`, async ({ profile }) => {
    const { found, summary } = await playPaper(aPaperDay(printer, turns), profile);
    expect(summary).toMatchObject({ refused: 4, refusals: 1, slips: { sent: 4, spooled: 0 } });
    for (const [kind, number, ...said] of FORMS) {
      const png = found('printer', `${kind}-H26.101-261123-000${number}.png`);
      expect(codesOf(png), kind).toContain(`H26.101-261123-000${number}`);
      const read = fold(wordsOf(png));
      for (const words of said) expect(read, kind).toContain(words);
    }
  });
}

test('makes forms 02 to 05 as A5 PDFs of one page each', async ({ profile }) => {
  const { found } = await playPaper(aPaperDay('a5', turns), profile);
  for (const [kind, number, ...said] of FORMS) {
    const pdf = found('pdf', `${kind}-H26.101-261123-000${number}.pdf`);
    const text = fold(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).replace(/\s+/g, ' ');
    for (const words of said) expect(text, kind).toContain(words);
    expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Pages:\s+1\n/);
  }
});

test('asks for papers, takes them, apologises and refuses by keys on the dossier', async ({ counter }) => {
  const { desk } = counter;
  const type = (text: string) => desk.keyboard.type(text, { delay: 70 });
  const status = desk.getByRole('contentinfo').getByRole('status');
  const closeSlip = async () => {
    await expect(desk.getByRole('button', { name: 'Xong' })).toBeFocused();
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('dialog')).toHaveCount(0);
  };
  await desk.keyboard.press('F5');
  await desk.getByRole('combobox', { name: 'Thủ tục' }).fill('1.004873');
  await desk.keyboard.press('Enter');
  await desk.getByLabel('Họ và tên').fill('Nguyễn Văn Mẫu');
  await desk.keyboard.press('F10');
  await expect(status).toContainText('Đã nhận hồ sơ');
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('F6');
  await expect(desk.getByRole('main').getByRole('listbox').getByRole('option')).toHaveCount(1);
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: /0001/ })).toBeFocused();
  await look(desk, 'turn-dossier');
  await desk.keyboard.press('Alt+b');
  await expect(desk.getByLabel(/Giấy tờ cần bổ sung/)).toBeFocused();
  await type('Giay chung sinh');
  await desk.keyboard.press('Alt+b');
  await expect(desk.getByText('Ghi lý do.')).toBeVisible();
  await desk.getByLabel('Lý do').fill(reason);
  await look(desk, 'turn-supplement');
  await desk.keyboard.press('Alt+b');
  await expect(status).toContainText('Đã yêu cầu bổ sung');
  // No printer here: the form is on the screen at once.
  await expect(desk.getByRole('article', { name: /Giấy hẹn|Phiếu/ })).toContainText('PHIẾU YÊU CẦU BỔ SUNG');
  await look(desk, 'turn-form-on-screen');
  await closeSlip();
  await desk.keyboard.press('Alt+b');
  await desk.keyboard.press('Alt+b');
  await expect(status).toContainText('Đã ghi bổ sung đủ');
  await desk.keyboard.press('Alt+x');
  await type('1/12/2026');
  await desk.getByLabel('Lý do').fill('Đang chờ xác minh');
  await look(desk, 'turn-apology');
  await desk.keyboard.press('Enter');
  await expect(status).toContainText('Đã xin lỗi và hẹn lại');
  await closeSlip();
  await desk.keyboard.press('Alt+l');
  await desk.getByLabel('Lý do').fill('Không thuộc thẩm quyền của phường');
  await desk.keyboard.press('Enter');
  await expect(status).toContainText('Đã từ chối hồ sơ');
  await closeSlip();
  await expect(desk.getByRole('region', { name: 'Lịch sử' })).toContainText('Từ chối tiếp nhận giải quyết');
  await look(desk, 'turn-refused');
});
