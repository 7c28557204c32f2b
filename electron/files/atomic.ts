import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Files being written; the next writing of one waits, so that two never share its temporary neighbour. */
const writing = new Map<string, Promise<void>>();

/**
 * Writes a whole file or leaves the old one: temporary neighbour, fsync, rename, fsync of the folder.
 * After a power cut the name holds the old bytes or the new, never a part. Written twice at once, the later
 * call's content stays.
 *
 * @param options.mode who may read it, less the umask; Windows knows only the folder's rights
 */
export function writeWhole(
  path: string,
  content: string | Uint8Array,
  { mode = 0o666 }: { readonly mode?: number } = {},
): Promise<void> {
  const before = writing.get(path) ?? Promise.resolve();
  const turn = before.catch(() => undefined).then(() => replaceFile(path, content, mode));
  writing.set(path, turn);
  const forget = () => {
    if (writing.get(path) === turn) writing.delete(path);
  };
  turn.then(forget, forget);
  return turn;
}

async function replaceFile(path: string, content: string | Uint8Array, mode: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  // What a crash left there would keep its own mode.
  await unlink(temporary).catch(() => undefined);
  const handle = await open(temporary, 'w', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await rename(temporary, path);
  } catch (fault) {
    await unlink(temporary).catch(() => undefined);
    throw fault;
  }
  if (process.platform !== 'win32') await syncFolder(dirname(path));
}

/** A small settings file as JSON; undefined when it is not there, a throw when it is there and broken. */
export async function findJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault;
  }
}

async function syncFolder(dir: string): Promise<void> {
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
