import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dropKeptTables, keepTables } from '../../../../electron/storage/kept-tables';
import { aFolder } from '../../../office/folder';

it('keeps copies of the tables, the two latest, without the lock, until something is erased', async () => {
  const profile = aFolder();
  const tables = join(profile, 'IndexedDB', 'app_desk_0.indexeddb.leveldb');
  const kept = join(profile, 'tables-kept');
  mkdirSync(tables, { recursive: true });
  mkdirSync(join(kept, '000000000000001-9.part'), { recursive: true });
  writeFileSync(join(tables, 'LOCK'), '');
  for (const [version, at] of [
    [2, 900],
    [3, 1_000],
    [4, 1_795_312_800_000],
  ] as const) {
    writeFileSync(join(tables, '000003.log'), `sealed ${version}`);
    await keepTables(profile, version, at);
  }
  expect(readdirSync(kept)).toEqual(['000000000001000-3', '001795312800000-4']);
  const copy = join(kept, '001795312800000-4', 'app_desk_0.indexeddb.leveldb');
  expect(readdirSync(copy)).toEqual(['000003.log']);
  expect(readFileSync(join(copy, '000003.log'), 'utf8')).toBe('sealed 4');
  await dropKeptTables(profile);
  expect(existsSync(kept)).toBe(false);
});

it('leaves nothing of a copy for which there was no room', async () => {
  const profile = aFolder();
  await expect(keepTables(profile, 2, 900)).rejects.toThrow();
  expect(readdirSync(join(profile, 'tables-kept'))).toEqual([]);
});
