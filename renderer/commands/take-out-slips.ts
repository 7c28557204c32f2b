import { ok, type Result, refuse } from '../../shared/kit/result';
import { FILE_PASSWORD_LOG10, FilePassword } from '../../shared/printing/file-password';
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
 *
 * @param password opens every one of the files; kept nowhere
 */
export async function takeOutSlips(
  work: Workplace,
  password: string,
): Promise<Result<TakenOut, 'no-folder' | 'password-letters' | 'weak-passphrase'>> {
  if (!FilePassword.safeParse(password).success) return refuse('password-letters');
  const { log10Guesses } = await work.ask('vault.measure', { passphrase: password });
  if (log10Guesses < FILE_PASSWORD_LOG10) return refuse('weak-passphrase');
  const folder = await work.ask('paper.choose-folder', undefined);
  if (folder === null) return refuse('no-folder');
  return alone(STICK, async () => {
    let written = 0;
    const waiting = await slipsInState(work.db, ['waiting']);
    for (const job of waiting) {
      const how = await printSlip(work, job, { password }).catch(() => null);
      if (how?.unnoted) await noteEnd(work, job.id, how.unnoted);
      if (how?.outcome === 'sent') written += 1;
    }
    return ok({ written, left: waiting.length - written, folder });
  });
}
