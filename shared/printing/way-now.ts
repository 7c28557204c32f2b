import type { PrinterMode } from '../office/office';
import type { SlipJob } from './job';

/**
 * How a slip can leave today: where it was sent to when it was made, unless the office has no such printer any
 * more. A5 paper takes what was meant for the roll; `none`: only the screen is left.
 */
export function wayNow(job: Pick<SlipJob, 'to'>, mode: PrinterMode): 'printer' | 'pdf' | 'none' {
  if (job.to === 'screen') return 'none';
  if (job.to === 'pdf') return 'pdf';
  if (mode === 'none') return 'none';
  return mode === 'a5' ? 'pdf' : 'printer';
}
