import { type FileHandle, mkdir, open, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf, sizeOf } from '../files/digest';

/** A file of the copy, as it was read back from there. */
export type MirroredFile = { readonly name: string; readonly bytes: number; readonly sha256: string };

/** A copy whose changed files still lie beside the old ones. */
export type Mirrored = {
  readonly files: readonly MirroredFile[];
  /** Of them those that are damaged or gone here: what was copied before stays as it is. */
  readonly kept: readonly MirroredFile[];
  /** Names of those that are damaged here and went over as they are: there is no whole copy of them. */
  readonly damaged: readonly string[];
  /** Puts them into their places; for when the manifest that promises them is durable. */
  readonly putInPlace: () => Promise<void>;
};

/** What of the folder is sound enough to go over a good copy. */
export type Judge = {
  /** Of a file that is no longer what was copied, or was not copied yet. */
  readonly isSound: (name: string, hasOnlyGrown: boolean) => Promise<boolean>;
  /** Of a file that was copied and is not here any more: whether it should be. */
  readonly isLost: (name: string) => boolean;
};

const CHUNK = 1 << 20;
const besideOf = (path: string) => `${path}.part`;

/**
 * Copies the files of a folder, and nothing that is being written, to another one: journal files, which only grow, by
 * what they grew, others beside what lies there, so that a stick that is pulled out holds what its old manifest
 * promises or what its new one does. Every byte of the copy is on that disk (fsync) and read back before it counts.
 *
 * Throws `NotWhole` when what is read back is not what was written.
 *
 * @param known what the manifest there promises
 */
export async function mirrorFolder(
  from: string,
  to: string,
  known: readonly MirroredFile[],
  judge: Judge,
): Promise<Mirrored> {
  await mkdir(to, { recursive: true });
  await finishBroken(to, known);
  const names = (await readdir(from)).filter(name => /\.(jsonl|json|sealed)$/.test(name)).sort();
  const kept = known.filter(({ name }) => !names.includes(name) && judge.isLost(name));
  const files = [...kept];
  const beside: string[] = [];
  const damaged: string[] = [];
  for (const name of names) {
    const place = join(to, name);
    const source = await sourceOf(
      join(from, name),
      known.find(file => file.name === name),
    );
    const { before, bytes, sha256 } = source;
    if (!(await mayGo(source, name, judge))) {
      if (before && (await findMirrored(to, before))) {
        kept.push(before);
        files.push(before);
        continue;
      }
      damaged.push(name);
    }
    const path = await mirrorFile(source, place);
    if ((await digestOf(path, bytes)) !== sha256) throw new NotWhole(name);
    if (path !== place) beside.push(place);
    files.push({ name, bytes, sha256 });
  }
  return {
    // Whoever reads a copy takes the months in their order.
    files: files.sort((a, b) => (a.name < b.name ? -1 : 1)),
    kept,
    damaged,
    putInPlace: async () => {
      for (const path of beside) await rename(besideOf(path), path);
    },
  };
}

/** Where a promised file lies whole: in its place, or beside it when the copy broke off just before the end; else null. */
export async function findMirrored(
  folder: string,
  { name, bytes, sha256 }: MirroredFile,
): Promise<string | null> {
  const place = join(folder, name);
  for (const path of [place, besideOf(place)])
    if ((await sizeOf(path)) >= bytes && (await digestOf(path, bytes)) === sha256) return path;
  return null;
}

async function finishBroken(folder: string, known: readonly MirroredFile[]): Promise<void> {
  const names = await readdir(folder);
  for (const file of known.filter(({ name }) => names.includes(besideOf(name)))) {
    const path = await findMirrored(folder, file);
    if (path) await rename(path, join(folder, file.name));
  }
}

export class NotWhole extends Error {
  constructor(readonly file: string) {
    super('the copy is not what was written');
  }
}

/** A file as it is now, against what was copied of it. */
type Source = {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly before: MirroredFile | undefined;
  /** It begins with all that was copied. */
  readonly hasOnlyGrown: boolean;
};

async function sourceOf(path: string, before: MirroredFile | undefined): Promise<Source> {
  const { size: bytes } = await stat(path);
  const sha256 = await digestOf(path, bytes);
  const hasAll = before !== undefined && path.endsWith('.jsonl') && bytes >= before.bytes;
  const hasOnlyGrown = hasAll && (await digestOf(path, before.bytes)) === before.sha256;
  return { path, bytes, sha256, before, hasOnlyGrown };
}

/** A file of the journal that rotted on this disk must not go over the copy that could mend it. */
async function mayGo({ bytes, before, hasOnlyGrown }: Source, name: string, judge: Judge) {
  const isSame = hasOnlyGrown && before?.bytes === bytes;
  return isSame || !name.endsWith('.jsonl') || judge.isSound(name, hasOnlyGrown);
}

/** Answers where the copy lies now and what must be read there. */
async function mirrorFile({ path: from, bytes, before, hasOnlyGrown }: Source, to: string): Promise<string> {
  // The journal was cut, or the copy is of another file: then all of it anew.
  const start = hasOnlyGrown && before && (await sizeOf(to)) >= before.bytes ? before.bytes : null;
  const path = start === null ? besideOf(to) : to;
  await copyRange(from, path, start ?? 0, bytes);
  return path;
}

/** Bytes `start` to `end` of one file into the same place of another, which then ends there. Durable on return. */
async function copyRange(from: string, to: string, start: number, end: number): Promise<void> {
  const target = await open(to, start === 0 ? 'w' : 'r+');
  try {
    await copyInto(target, from, start, end);
    await target.truncate(end);
    await target.sync();
  } finally {
    await target.close();
  }
}

async function copyInto(target: FileHandle, from: string, start: number, end: number): Promise<void> {
  const source = await open(from, 'r');
  try {
    const buffer = Buffer.alloc(CHUNK);
    for (let at = start; at < end; ) {
      const { bytesRead } = await source.read(buffer, 0, Math.min(CHUNK, end - at), at);
      if (bytesRead === 0) break;
      await target.write(buffer, 0, bytesRead, at);
      at += bytesRead;
    }
  } finally {
    await source.close();
  }
}
