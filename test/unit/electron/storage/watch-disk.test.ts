import { expect, it } from 'vitest';
import { openDiskWatch } from '../../../../electron/storage/watch-disk';
import type { DiskRoom } from '../../../../shared/storage/disk-room';
import { aFolder } from '../../../office/folder';

const MB = 1024 * 1024;

it('asks the real disk', async () => {
  const watch = await openDiskWatch(aFolder(), () => undefined);
  expect(watch.room().free).toBeGreaterThan(0);
  expect(watch.room().free).toBeLessThan(Number.MAX_SAFE_INTEGER);
});

it('tells what changed, and nothing of a disk that cannot be asked', async () => {
  let free: number | null = 200 * MB;
  const told: DiskRoom['level'][] = [];
  const ask = async () => {
    if (free === null) throw new Error('EIO');
    return { free, total: 300 * MB };
  };
  const watch = await openDiskWatch('', room => told.push(room.level), ask);
  for (const next of [199 * MB, 100 * MB, 10 * MB, null, 10 * MB, 200 * MB]) {
    free = next;
    await watch.look();
  }
  expect(told).toEqual(['enough', 'low', 'full', 'enough']);
});
