import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fold } from '../../shared/kit/folding';
import { expect, test } from './desk/fixtures';
import { aPaperDay, card, codesOf, playPaper, wordsOf } from './desk/play-paper';

/** One citizen's visit: a number, a call, a dossier that is due another day. */
const visit = [
  { at: '08:01:00', do: 'take-ticket', service: 'B', as: 't1' },
  { at: '08:02:00', do: 'call-next', counter: 1 },
  { at: '08:05:00', do: 'receive', counter: 1, ticket: 't1', procedure: '1.004873', card, as: 'd1' },
];

for (const printer of ['thermal', 'thermal58']) {
  test(`prints numbers and receipts that people and machines can read: ${printer}`, async ({ profile }) => {
    const { found, summary } = await playPaper(aPaperDay(printer, visit), profile);
    expect(summary?.slips).toEqual({ sent: 2, spooled: 0, pdf: 0, screen: 0 });
    const ticket = found('printer', 'ticket-B001.png');
    const receipt = found('printer', 'receipt-H26.101-261123-0001.png');
    expect(codesOf(ticket)).toContain('B001;20261123');
    expect(codesOf(receipt)).toContain('H26.101-261123-0001');
    const read = wordsOf(receipt);
    expect(read).toContain('Nguyễn Thị Kiều Diễm');
    expect(fold(read)).toContain('cap giay xac nhan tinh trang hon nhan');
    expect(fold(wordsOf(ticket))).toContain('phieu so thu tu');
    // No name and no card number on a ticket, in whatever spelling.
    const bytes = await readFile(found('printer', 'ticket-B001.bin'));
    expect(bytes.includes(Buffer.from('Ki\u1ec1u'))).toBe(false);
  });
}

test('makes form 01 as an A5 PDF with text that can be copied', async ({ profile }) => {
  const { found, summary } = await playPaper(aPaperDay('a5', visit), profile);
  expect(summary?.slips).toMatchObject({ pdf: 2, spooled: 0 });
  const pdf = found('pdf', 'receipt-H26.101-261123-0001.pdf');
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  expect(text).toContain('Nguyễn Thị Kiều Diễm');
  expect(text.match(/Liên:/g)).toHaveLength(2);
  const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  // A5 upright: 148 x 210 mm in points.
  expect(info).toMatch(/Page size:\s+4(19|20)(\.\d+)? x 59[45](\.\d+)? pts/);
  expect(execFileSync('pdffonts', [pdf], { encoding: 'utf8' })).toMatch(/BeVietnamPro.*yes yes yes/);
});
