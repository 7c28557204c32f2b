import { assertNever } from '../kit/result';
import { balanceLines, breakLines } from './break-lines';
import { indent, layoutTable, placeLines } from './layout-table';
import type { Extent, Layout, Paper, Placed } from './paper';
import {
  type Block,
  type BlockOf,
  NATIONAL_MOTTO,
  NATIONAL_NAME,
  type Pair,
  PLAIN,
  type Signature,
  type Slip,
  type TextStyle,
  textBlock,
} from './slip';

type Set = { readonly placed: readonly Placed[]; readonly height: number };

/**
 * Where everything of a slip goes on a roll of the given paper. Nothing is clipped: long text takes more
 * lines, a symbol that does not fit is left out (its number stands in words anyway).
 */
export function layoutSlip(slip: Slip, paper: Paper): Layout {
  const placed: Placed[] = [];
  let y = 0;
  for (const block of slip.blocks) {
    const set = layoutBlock(block, paper, y);
    placed.push(...set.placed);
    y += set.height;
  }
  return { height: y, placed };
}

function layoutBlock(block: Block, paper: Paper, y: number): Set {
  switch (block.kind) {
    case 'head':
      return grouped(layoutHead(block, paper, y), paper);
    case 'title':
      return grouped(stack(titleLines(block), paper, y), paper);
    case 'text':
      return layoutText(block, paper, y);
    case 'pairs':
      return grouped(layoutPairs(block.rows, paper, y), paper);
    case 'table':
      return grouped(layoutTable(block, paper, y), paper);
    case 'rule':
      return { placed: [{ kind: 'rule', x: 0, y, width: paper.width }], height: paper.ruleHeight };
    case 'blank':
      return { placed: [], height: paper.blankHeight };
    case 'qr':
      return layoutSymbol(block, paper.qrSize(block.text), paper, y);
    case 'barcode':
      return layoutSymbol(block, paper.barcodeSize(block.text), paper, y);
    case 'signatures':
      return layoutSignatures(block.signers, paper, y);
    case 'cut':
      return { placed: [{ kind: 'cut', x: 0, y }], height: paper.cutHeight };
    default:
      return assertNever(block);
  }
}

/** The logo in the middle above the lines. */
function layoutHead(head: BlockOf<'head'>, paper: Paper, y: number): Set {
  const { logo } = head;
  const extent = logo === undefined ? undefined : paper.logoSize(logo);
  if (logo === undefined || extent === undefined) return stack(headLines(head), paper, y);
  const height = extent.height + paper.groupGap;
  const x = indent('center', paper.width - extent.width);
  const lines = stack(headLines(head), paper, y + height);
  return {
    placed: [{ kind: 'logo', logo, x, y, ...extent }, ...lines.placed],
    height: height + lines.height,
  };
}

/** On a roll the ward's name comes first: it is what the citizen looks for. */
function headLines(head: BlockOf<'head'>): readonly BlockOf<'text'>[] {
  const centered = { align: 'center' } as const;
  const lines = [
    textBlock(head.agency.toUpperCase(), centered),
    textBlock(head.unit.toUpperCase(), { ...centered, bold: true }),
  ];
  if (head.national) {
    lines.push(textBlock(NATIONAL_NAME, centered));
    lines.push(textBlock(NATIONAL_MOTTO, centered));
  }
  if (head.placeAndDate !== '') lines.push(textBlock(head.placeAndDate, centered));
  return lines;
}

function titleLines(title: BlockOf<'title'>): readonly BlockOf<'text'>[] {
  return [
    textBlock(title.roll, { size: 'large', bold: true, align: 'center' }),
    textBlock(title.note, { align: 'center' }),
  ];
}

function grouped(set: Set, paper: Paper): Set {
  return { ...set, height: set.height + paper.groupGap };
}

function layoutPairs(rows: readonly Pair[], paper: Paper, top: number): Set {
  const placed: Placed[] = [];
  let height = 0;
  for (const row of rows) {
    const set = layoutPair(row, paper, top + height);
    placed.push(...set.placed);
    height += set.height;
  }
  return { placed, height };
}

/** A bold value stands on the label's line if both fit there, else on lines of its own. */
function layoutPair(pair: Pair, paper: Paper, y: number): Set {
  if (pair.bold !== true) return layoutText(textBlock(`${pair.label}: ${pair.value}`.trimEnd()), paper, y);
  const label = textBlock(`${pair.label}: `);
  const value = textBlock(pair.value, { bold: true });
  const x = Math.ceil(paper.measure(label.text, label));
  if (x + paper.measure(value.text, value) > paper.width) return stack([label, value], paper, y);
  const valueSet = layoutText(value, paper, y);
  return {
    placed: [
      ...layoutText(label, paper, y).placed,
      ...valueSet.placed.map(each => ({ ...each, x: each.x + x })),
    ],
    height: valueSet.height,
  };
}

function stack(blocks: readonly BlockOf<'text'>[], paper: Paper, top: number): Set {
  const placed: Placed[] = [];
  let height = 0;
  for (const block of blocks.filter(each => each.text !== '')) {
    const set = layoutText(block, paper, top + height);
    placed.push(...set.placed);
    height += set.height;
  }
  return { placed, height };
}

function layoutText(block: BlockOf<'text'>, paper: Paper, y: number): Set {
  const setLines = block.align === 'center' ? balanceLines : breakLines;
  const lines = setLines(block.text, paper.width, text => paper.measure(text, block));
  const placed = placeLines({ lines, x: 0, width: paper.width }, styleOf(block), paper);
  return {
    placed: placed.map(each => ({ ...each, y: each.y + y })),
    height: lines.length * paper.lineHeight(block.size),
  };
}

function styleOf({ size, bold, align }: BlockOf<'text'>): TextStyle {
  return { size, bold, align };
}

function layoutSymbol(
  block: BlockOf<'qr'> | BlockOf<'barcode'>,
  extent: Extent | undefined,
  paper: Paper,
  y: number,
): Set {
  if (extent === undefined || extent.width > paper.width) return { placed: [], height: 0 };
  const x = indent('center', paper.width - extent.width);
  return { placed: [{ kind: block.kind, text: block.text, x, y, ...extent }], height: extent.height };
}

/** Signers side by side, each in its own column, the written name under the room for the hand. */
function layoutSignatures(signers: readonly Signature[], paper: Paper, top: number): Set {
  const width = Math.floor((paper.width - paper.columnGap * (signers.length - 1)) / signers.length);
  const plain: TextStyle = { ...PLAIN, align: 'center' };
  const strong: TextStyle = { ...plain, bold: true };
  const placed: Placed[] = [];
  let y = top + paper.blankHeight;
  const addRow = (texts: readonly string[], style: TextStyle): void => {
    const cells = texts.map(text => balanceLines(text, width, each => paper.measure(each, style)));
    cells.forEach((lines, at) => {
      const cell = { lines, x: at * (width + paper.columnGap), width };
      placed.push(...placeLines(cell, style, paper).map(each => ({ ...each, y: each.y + y })));
    });
    y += Math.max(...cells.map(lines => lines.length)) * paper.lineHeight('normal');
  };
  addRow(
    signers.map(each => each.title),
    strong,
  );
  addRow(
    signers.map(each => each.note),
    plain,
  );
  y += paper.signatureHeight;
  addRow(
    signers.map(each => each.name),
    plain,
  );
  return { placed, height: y - top + paper.blankHeight };
}
