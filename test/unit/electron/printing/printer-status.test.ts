import { describe, expect, it } from 'vitest';
import {
  isFenceByte,
  isStatusByte,
  readStatus,
  type StatusBytes,
} from '../../../../electron/printing/printer-status';

describe('what the status bytes mean', () => {
  it.each<[string, StatusBytes, object]>([
    ['all well', { printer: 0x12, cause: 0x12, paper: 0x12 }, { ready: true, paperLow: false }],
    ['cash drawer open only', { printer: 0x16, cause: 0x12, paper: 0x12 }, { ready: true, paperLow: false }],
    ['roll nearly used up', { printer: 0x12, cause: 0x12, paper: 0x1e }, { ready: true, paperLow: true }],
    ['no paper', { printer: 0x1a, cause: 0x32, paper: 0x7e }, { ready: false, reason: 'paper-out' }],
    [
      'no paper by the roll sensor alone',
      { printer: 0x12, cause: 0x12, paper: 0x72 },
      { ready: false, reason: 'paper-out' },
    ],
    ['cover open', { printer: 0x1a, cause: 0x16, paper: 0x12 }, { ready: false, reason: 'cover-open' }],
    [
      'cover open while the roll is changed',
      { printer: 0x1a, cause: 0x36, paper: 0x72 },
      { ready: false, reason: 'cover-open' },
    ],
    ['knife jammed', { printer: 0x1a, cause: 0x52, paper: 0x12 }, { ready: false, reason: 'offline' }],
    ['offline, cause unknown', { printer: 0x1a }, { ready: false, reason: 'offline' }],
    ['one answer only', { printer: 0x12 }, { ready: true, paperLow: false }],
  ])('%s', (_what, bytes, status) => {
    expect(readStatus(bytes)).toEqual(status);
  });

  it('no byte is both a real-time status and the answer to a fence', () => {
    const all = Array.from({ length: 256 }, (_byte, at) => at);
    expect(all.filter(byte => isStatusByte(byte) && isFenceByte(byte))).toEqual([]);
    expect(all.filter(isStatusByte)).toHaveLength(16);
  });
});
