import { expect, it } from 'vitest';

import { isForked, NO_CITY, type SyncStatus } from '../../../../shared/sync/sync-status';

const paused = { ...NO_CITY, epoch: 1, state: 'paused', reason: 'city-ahead' } as const;

it.each([
  ['of this epoch, ends it', paused, 1, true],
  ['of an epoch that is over already, ends nothing more', paused, 2, false],
  ['of another pause, ends nothing', { ...paused, reason: 'token-refused' } as const, 1, false],
  ['of no epoch, ends nothing', { ...paused, epoch: undefined } as const, 1, false],
])('the word that the city has another story, %s', (_, status, epoch, isOver) => {
  expect(isForked(status as SyncStatus, epoch)).toBe(isOver);
});
