import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of the copy, as it was read back from there. */
export type MirroredFile = { readonly name: string; readonly bytes: number; readonly sha256: string };

/** A copy whose changed files still lie beside the old ones. */
export type Mirrored = {
  readonly files: readonly MirroredFile[];
  /** Puts them into their places; for when the manifest that promises them is durable. */
  readonly putInPlace: () => Promise<void>;
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
): Promise<Mirrored> {
  await mkdir(to, { recursive: true });
  await finishBroken(to, known);
  const names = (await readdir(from)).filter(name => /\.(jsonl|json|sealed)$/.test(name)).sort();
  const files: MirroredFile[] = [];
  const beside: string[] = [];
  for (const name of names) {
    const before = known.find(file => file.name === name);
    const { path, bytes, sha256 } = await mirrorFile(join(from, name), join(to, name), before);
    if ((await digestOf(path, bytes)) !== sha256) throw new NotWhole(name);
    if (path !== join(to, name)) beside.push(join(to, name));
    files.push({ name, bytes, sha256 });
  }
  return {
    files,
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

/** Answers where the copy lies now and what must be read there. */
async function mirrorFile(from: string, to: string, before: MirroredFile | undefined) {
  const bytes = (await stat(from)).size;
  const sha256 = await digestOf(from, bytes);
  const there = await sizeOf(to);
  // The journal was cut, or the copy is of another file: then all of it anew.
  const grows =
    to.endsWith('.jsonl') && before !== undefined && there >= before.bytes && bytes >= before.bytes;
  const isContinued = grows && (await digestOf(from, before.bytes)) === before.sha256;
  const path = isContinued ? to : besideOf(to);
  await copyRange(from, path, isContinued ? before.bytes : 0, bytes);
  return { path, bytes, sha256 };
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

/** SHA-256 (hex) of the first `bytes` of a file; of what there is when it is shorter. */
export async function digestOf(path: string, bytes: number): Promise<string> {
  const hash = createHash('sha256');
  if (bytes > 0) for await (const chunk of createReadStream(path, { end: bytes - 1 })) hash.update(chunk);
  return hash.digest('hex');
}

export function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => -1,
  );
}
