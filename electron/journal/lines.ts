import { open } from 'node:fs/promises';

/** A line of a file and where it ends (the byte after its line feed). */
export type LineAt = { readonly text: string; readonly end: number };

const CHUNK = 65_536;
const LINE_FEED = 10;

/** Every whole line from a byte offset that is the start of a line. A last line without its feed is left out. */
export async function* linesFrom(path: string, start: number): AsyncGenerator<LineAt> {
  const handle = await open(path, 'r');
  try {
    let rest = Buffer.alloc(0);
    let at = start;
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(CHUNK), 0, CHUNK, at + rest.length);
      if (bytesRead === 0) return;
      let chunk = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
      for (let feed = chunk.indexOf(LINE_FEED); feed >= 0; feed = chunk.indexOf(LINE_FEED)) {
        at += feed + 1;
        yield { text: chunk.subarray(0, feed).toString('utf8'), end: at };
        chunk = chunk.subarray(feed + 1);
      }
      rest = chunk;
    }
  } finally {
    await handle.close();
  }
}

/** The last whole line that is good, looked for from the end. */
export async function findLastLine(
  path: string,
  isGood: (line: string) => boolean,
): Promise<LineAt | undefined> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    for (let span = CHUNK; ; span *= 4) {
      const from = Math.max(0, size - span);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
      const found = lastGood(buffer.subarray(0, bytesRead), from, isGood);
      if (found || from === 0) return found;
    }
  } finally {
    await handle.close();
  }
}

function lastGood(bytes: Buffer, from: number, isGood: (line: string) => boolean): LineAt | undefined {
  for (let end = bytes.lastIndexOf(LINE_FEED); end >= 0; ) {
    const before = end === 0 ? -1 : bytes.lastIndexOf(LINE_FEED, end - 1);
    // Without the feed before it, a line may have begun in front of these bytes.
    if (before < 0 && from > 0) return undefined;
    const text = bytes.subarray(before + 1, end).toString('utf8');
    if (isGood(text)) return { text, end: from + end + 1 };
    end = before;
  }
  return undefined;
}

/**
 * The offset of the first line that `isAtOrAfter` holds for, by bisection over bytes: lines stand in order,
 * so a month of 100,000 lines takes 17 reads.
 */
export async function lineAtOrAfter(path: string, isAtOrAfter: (line: string) => boolean): Promise<number> {
  const handle = await open(path, 'r');
  let high: number;
  try {
    high = (await handle.stat()).size;
  } finally {
    await handle.close();
  }
  let low = 0;
  let answer = high;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const line = await firstLineFrom(path, middle, high);
    if (line && !isAtOrAfter(line.text)) low = line.end;
    else {
      answer = line?.start ?? answer;
      high = middle;
    }
  }
  return answer;
}

async function firstLineFrom(
  path: string,
  offset: number,
  limit: number,
): Promise<(LineAt & { start: number }) | undefined> {
  let start = offset;
  if (offset > 0) {
    for await (const partial of linesFrom(path, offset - 1)) {
      start = partial.end;
      break;
    }
    if (start === offset - 1 || start >= limit) return undefined;
  }
  for await (const line of linesFrom(path, start)) return { ...line, start };
  return undefined;
}
