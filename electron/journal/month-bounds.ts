import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Head, NO_PREVIOUS } from '../../shared/ledger/entry';
import type { Keyring } from '../../shared/sealing/keyring';
import { sizeOf } from '../files/digest';
import { type FileFacts, inspectFile } from './inspect-file';
import { soundLines } from './mend-file';
import { monthOfSeal, readSeal } from './month-seal';

/** What a month of a chain without holes should hold: seqs of its first and last line, and the hashes at its edges. */
export type Bounds = {
  readonly first: number;
  readonly last: number;
  /** Of the entry before its first, and of its last; null where nobody tells it. */
  readonly prev: string | null;
  readonly hash: string | null;
};

/** Longer than any month of the busiest PC: a seq that rotted must not make us count to it. */
const MOST = 1_000_000;

/**
 * By its seal; without one by the months beside it, where they are sound enough to tell: an edge that is guessed would put
 * one entry into two files. Null where nobody tells, and in a chain with late pages, whose months have holes.
 *
 * @param head of the chain
 */
export async function findBounds(
  dir: string,
  name: string,
  keys: Keyring,
  head: Head | null,
): Promise<Bounds | null> {
  const stem = name.slice(0, -'2026-11.jsonl'.length);
  const files = (await readdir(dir)).filter(file => file.startsWith(stem));
  if (files.includes(`${stem}late.jsonl`)) return null;
  const seal = await goodSeal(dir, name, keys);
  if (seal) return within(seal.first, seal.last, null, seal.hash);
  const months = files.flatMap(file => monthOfSeal(file) ?? (file.endsWith('.jsonl') ? file : []));
  const before = months
    .filter(month => month < name)
    .sort()
    .at(-1);
  const behind = months.filter(month => month > name).sort()[0];
  const start = before === undefined ? START : await factsOf(dir, before, keys);
  const end =
    behind === undefined ? head && { seq: head.seq, hash: head.hash } : await endBefore(dir, behind, keys);
  return start && end && within(start.last + 1, end.seq, start.hash, end.hash);
}

const START = { last: 0, hash: NO_PREVIOUS };

function within(first: number, last: number, prev: string | null, hash: string | null): Bounds | null {
  return last - first < MOST ? { first, last, prev, hash } : null;
}

async function goodSeal(dir: string, name: string, keys: Keyring): Promise<FileFacts | null> {
  const seal = await readSeal(join(dir, name), keys);
  return seal === 'broken' ? null : seal;
}

async function factsOf(dir: string, name: string, keys: Keyring): Promise<FileFacts | null> {
  const seal = await goodSeal(dir, name, keys);
  if (seal) return seal;
  return (await sizeOf(join(dir, name))) < 0 ? null : inspectFile(join(dir, name), keys);
}

/** Where the month before this one ends: told by its seal or its very first line, and no later one. */
async function endBefore(
  dir: string,
  name: string,
  keys: Keyring,
): Promise<{ readonly seq: number; readonly hash: string | null } | null> {
  const seal = await goodSeal(dir, name, keys);
  if (seal) return { seq: seal.first - 1, hash: null };
  for await (const line of soundLines(join(dir, name), keys))
    return line && { seq: line.page.entry.seq - 1, hash: line.page.entry.prev };
  return null;
}
