import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { findJson, writeWhole } from '../files/atomic';

/** The chosen place: where it was last, and the id that lies in it, by which a stick is found under any letter. */
const Place = z.strictObject({ folder: z.string().min(1), id: z.uuid() });
export type Place = z.infer<typeof Place>;

const ID_FILE = 'quay-mot-cua-sao-luu.json';
const Id = z.object({ id: z.uuid() });
const settingsIn = (profile: string) => join(profile, 'backup.json');

export async function findPlace(profile: string): Promise<Place | null> {
  const read = Place.safeParse(await findJson(settingsIn(profile)).catch(() => null));
  return read.success ? read.data : null;
}

/** Makes a folder the place of copies, or takes it as it is when it is one already. Throws when it cannot be written. */
export async function choosePlace(profile: string, folder: string): Promise<Place> {
  await mkdir(folder, { recursive: true });
  const known = await idIn(folder);
  const place = { folder, id: known ?? randomUUID() };
  if (!known) await writeWhole(join(folder, ID_FILE), `${JSON.stringify({ id: place.id })}\n`);
  await writeWhole(settingsIn(profile), `${JSON.stringify(place)}\n`);
  return place;
}

/**
 * Where the place is now: where it was, or else on another drive, by its id. Null when it is nowhere: another stick
 * under the same letter is not written on.
 *
 * @param drives roots of the drives that are plugged in
 */
export async function locate(
  { folder, id }: Place,
  drives: () => Promise<readonly string[]> = listDrives,
): Promise<string | null> {
  if ((await idIn(folder)) === id) return folder;
  const below = folder.split(/[\\/]+/).filter(Boolean);
  for (const root of await drives()) {
    // The path under the drive is not known apart from the drive's own: every end of it is tried.
    for (let i = 0; i <= below.length; i += 1) {
      const candidate = join(root, ...below.slice(i));
      if ((await idIn(candidate)) === id) return candidate;
    }
  }
  return null;
}

export async function isOnSameDisk(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map(path => stat(path).catch(() => null)));
  return first !== null && second !== null && first?.dev === second?.dev;
}

async function idIn(folder: string): Promise<string | undefined> {
  const read = Id.safeParse(await findJson(join(folder, ID_FILE)).catch(() => undefined));
  return read.success ? read.data.id : undefined;
}

/** Drive letters on Windows, mounted media elsewhere. */
async function listDrives(): Promise<readonly string[]> {
  if (process.platform === 'win32') return [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map(letter => `${letter}:\\`);
  if (process.platform === 'darwin') return (await readdir('/Volumes')).map(name => join('/Volumes', name));
  const mounts = await readFile('/proc/mounts', 'utf8').catch(() => '');
  return mounts
    .split('\n')
    .map(line => (line.split(' ')[1] ?? '').replaceAll('\\040', ' '))
    .filter(path => /^\/(media|mnt|run\/media)\//.test(path) && dirname(path) !== '/');
}
