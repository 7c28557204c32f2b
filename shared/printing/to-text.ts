import { layoutSlip } from './layout';
import type { Paper, Placed } from './paper';
import type { Slip } from './slip';
import { hasSeal, plainPart } from './slip-seal';

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/**
 * The slip as plain text of the given number of columns (48 is an 80 mm roll, 32 a 58 mm one), laid out by
 * the same rules as the drawn one. Letter sizes and boldness are lost; symbols stand as `[QR: ...]`, and of a
 * seal only that it is there.
 */
export function toText(slip: Slip, columns: number): string {
  const { height, placed } = layoutSlip(slip, columnPaper(columns));
  const rows = Array.from({ length: height }, () => '');
  const inOrder = [...placed].sort((a, b) => a.y - b.y || a.x - b.x);
  for (const each of inOrder) {
    const row = rows[each.y] ?? '';
    rows[each.y] = row.padEnd(row.length + each.x - countGraphemes(row)) + written(each);
  }
  return `${rows.map(row => row.trimEnd()).join('\n')}\n`;
}

/** A paper that counts letters. */
export function columnPaper(columns: number): Paper {
  return {
    width: columns,
    measure: countGraphemes,
    lineHeight: () => 1,
    columnGap: 1,
    blankHeight: 1,
    groupGap: 0,
    ruleHeight: 1,
    cutHeight: 1,
    signatureHeight: 3,
    qrSize: text => ({ width: countGraphemes(qrInWords(text)), height: 1 }),
    barcodeSize: () => undefined,
    logoSize: () => undefined,
  };
}

function countGraphemes(text: string): number {
  return [...graphemes.segment(text)].length;
}

function qrInWords(text: string): string {
  return `[QR: ${plainPart(text)}${hasSeal(text) ? ', có ký' : ''}]`;
}

function written(placed: Placed): string {
  switch (placed.kind) {
    case 'words':
      return placed.text;
    case 'rule':
      return '-'.repeat(placed.width);
    case 'qr':
      return qrInWords(placed.text);
    case 'barcode':
      return `[Code 128: ${placed.text}]`;
    case 'logo':
      return '';
    case 'cut':
      return '- - - 8< - - -';
  }
}
