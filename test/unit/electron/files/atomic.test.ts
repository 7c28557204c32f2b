import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findJson, writeWhole } from '../../../../electron/files/atomic';
import { aFolder } from '../../../office/folder';

describe('a file written whole', () => {
  it('is the new one, and nothing lies beside it', async () => {
    const dir = join(aFolder(), 'deep', 'er');
    await writeWhole(join(dir, 'a.json'), '1');
    await writeWhole(join(dir, 'a.json'), Uint8Array.of(50));
    expect(readFileSync(join(dir, 'a.json'), 'utf8')).toBe('2');
    expect(readdirSync(dir)).toEqual(['a.json']);
  });

  it('stays the old one when the new one cannot be put in its place', async () => {
    const dir = aFolder();
    mkdirSync(join(dir, 'taken', 'by'), { recursive: true });
    await expect(writeWhole(join(dir, 'taken'), 'x')).rejects.toThrow();
    expect(readdirSync(dir)).toEqual(['taken']);
  });

  it('is the last one of many written at once, never a mixture', async () => {
    const dir = aFolder();
    const path = join(dir, 'a.json');
    const contents = Array.from({ length: 20 }, (_, i) => `${i}`.repeat(10_000 + i));
    await Promise.all(contents.map(content => writeWhole(path, content)));
    expect(readFileSync(path, 'utf8')).toBe(contents.at(-1));
    expect(readdirSync(dir)).toEqual(['a.json']);
  });

  it('goes on after one that failed', async () => {
    const dir = aFolder();
    const path = join(dir, 'a');
    mkdirSync(join(path, 'b'), { recursive: true });
    const failed = writeWhole(path, 'x').catch(() => 'failed');
    expect(await failed).toBe('failed');
    await writeWhole(join(path, 'c'), 'x');
    expect(readFileSync(join(path, 'c'), 'utf8')).toBe('x');
  });
});

describe('a settings file', () => {
  it('is undefined when it is not there, and a fault when it is there and broken', async () => {
    const path = join(aFolder(), 'a.json');
    expect(await findJson(path)).toBeUndefined();
    writeFileSync(path, '{"a":1}');
    expect(await findJson(path)).toEqual({ a: 1 });
    writeFileSync(path, '{"a":');
    await expect(findJson(path)).rejects.toThrow();
  });
});
