import { describe, expect, it } from 'vitest';
import { reasonOf } from '../../../../renderer/screens/reason-of-fault';

const full = async () => ({ level: 'full', free: 0 }) as const;
const enough = async () => ({ level: 'enough', free: 1e12 }) as const;
const dead = () => Promise.reject(new Error('reply was never sent'));

describe('why the desk did not start', () => {
  it.each([
    ['a full disk before whatever came of it', 'QuotaExceededError', full, 'disk-full'],
    ['the fault itself while there is room', 'journal-unwritable', enough, 'journal-unwritable'],
    [
      'the fault itself when nobody can say how the disk is',
      'journal-unwritable',
      dead,
      'journal-unwritable',
    ],
    ['a fault that has nothing to do with the disk, full or not', 'vault-file', full, 'vault-file'],
  ])('is %s', async (_what, message, askRoom, reason) => {
    expect(await reasonOf(new Error(message), askRoom)).toBe(reason);
  });
});
