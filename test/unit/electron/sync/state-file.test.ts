import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createStateFile } from '../../../../electron/sync/state-file';
import { freshSyncState } from '../../../../shared/sync/sync-state';
import { aFolder } from '../../../office/folder';

it('keeps the courier’s memory in a file, and counts a broken one as none', async () => {
  const path = join(aFolder(), 'sync.json');
  const file = createStateFile(path);
  expect(await file.load()).toBeUndefined();
  const state = { ...freshSyncState(1, 1), acknowledged: 7 };
  await file.save(state);
  expect(await file.load()).toEqual(state);
  await writeFile(path, '{"v":1,');
  expect(await file.load()).toBeUndefined();
});
