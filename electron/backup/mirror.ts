import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of the copy, as it was read back from there. */
export type MirroredFile = { readonly name: string; readonly bytes: number; readonly sha256: string };

const CHUNK = 1 << 20;

/**
 * Copies the files of a folder, and nothing that is being written, to another one: journal files, which only grow, by
 * what they grew. Every byte of the copy is on that disk (fsync) and read back before it counts.
 *
 * Throws `NotWhole` when what is read back is not what was written.
 */
export async function mirrorFolder(
  from: string,
  to: string,
  known: readonly MirroredFile[],
): Promise<readonly MirroredFile[]> {
  await mkdir(to, { recursive: true });
  const names = (await readdir(from)).filter(name => /\.(jsonl|json|sealed)$/.test(name)).sort();
  const mirrored: MirroredFile[] = [];
  for (const name of names) {
    const before = known.find(file => file.name === name);
    mirrored.push(await mirrorFile(join(from, name), join(to, name), name, before));
  }
  return mirrored;
}

export class NotWhole extends Error {
  constructor(readonly file: string) {
    super('the copy is not what was written');
  }
}

async function mirrorFile(
  from: string,
  to: string,
  name: string,
  before: MirroredFile | undefined,
): Promise<MirroredFile> {
  const bytes = (await stat(from)).size;
  const sha256 = await digestOf(from, bytes);
  const there = await sizeOf(to);
  // The journal was cut, or the copy is of another file: then all of it anew.
  const grows =
    name.endsWith('.jsonl') && before !== undefined && there >= before.bytes && bytes >= before.bytes;
  const isContinued = grows && (await digestOf(from, before.bytes)) === before.sha256;
  if (isContinued) await copyRange(from, to, before.bytes, bytes);
  else {
    await copyRange(from, `${to}.part`, 0, bytes);
    await rename(`${to}.part`, to);
  }
  if ((await digestOf(to, bytes)) !== sha256) throw new NotWhole(name);
  return { name, bytes, sha256 };
}

/** Bytes `start` to `end` of one file into the same place of another, which then ends there. Durable on return. */
async function copyRange(from: string, to: string, start: number, end: number): Promise<void> {
  const [source, target] = [await open(from, 'r'), await open(to, start === 0 ? 'w' : 'r+')];
  try {
    const buffer = Buffer.alloc(CHUNK);
    for (let at = start; at < end; ) {
      const { bytesRead } = await source.read(buffer, 0, Math.min(CHUNK, end - at), at);
      if (bytesRead === 0) break;
      await target.write(buffer, 0, bytesRead, at);
      at += bytesRead;
    }
    await target.truncate(end);
    await target.sync();
  } finally {
    await source.close();
    await target.close();
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
