import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { playDay } from '../../day/play-day';
import { aCardText } from '../../office/cards';
import { expect } from './fixtures';

export const card = aCardText({ name: 'Nguyễn Thị Kiều Diễm', birth: '09081979', sex: 'Nữ' });

/** A Monday of Lan's at counter 1 of the Giả Tưởng office. */
export function aPaperDay(printer: string, steps: readonly unknown[]): unknown {
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
    steps: [{ at: '08:00:00', do: 'sign-in', counter: 1, clerk: 'lan', pin: '258036' }, ...steps],
  };
}

/** Plays the day through the real app, and finds the papers it left by a part of their names. */
export async function playPaper(day: unknown, folder: string) {
  const path = join(folder, 'day.json');
  const out = join(folder, 'out');
  await writeFile(path, JSON.stringify(day));
  const end = await playDay({ day: path, out });
  expect(end.reasons).toEqual([]);
  const found = (sub: string, part: string) => {
    const name = readdirSync(join(out, sub)).find(file => file.includes(part));
    return join(out, sub, name ?? `no ${part}`);
  };
  return { found, summary: end.summary };
}

/** What a barcode reader finds on a picture. */
export function codesOf(png: string): string {
  const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
  return execFileSync('zbarimg', ['-q', '--raw', png], { encoding: 'utf8', stdio });
}

/** What an OCR reads off the paper, enlarged as a scanner would, in one line. */
export function wordsOf(png: string): string {
  return execFileSync('tesseract', [png, '-', '-l', 'vie', '--psm', '6', '--dpi', '203'], {
    encoding: 'utf8',
  }).replace(/\s+/g, ' ');
}
