import { ok, type Result, refuse } from '../../shared/kit/result';
import { slipsInState } from '../data/queries';
import { noteEnd, printSlip } from './print-slip';
import { alone } from './spool-lock';
import type { Workplace } from './workplace';

export type TakenOut = { readonly written: number; readonly left: number; readonly folder: string };

/** What holds two windows from writing the same slips. */
const STICK = 'stick';

/**
 * Writes every waiting slip as a PDF into a folder that the clerk chooses, to be printed elsewhere. Each is then
 * "sent"; what could not be written, or not even be made, goes on waiting.
 */
export async function takeOutSlips(work: Workplace): Promise<Result<TakenOut, 'no-folder'>> {
  const folder = await work.ask('paper.choose-folder', undefined);
  if (folder === null) return refuse('no-folder');
  return alone(STICK, async () => {
    let written = 0;
    const waiting = await slipsInState(work.db, ['waiting']);
    for (const job of waiting) {
      const how = await printSlip(work, job, 'chosen-folder').catch(() => null);
      if (how?.unnoted) await noteEnd(work, job.id, how.unnoted);
      if (how?.outcome === 'sent') written += 1;
    }
    return ok({ written, left: waiting.length - written, folder });
  });
}
