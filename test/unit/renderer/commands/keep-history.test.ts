import { expect, it } from 'vitest';
import { isSnapshotDue } from '../../../../renderer/commands/keep-history';
import { PlainDate } from '../../../../shared/kit/time';

const day = (text: string) => PlainDate.parse(text);

const standing = {
  entries: 20_000,
  isErasing: false,
  room: { level: 'enough', free: 1e10 },
  lastDay: day('2026-10-31'),
} as const;

it.each([
  ['once a month', {}, true],
  ['when there is none', { lastDay: undefined }, true],
  ['no second time in a month', { lastDay: day('2026-11-01') }, false],
  ['not of a young store, which is read anew in a second', { entries: 9_000 }, false],
  ['not where the disk runs low: deeds need the room', { room: { level: 'low', free: 1e9 } }, false],
  ['not while an erasure is to be finished', { isErasing: true }, false],
] as const)('the rows are written out %s', (_, other, isDue) => {
  expect(isSnapshotDue({ ...standing, ...other }, day('2026-11-26'))).toBe(isDue);
});
