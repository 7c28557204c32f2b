import { serve } from '../beside/serve';
import { loadGdi } from './gdi';
import type { PageMedia } from './queues';
import { sendPages } from './windows-page';
import { probeQueue, sendRaw } from './windows-queue';
import { loadWinspool } from './winspool';
import type { ProbeOutcome, SendOutcome } from './wire';

export type WindowsJob =
  | { readonly do: 'probe'; readonly queue: string }
  | { readonly do: 'slip'; readonly queue: string; readonly bytes: Uint8Array }
  | { readonly do: 'page'; readonly queue: string; readonly pdf: Uint8Array; readonly media: PageMedia };

// Another library with the same calls: tests have one, since no Windows was at hand.
const [library] = process.argv.slice(2);

serve(async (job: WindowsJob, begin): Promise<ProbeOutcome | SendOutcome> => {
  // A PC without that library has no printing service of Windows.
  const spool = await loadWinspool(library).catch(() => null);
  if (!spool)
    return job.do === 'probe'
      ? { ready: false, reason: 'no-print-system' }
      : { outcome: 'not-sent', reason: 'no-print-system' };
  if (job.do === 'probe') return probeQueue(spool, job.queue);
  if (job.do === 'slip') return sendRaw(spool, job, begin);
  return sendPages({ spool, gdi: await loadGdi(library) }, job, begin);
});
