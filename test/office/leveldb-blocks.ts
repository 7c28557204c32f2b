import { uncompress } from 'snappyjs';

/** Last bytes of every table file of LevelDB. */
const MAGIC = Buffer.from('57fb808b247547db', 'hex');
const FOOTER = 48;
const SNAPPY = 1;

type Handle = { readonly offset: number; readonly size: number };

/**
 * The blocks of a LevelDB table file (`.ldb`), decompressed: what a search of the file's bytes alone would miss. Empty
 * for what is no such file. Format: leveldb's doc/table_format.md.
 */
export function blocksOf(file: Buffer): readonly Buffer[] {
  if (file.length < FOOTER || !file.subarray(-8).equals(MAGIC)) return [];
  const footer = { bytes: file.subarray(file.length - FOOTER), at: 0 };
  const meta = readHandle(footer);
  const index = blockAt(file, readHandle(footer));
  return [blockAt(file, meta), index, ...handlesIn(index).map(handle => blockAt(file, handle))];
}

function blockAt(file: Buffer, { offset, size }: Handle): Buffer {
  const block = file.subarray(offset, offset + size);
  return file[offset + size] === SNAPPY ? Buffer.from(uncompress(block)) : block;
}

/** The values of an index block; each entry is shared length, own length, value length, own key, value. */
function handlesIn(block: Buffer): readonly Handle[] {
  const end = block.length - 4 - 4 * block.readUInt32LE(block.length - 4);
  const reader = { bytes: block, at: 0 };
  const handles: Handle[] = [];
  while (reader.at < end) {
    readVarint(reader);
    const own = readVarint(reader);
    const value = readVarint(reader);
    reader.at += own;
    handles.push(readHandle({ bytes: block, at: reader.at }));
    reader.at += value;
  }
  return handles;
}

type Reader = { readonly bytes: Buffer; at: number };

function readHandle(reader: Reader): Handle {
  return { offset: readVarint(reader), size: readVarint(reader) };
}

function readVarint(reader: Reader): number {
  let value = 0;
  for (let shift = 1; ; shift *= 128) {
    const byte = reader.bytes[reader.at] ?? 0;
    reader.at += 1;
    value += (byte & 0x7f) * shift;
    if (byte < 0x80) return value;
  }
}
