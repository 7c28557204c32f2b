import type { Beside, Ended } from '../beside/run-beside';
import type { Queues } from './queues';
import type { WindowsJob } from './windows-printing';
import type { ProbeOutcome, SendOutcome } from './wire';

/** A queue on a PC that is off answers after minutes or never; an old PC draws a page for its driver in seconds. */
const LIMITS = { askMs: 15_000, pageMs: 60_000 };

/**
 * Windows' queues, each by calls in a process of its own: its service waits for PCs that are off, and the driver of a
 * printer runs, hangs and crashes in the process that prints pages.
 */
export function openWindowsQueues(beside: Beside, { askMs, pageMs } = LIMITS): Queues {
  const run = <Answer>(job: WindowsJob, deadlineMs: number) =>
    beside.run<Answer>({ entry: 'windows-printing', lane: job.queue }, job, deadlineMs);
  const send = async (job: WindowsJob, deadlineMs: number, bytesSent: number): Promise<SendOutcome> => {
    const ended = await run<SendOutcome>(job, deadlineMs);
    if (ended.ended === 'answered') return ended.answer;
    return ended.begun
      ? { outcome: 'unknown', reason: 'no-answer', bytesSent }
      : { outcome: 'not-sent', reason: whyNot(ended) };
  };
  return {
    probe: async queue => {
      const ended = await run<ProbeOutcome>({ do: 'probe', queue }, askMs);
      return ended.ended === 'answered' ? ended.answer : { ready: false, reason: whyNot(ended) };
    },
    sendSlip: (queue, bytes) => send({ do: 'slip', queue, bytes }, askMs, bytes.length),
    sendPage: (queue, pdf, media) => send({ do: 'page', queue, pdf, media }, pageMs, pdf.length),
  };
}

function whyNot({ ended }: Ended<unknown>): 'timeout' | 'queue-refused' {
  return ended === 'late' ? 'timeout' : 'queue-refused';
}
