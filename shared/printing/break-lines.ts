/** Width of a text in the unit of the paper: dots, or columns. */
export type MeasureText = (text: string) => number;

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/**
 * The text as lines no wider than `width`: broken at blanks, inside a word only where the word alone is
 * too wide, never inside a letter with its accents. Nothing but blanks and control characters is dropped.
 * A single letter wider than the paper stays on a line of its own.
 */
export function breakLines(text: string, width: number, measure: MeasureText): readonly string[] {
  return printable(text)
    .split('\n')
    .flatMap(paragraph => breakParagraph(paragraph, width, measure));
}

/**
 * The same for centred text, with the lines about equally long: as few lines as there can be, then as
 * narrow as these lines allow, so that no single word hangs under a full line.
 */
export function balanceLines(text: string, width: number, measure: MeasureText): readonly string[] {
  const lines = breakLines(text, width, measure);
  let narrow = 0;
  let wide = width;
  // 8 halvings: to a dot or two on a roll
  for (let step = 0; step < 8; step += 1) {
    const tried = Math.ceil((narrow + wide) / 2);
    if (breakLines(text, tried, measure).length > lines.length) narrow = tried;
    else wide = tried;
  }
  return breakLines(text, wide, measure);
}

/** Composed letters only (a detached accent is drawn beside its letter), and no control characters. */
function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ');
}

function breakParagraph(paragraph: string, width: number, measure: MeasureText): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/ +/).filter(each => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = measure(word) <= width ? [word] : breakWord(word, width, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

function breakWord(word: string, width: number, measure: MeasureText): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && measure(piece + segment) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}
