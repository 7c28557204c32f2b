import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { expect, it } from 'vitest';
import { protectBeside } from '../../../../electron/files/protect-beside';
import { protectPdf } from '../../../../electron/files/protect-pdf';
import { aFolder } from '../../../office/folder';
import { openNodeBeside } from '../../../office/fork-node';

const NAME = 'Nguyen Thi Thu';
const PASSWORD = 'bacu mocu lita noki pabu quti';

async function aPage(): Promise<Uint8Array> {
  const pdf = PDF.create();
  pdf.setTitle(NAME);
  pdf.addPage().drawText(NAME, { x: 40, y: 400 });
  return pdf.save();
}

/** The text of a file as a viewer shows it to somebody with this password; throws where it does not open. */
function read(pdf: Uint8Array, ...password: readonly string[]): string {
  const path = join(aFolder(), 'slip.pdf');
  writeFileSync(path, pdf);
  const options = password.flatMap(word => ['-upw', word]);
  return execFileSync('pdftotext', [...options, path, '-'], { encoding: 'utf8', stdio: 'pipe' });
}

it('opens a protected file with its password, and with no other', async () => {
  const page = await aPage();
  expect(read(page)).toContain(NAME);
  const closed = await protectPdf(page, PASSWORD);
  expect(read(closed, PASSWORD)).toContain(NAME);
  expect(() => read(closed)).toThrow('Incorrect password');
  expect(() => read(closed, `${PASSWORD}x`)).toThrow('Incorrect password');
});

it('is under AES-256 of today, and the name stands nowhere in its bytes', async () => {
  const page = await aPage();
  const closed = await protectPdf(page, PASSWORD);
  const spellings = [Buffer.from(NAME), Buffer.from(Buffer.from(NAME).toString('hex').toUpperCase())];
  expect(spellings.some(spelt => Buffer.from(page).includes(spelt))).toBe(true);
  for (const spelt of spellings) expect(Buffer.from(closed).includes(spelt)).toBe(false);
  const { algorithm } = (await PDF.load(closed, { credentials: PASSWORD })).getSecurity();
  expect(algorithm).toBe('AES-256');
  expect(Buffer.from(closed).toString('latin1')).toMatch(/\/R 6\b/);
});

it('makes two files of the same page and password that have nothing in common to compare', async () => {
  const page = await aPage();
  const [one, other] = [await protectPdf(page, PASSWORD), await protectPdf(page, PASSWORD)];
  expect(Buffer.from(one).equals(other)).toBe(false);
});

it('is made in a process beside this one, and a page that is none is a fault there and here', async () => {
  const beside = openNodeBeside();
  const closed = await protectBeside(beside, await aPage(), PASSWORD);
  expect(read(closed, PASSWORD)).toContain(NAME);
  await expect(protectBeside(beside, Buffer.from('no PDF'), PASSWORD)).rejects.toThrow('died');
});
