import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeEscpos } from '../../../../electron/printing/escpos';
import { probeWindowsQueue, sendToWindowsQueue } from '../../../../electron/printing/windows-queue';
import { loadWinspool } from '../../../../electron/printing/winspool';
import { aFolder } from '../../../office/folder';

// Windows itself was never at hand: a library in C with the same calls tells what came through them.
const SOURCE = join(import.meta.dirname, '../../../office/winspool.c');
const slip = composeEscpos({
  width: 384,
  height: 200,
  bits: Uint8Array.from({ length: 48 * 200 }, (_byte, at) => (at * 37) & 0xff),
  cuts: [],
});

function aWindows() {
  const folder = aFolder();
  const library = join(folder, 'winspool.so');
  execFileSync('gcc', ['-shared', '-fPIC', '-Wall', '-Werror', '-o', library, SOURCE]);
  process.env.QUAY_SPOOL = folder;
  const loaded = loadWinspool(library);
  return {
    winspool: () => loaded,
    log: () => readFileSync(join(folder, 'log'), 'utf8').trim().split('\n'),
    job: join(folder, 'job'),
  };
}

beforeAll(() => expect(process.env.QUAY_SPOOL).toBeUndefined());
afterAll(() => {
  delete process.env.QUAY_SPOOL;
});

it('a queue of Windows gets the very bytes, raw, under its name with accents, and the app calls them sent', async () => {
  const { winspool, log, job } = aWindows();
  const said = await sendToWindowsQueue('\\\\may-1\\Máy in phiếu', slip, winspool);
  expect(said).toEqual({ outcome: 'sent' });
  expect(log()).toEqual([
    'open \\\\may-1\\M{00e1}y in phi{1ebf}u',
    'job Quay Mot Cua <none> RAW',
    'page',
    'end page',
    'end job',
    'close',
  ]);
  expect(Buffer.from(slip).equals(readFileSync(job))).toBe(true);
});

it('one that says that it has no paper gets nothing', async () => {
  const { winspool, log, job } = aWindows();
  const outcome = { outcome: 'not-sent', reason: 'paper-out' };
  expect(await sendToWindowsQueue('Het giay', slip, winspool)).toEqual(outcome);
  expect(log()).toEqual(['open Het giay', 'close']);
  expect(existsSync(job)).toBe(false);
  expect(await probeWindowsQueue('Het giay', winspool)).toEqual({ ready: false, reason: 'paper-out' });
});

it('one that is not there is said so', async () => {
  const { winspool } = aWindows();
  const reason = 'no-such-queue';
  expect(await sendToWindowsQueue('Khong co', slip, winspool)).toEqual({ outcome: 'not-sent', reason });
  expect(await probeWindowsQueue('Khong co', winspool)).toEqual({ ready: false, reason });
  expect(await probeWindowsQueue('\\\\may-1\\In', winspool)).toEqual({
    ready: true,
    silent: true,
    paperLow: false,
  });
});

it('a PC without that library has no printing service of Windows', async () => {
  const none = () => loadWinspool('/khong/co.so');
  const reason = 'no-print-system';
  expect(await sendToWindowsQueue('May in', slip, none)).toEqual({ outcome: 'not-sent', reason });
  expect(await probeWindowsQueue('May in', none)).toEqual({ ready: false, reason });
});
