import type { Page } from '@playwright/test';
import { logoDotsOf } from '../../renderer/paper/logo-dots';
import type {} from '../../renderer/rehearsal';
import { Logo } from '../../shared/office/logo';
import { aBadge, badPictures } from '../office/logos';
import { startPrinter } from '../office/printer';
import type { PrintedPaper } from '../office/printer-decode';
import { expect, test } from './desk/fixtures';
import { look } from './desk/looks';
import { giveOfficePrinter } from './desk/office-printer';

const supervisorPin = '305814';
const title = 'Biểu trưng trên giấy tờ';

type File = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

async function choose(desk: Page, by: () => Promise<void>, file: File): Promise<void> {
  const [chooser] = await Promise.all([desk.waitForEvent('filechooser'), by()]);
  await chooser.setFiles(file);
}

const pngFile = (name: string, bytes: Uint8Array): File => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from(bytes),
});

const keptLogo = (desk: Page) =>
  desk.evaluate(async () => (await window.rehearsal?.work.db.office.get('office'))?.logo ?? null);

/** Which dots of a place on the paper are black, row by row. */
function dotsAt(paper: PrintedPaper, left: number, top: number, width: number, height: number): string[] {
  const isBlack = (x: number, y: number) =>
    ((paper.bits[(y * paper.width + x) >> 3] ?? 0) & (0x80 >> (x & 7))) !== 0;
  return Array.from({ length: height }, (_row, y) =>
    Array.from({ length: width }, (_dot, x) => (isBlack(left + x, top + y) ? '#' : '.')).join(''),
  );
}

test('a logo is chosen, seen, kept by a supervisor’s PIN, printed, and taken away again', async ({
  counter: { desk },
}) => {
  const printer = await startPrinter();
  await giveOfficePrinter(desk, printer.port);
  await desk.getByRole('button', { name: 'Thiết lập' }).click();
  const field = desk.getByRole('region', { name: title });
  await field.scrollIntoViewIfNeeded();
  await look(desk, 'settings-logo-none');
  const button = field.getByRole('button', { name: /^Chọn ảnh/ });
  for (const [name, bytes, sentence] of badPictures()) {
    await choose(desk, () => button.click(), pngFile(name, bytes));
    await expect(field.getByText(sentence), name).toBeVisible();
    await expect(field.getByRole('button', { name: /^Bỏ biểu trưng/ })).toBeDisabled();
  }
  await look(desk, 'settings-logo-refused');

  await choose(desk, () => desk.keyboard.press('Alt+i'), pngFile('huy-hiệu.png', aBadge()));
  await expect(field.getByRole('button', { name: /^Bỏ biểu trưng/ })).toBeEnabled();
  await look(desk, 'settings-logo');
  expect(await keptLogo(desk)).toBeNull();
  await desk.getByLabel('Mã PIN của người phụ trách').fill('472916');
  await desk.keyboard.press('Enter');
  await expect(desk.getByLabel('Mã PIN của người phụ trách')).toHaveAccessibleDescription(
    'Mã PIN không đúng.',
  );
  expect(await keptLogo(desk)).toBeNull();
  await desk.getByLabel('Mã PIN của người phụ trách').fill(supervisorPin);
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('Đã lưu.', { exact: true })).toBeVisible();
  const logo = await keptLogo(desk);
  const dots = logoDotsOf[576](logo ?? '');
  if (!dots) throw new Error('no logo kept');

  await desk.keyboard.press('Escape');
  await desk.keyboard.press('F5');
  await desk.getByLabel('Họ và tên').fill('Nguyễn Văn Mẫu');
  await desk.getByRole('combobox', { name: 'Thủ tục' }).fill('ks');
  await desk.keyboard.press('Enter');
  const running = desk.getByRole('article', { name: 'Phiếu sẽ in' });
  await expect(running.locator('img')).toHaveAttribute('src', `data:image/png;base64,${logo}`);
  await look(desk, 'intake-logo');
  await desk.keyboard.press('Control+1');
  const [job] = await printer.waitForJobs(1);
  const [ticket] = job ? printer.decode(job).papers : [];
  if (!ticket) throw new Error('nothing printed');
  const expected = Array.from({ length: dots.height }, (_row, y) => {
    const row = Array<string>(dots.width).fill('.');
    for (const run of dots.runs) if (run.y === y) row.fill('#', run.x, run.x + run.width);
    return row.join('');
  });
  expect(dotsAt(ticket, (576 - dots.width) / 2, 0, dots.width, dots.height)).toEqual(expected);

  await desk.getByRole('button', { name: 'Thiết lập' }).click();
  await field.scrollIntoViewIfNeeded();
  await desk.keyboard.press('Alt+r');
  await expect(field.getByRole('button', { name: /^Bỏ biểu trưng/ })).toBeDisabled();
  await desk.getByLabel('Mã PIN của người phụ trách').fill(supervisorPin);
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('Đã lưu.', { exact: true })).toBeVisible();
  expect(await keptLogo(desk)).toBeNull();
  await printer.stop();
});

/** Pictures that only a page can make: a JPEG, a photograph full of grain. */
function paint(desk: Page, type: string, quality: number): Promise<readonly number[]> {
  return desk.evaluate(
    async ([type, quality]) => {
      const canvas = new OffscreenCanvas(900, 600);
      const context = canvas.getContext('2d');
      const picture = context?.createImageData(900, 600);
      if (!context || !picture) throw new Error('no canvas');
      for (let at = 0; at < picture.data.length; at += 1) {
        const mixed = Math.imul(at, 0x9e37_79b1);
        picture.data[at] = at % 4 === 3 ? 255 : Math.imul(mixed ^ (mixed >>> 15), 0x85eb_ca6b) >>> 24;
      }
      context.putImageData(picture, 0, 0);
      return [...new Uint8Array(await (await canvas.convertToBlob({ type, quality })).arrayBuffer())];
    },
    [type, quality] as const,
  );
}

test('a photograph becomes a logo small enough for the ledger', async ({ counter: { desk } }) => {
  await desk.getByRole('button', { name: 'Thiết lập' }).click();
  const shown = desk.getByRole('img', { name: 'Phần đầu giấy tờ của cơ quan' }).locator('xpath=self::img');
  for (const [type, quality, name] of [
    ['image/jpeg', 0.9, 'ảnh.jpg'],
    ['image/png', 1, 'ảnh.png'],
  ] as const) {
    const buffer = Buffer.from(await paint(desk, type, quality));
    await choose(desk, () => desk.keyboard.press('Alt+i'), { name, mimeType: type, buffer });
    const src = await shown.getAttribute('src');
    expect(Logo.safeParse(src?.replace('data:image/png;base64,', '')).error, name).toBeUndefined();
    await desk.keyboard.press('Alt+r');
    await expect(shown).toHaveCount(0);
  }
});
