import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutSlip } from '../../../../shared/printing/layout';
import { type Block, type Slip, textBlock } from '../../../../shared/printing/slip';
import { columnPaper } from '../../../../shared/printing/to-text';
import { aReceipt, HEAVY_DOSSIER } from '../../../office/printer-slips';
import { runs } from '../../../office/runs';

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom('Đăng', 'ký', 'khai', 'sinh', 'lưu', 'động'), { maxLength: 12 })
    .map(all => all.join(' ')),
);
const align = fc.constantFrom('left' as const, 'center' as const, 'right' as const);
const table = fc
  .record({ rows: fc.array(fc.tuple(words, words, words), { maxLength: 6 }), first: align, last: align })
  .map(
    ({ rows, first, last }): Block => ({
      kind: 'table',
      columns: [
        { head: 'STT', align: first, width: 'fit' },
        { head: 'Tên giấy tờ', align: 'left', width: 'rest' },
        { head: 'Bản chính', align: last, width: 'fit' },
      ],
      rows,
    }),
  );
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.tuple(words, align).map(([text, side]) => textBlock(text, { align: side })),
  fc.tuple(words, words).map(([label, value]): Block => ({ kind: 'pairs', rows: [{ label, value }] })),
  table,
  words.map(
    (name): Block => ({
      kind: 'signatures',
      signers: [
        { title: 'NGƯỜI NỘP HỒ SƠ', note: '(Ký)', name },
        { title: 'NGƯỜI TIẾP NHẬN', note: '(Ký)', name },
      ],
    }),
  ),
  fc.constantFrom<Block>({ kind: 'rule' }, { kind: 'blank' }, { kind: 'cut' }, { kind: 'qr', text: 'A025' }),
);
const slips = fc
  .array(block, { maxLength: 8 })
  .map((blocks): Slip => ({ kind: 'receipt', number: '1', blocks }));

describe('a slip laid out on a roll', () => {
  it('never leaves the paper and never sets two words on one place', () => {
    fc.assert(
      fc.property(slips, fc.constantFrom(24, 32, 48), (slip, columns) => {
        const paper = columnPaper(columns);
        const { placed, height } = layoutSlip(slip, paper);
        const taken = new Set<string>();
        for (const each of placed) {
          expect(each.y).toBeLessThan(height);
          if (each.kind !== 'words') continue;
          const width = paper.measure(each.text, each.style);
          expect(each.x).toBeGreaterThanOrEqual(0);
          expect(each.x + width).toBeLessThanOrEqual(columns);
          for (let x = each.x; x < each.x + width; x += 1) {
            expect(taken.has(`${x},${each.y}`)).toBe(false);
            taken.add(`${x},${each.y}`);
          }
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('sets all 30 papers of a heavy dossier, each with its name whole', () => {
    const { placed } = layoutSlip(aReceipt(HEAVY_DOSSIER), columnPaper(32));
    const all = placed.flatMap(each => (each.kind === 'words' ? [each.text] : [])).join(' ');
    for (const { name } of HEAVY_DOSSIER.papers ?? []) expect(all).toContain(name);
  });

  it.each([
    ['leaves out a Code 128 wider than the paper', 600, 0],
    ['prints a Code 128 that fits', 500, 1],
  ])('%s', (_what, width, count) => {
    const paper = { ...columnPaper(576), barcodeSize: () => ({ width, height: 64 }) };
    const slip: Slip = { kind: 'label', number: '1', blocks: [{ kind: 'barcode', text: '26112300270001' }] };
    expect(layoutSlip(slip, paper).placed).toHaveLength(count);
  });
});
