import { dayOf, type Instant, showDay, timeOf } from '../kit/time';
import { type Block, type Slip, textBlock } from './slip';

/** Several liên of one paper as one print job, cut apart (a roll) or on pages of their own (A5). */
export function joinCopies(first: Slip, ...others: readonly Slip[]): Slip {
  const blocks = others.flatMap((slip): Block[] => [{ kind: 'cut' }, ...slip.blocks]);
  return { ...first, blocks: [...first.blocks, ...blocks] };
}

/** The same paper printed again: every liên says so on top, with the time, so that no two pass as originals. */
export function composeReprint(slip: Slip, now: Instant): Slip {
  const mark: Block[] = [
    textBlock('BẢN IN LẠI', { size: 'large', bold: true, align: 'center' }),
    textBlock(`In lại lúc ${timeOf(now)} ${showDay(dayOf(now))}`, { align: 'center' }),
    { kind: 'blank' },
  ];
  return marked(slip, mark);
}

/** The paper of a dossier that was put right: it takes the place of the one given out before. */
export function composeCorrected(slip: Slip, correctedAt: Instant): Slip {
  const mark: Block[] = [
    textBlock('BẢN SỬA', { size: 'large', bold: true, align: 'center' }),
    textBlock(`Sửa lúc ${timeOf(correctedAt)} ${showDay(dayOf(correctedAt))}, thay bản đã giao trước`, {
      align: 'center',
    }),
    { kind: 'blank' },
  ];
  return marked(slip, mark);
}

/** What was shown on a screen or written by hand while there was no printer, printed later. */
export function composeLate(slip: Slip, now: Instant, written: string | undefined): Slip {
  const mark: Block[] = [
    textBlock('IN BÙ', { size: 'large', bold: true, align: 'center' }),
    textBlock(`In bù lúc ${timeOf(now)} ${showDay(dayOf(now))}`, { align: 'center' }),
    ...(written === undefined ? [] : [textBlock(`Thay phiếu viết tay số ${written}`, { align: 'center' })]),
    { kind: 'blank' },
  ];
  return marked(slip, mark);
}

/** The mark on top of every liên. */
function marked(slip: Slip, mark: readonly Block[]): Slip {
  const blocks = slip.blocks.flatMap(block => (block.kind === 'cut' ? [block, ...mark] : [block]));
  return { ...slip, blocks: [...mark, ...blocks] };
}
