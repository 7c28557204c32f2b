import { describe, expect, it } from 'vitest';
import { judgeRoom } from '../../../../shared/storage/disk-room';

const MB = 1024 * 1024;
const GB = 1024 * MB;

describe('the room on the disk of the store', () => {
  it.each([
    [250 * GB, 100 * GB, 'enough'],
    [250 * GB, 3.2 * GB, 'enough'],
    [250 * GB, 2.9 * GB, 'low'],
    // Chromium writes nothing into the last gigabyte of a big disk.
    [250 * GB, 1.05 * GB, 'full'],
    [250 * GB, 0, 'full'],
    [32 * GB, 0.5 * GB, 'low'],
    [300 * MB, 150 * MB, 'enough'],
    [300 * MB, 100 * MB, 'low'],
    [300 * MB, 60 * MB, 'full'],
  ] as const)('of %d bytes with %d free is %s', (total, free, level) => {
    expect(judgeRoom({ total, free })).toEqual({ level, free });
  });

  it('of a full disk is enough for deeds only when there is some more', () => {
    const space = { total: 300 * MB, free: 70 * MB };
    expect(judgeRoom(space).level).toBe('low');
    expect(judgeRoom(space, 'full').level).toBe('full');
    expect(judgeRoom({ ...space, free: 90 * MB }, 'full').level).toBe('low');
  });
});
