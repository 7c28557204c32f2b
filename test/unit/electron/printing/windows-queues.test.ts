import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { composeEscpos } from '../../../../electron/printing/escpos';
import { openWindowsQueues } from '../../../../electron/printing/windows-queues';
import { aWindows } from '../../../office/a-windows';
import { aFolder } from '../../../office/folder';
import { forkNode, openNodeBeside } from '../../../office/fork-node';

const slip = composeEscpos({
  width: 384,
  height: 200,
  bits: Uint8Array.from({ length: 48 * 200 }, (_byte, at) => (at * 37) & 0xff),
  cuts: [],
});

/** The queues of a PC with that stand-in, asked as the app asks them: by a process beside this one. */
function aPc() {
  const windows = aWindows(aFolder());
  const beside = openNodeBeside(forkNode([windows.library], windows.env));
  return { ...windows, queues: openWindowsQueues(beside) };
}

it('a queue of Windows gets the very bytes, raw, under its name with accents, and the app calls them sent', async () => {
  const { queues, log, job } = aPc();
  expect(await queues.sendSlip('\\\\may-1\\Máy in phiếu', slip)).toEqual({ outcome: 'sent' });
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
  const { queues, log, job } = aPc();
  const outcome = { outcome: 'not-sent', reason: 'paper-out' };
  expect(await queues.sendSlip('Het giay', slip)).toEqual(outcome);
  expect(log()).toEqual(['open Het giay', 'close']);
  expect(existsSync(job)).toBe(false);
  expect(await queues.probe('Het giay')).toEqual({ ready: false, reason: 'paper-out' });
});

it('one that is not there is said so', async () => {
  const { queues } = aPc();
  const reason = 'no-such-queue';
  expect(await queues.sendSlip('Khong co', slip)).toEqual({ outcome: 'not-sent', reason });
  expect(await queues.probe('Khong co')).toEqual({ ready: false, reason });
  expect(await queues.probe('\\\\may-1\\In')).toEqual({ ready: true, silent: true, paperLow: false });
});

it('one whose driver crashes takes a process along and nothing else', async () => {
  const { queues } = aPc();
  expect(await queues.probe('Chet')).toEqual({ ready: false, reason: 'queue-refused' });
  expect(await queues.sendSlip('Chet', slip)).toEqual({ outcome: 'not-sent', reason: 'queue-refused' });
  expect(await queues.probe('\\\\may-1\\In')).toMatchObject({ ready: true });
});

it('a PC without that library has no printing service of Windows', async () => {
  const queues = openWindowsQueues(openNodeBeside(forkNode(['/khong/co.so'])));
  const reason = 'no-print-system';
  expect(await queues.sendSlip('May in', slip)).toEqual({ outcome: 'not-sent', reason });
  expect(await queues.probe('May in')).toEqual({ ready: false, reason });
});
