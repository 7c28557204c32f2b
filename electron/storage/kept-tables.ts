import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** More of them would fill the disk; each may be 200 MB. */
const KEPT = 2;
const folderIn = (profile: string) => join(profile, 'tables-kept');

/**
 * Copies the tables of another version of the app aside, sealed as they lie, before this one makes its own; the two
 * latest stay. Nothing reads them again by itself: they are for whoever must look what a newer version had noted.
 *
 * @param version of the tables
 * @param wallMs the PC's own clock
 */
export async function keepTables(profile: string, version: number, wallMs: number): Promise<void> {
  const folder = folderIn(profile);
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder))
    if (name.endsWith('.part')) await rm(join(folder, name), { recursive: true, force: true });
  // First, for three of them may not fit.
  for (const name of (await readdir(folder)).sort().slice(0, 1 - KEPT))
    await rm(join(folder, name), { recursive: true, force: true });
  const place = join(folder, `${String(wallMs).padStart(15, '0')}-${version}`);
  // Windows lets nobody read the lock of an open database.
  const isContent = (path: string) => !path.endsWith('LOCK');
  try {
    await cp(join(profile, 'IndexedDB'), `${place}.part`, { recursive: true, filter: isContent });
    await rename(`${place}.part`, place);
  } catch (fault) {
    // The room that half a copy takes is what the counter lacks.
    await rm(`${place}.part`, { recursive: true, force: true });
    throw fault;
  }
}

/** What was erased must lie in none of them. */
export function dropKeptTables(profile: string): Promise<void> {
  return rm(folderIn(profile), { recursive: true, force: true });
}
