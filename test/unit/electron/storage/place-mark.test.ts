import { cpSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSamePlace, type PlaceMark, readPlace } from '../../../../electron/storage/place-mark';
import { findOrigin } from '../../../../electron/storage/store-origin';
import { aFolder } from '../../../office/folder';

const pc = { system: 'id-of-this-windows', hardware: ['aa:bb', 'cc:dd'] };
const mark: PlaceMark = {
  v: 1,
  system: 'windows',
  hardware: ['board', 'adapter'],
  folder: { number: '77', bornMs: 1_795_312_800_000 },
};

describe('the place of a store', () => {
  it.each<[string, Partial<PlaceMark>, boolean]>([
    ['after a restart', {}, true],
    ['with one network card exchanged', { hardware: ['board', 'another'] }, true],
    ['on a system that tells nothing of its hardware', { hardware: [] }, true],
    ['on a system that has no id', { system: null }, true],
    ['after a disk image came to another PC', { hardware: ['other', 'another'] }, false],
    ['on another Windows', { system: 'other' }, false],
    ['in a copied folder', { folder: { number: '78', bornMs: 1_795_312_800_000 } }, false],
    ['in a folder of the same number on another disk', { folder: { number: '77', bornMs: 1 } }, false],
  ])('is judged %s', (_when, changed, isSame) => {
    expect(isSamePlace(mark, { ...mark, ...changed })).toBe(isSame);
  });

  it('tells no id of the PC', async () => {
    expect(JSON.stringify(await readPlace(aFolder(), pc))).not.toMatch(/id-of-this|aa:bb/);
  });

  it('is known again in a renamed folder, and not in a copy', async () => {
    const dir = aFolder();
    const [here, renamed, copy] = ['here', 'renamed', 'copy'].map(name => join(dir, name)) as [
      string,
      string,
      string,
    ];
    mkdirSync(here);
    expect((await findOrigin(here, pc)).isCopied).toBe(false);
    expect((await findOrigin(here, pc)).isCopied).toBe(false);
    cpSync(here, copy, { recursive: true, preserveTimestamps: true });
    renameSync(here, renamed);
    expect((await findOrigin(renamed, pc)).isCopied).toBe(false);
    const copied = await findOrigin(copy, pc);
    expect(copied.isCopied).toBe(true);
    // Until somebody has answered, every start asks.
    expect((await findOrigin(copy, pc)).isCopied).toBe(true);
    await copied.settle();
    expect((await findOrigin(copy, pc)).isCopied).toBe(false);
    expect((await findOrigin(copy, { ...pc, system: 'another' })).isCopied).toBe(true);
  });
});
