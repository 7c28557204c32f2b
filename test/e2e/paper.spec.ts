import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fold } from '../../shared/kit/folding';
import { playDay } from '../day/play-day';
import { aCardText } from '../office/cards';
import { expect, test } from './desk/fixtures';

const card = aCardText({ name: 'Nguyễn Thị Kiều Diễm', birth: '09081979', sex: 'Nữ' });

/** One citizen's visit: a number, a call, a dossier that is due another day. */
function aDay(printer: string): unknown {
  return {
    office: { code: 'H26.101', name: 'UBND phường Giả Tưởng', city: 'Hà Nội' },
    date: '2026-11-23',
    printer,
    counters: [{ no: 1 }],
    services: [{ prefix: 'B', name: 'Hộ tịch' }],
    clerks: [
      { id: 'lan', name: 'Trần Thị Lan', pin: '258036', role: 'clerk' },
      { id: 'hung', name: 'Lê Mạnh Hùng', pin: '914725', role: 'supervisor' },
    ],
    steps: [
      { at: '08:00:00', do: 'sign-in', counter: 1, clerk: 'lan', pin: '258036' },
      { at: '08:01:00', do: 'take-ticket', service: 'B', as: 't1' },
      { at: '08:02:00', do: 'call-next', counter: 1 },
      { at: '08:05:00', do: 'receive', counter: 1, ticket: 't1', procedure: '1.004873', card, as: 'd1' },
    ],
  };
}

async function play(printer: string, folder: string) {
  const day = join(folder, 'day.json');
  const out = join(folder, 'out');
  await writeFile(day, JSON.stringify(aDay(printer)));
  const end = await playDay({ day, out });
  expect(end.reasons).toEqual([]);
  const found = (sub: string, part: string) => {
    const name = readdirSync(join(out, sub)).find(file => file.includes(part));
    return join(out, sub, name ?? `no ${part}`);
  };
  return { found, summary: end.summary };
}

const codesOf = (png: string) =>
  execFileSync('zbarimg', ['-q', '--raw', png], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** What an OCR reads off the paper, enlarged as a scanner would; compared without accents and with them. */
function wordsOf(png: string): string {
  return execFileSync('tesseract', [png, '-', '-l', 'vie', '--psm', '6', '--dpi', '203'], {
    encoding: 'utf8',
  });
}

for (const printer of ['thermal', 'thermal58']) {
  test(`prints numbers and receipts that people and machines can read: ${printer}`, async ({ profile }) => {
    const { found, summary } = await play(printer, profile);
    expect(summary?.slips).toEqual({ sent: 2, spooled: 0, pdf: 0, screen: 0 });
    const ticket = found('printer', 'ticket-B001.png');
    const receipt = found('printer', 'receipt-H26.101-261123-0001.png');
    expect(codesOf(ticket)).toContain('B001;20261123');
    expect(codesOf(receipt)).toContain('H26.101-261123-0001');
    const read = wordsOf(receipt).replace(/\s+/g, ' ');
    expect(read).toContain('Nguyễn Thị Kiều Diễm');
    expect(fold(read)).toContain('cap giay xac nhan tinh trang hon nhan');
    expect(fold(wordsOf(ticket))).toContain('phieu so thu tu');
    // No name and no card number on a ticket, in whatever spelling.
    const bytes = await readFile(found('printer', 'ticket-B001.bin'));
    expect(bytes.includes(Buffer.from('Ki\u1ec1u'))).toBe(false);
  });
}

test('makes form 01 as an A5 PDF with text that can be copied', async ({ profile }) => {
  const { found, summary } = await play('a5', profile);
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
