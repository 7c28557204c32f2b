import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { blocksOf } from './leveldb-blocks';

export type Found = { readonly what: string; readonly file: string; readonly encoding: string };

const ENCODINGS = ['utf8', 'latin1', 'utf16le', 'utf16be'] as const;

/**
 * Where any of the texts lies readable in a folder: in UTF-8, Latin-1, UTF-16 of both byte orders, in every file and
 * inside the compressed blocks of LevelDB's tables.
 */
export function searchFolder(dir: string, texts: readonly string[]): readonly Found[] {
  const needles = texts.flatMap(what =>
    ENCODINGS.filter(encoding => encoding !== 'latin1' || isLatin1(what)).map(encoding => ({
      what,
      encoding,
      bytes: bytesOf(what, encoding),
    })),
  );
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .flatMap(entry => {
      const path = join(entry.parentPath, entry.name);
      const file = readFileSync(path);
      const places = [file, ...blocksOf(file)];
      return needles
        .filter(({ bytes }) => places.some(place => place.includes(bytes)))
        .map(({ what, encoding }) => ({ what, encoding, file: relative(dir, path) }));
    });
}

function bytesOf(text: string, encoding: (typeof ENCODINGS)[number]): Buffer {
  return encoding === 'utf16be' ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, encoding);
}

function isLatin1(text: string): boolean {
  return [...text].every(letter => letter.charCodeAt(0) < 256);
}
