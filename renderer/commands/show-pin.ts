import { ok, type Result, refuse } from '../../shared/kit/result';
import type { Stored } from '../data/database';
import { findPerson } from '../data/queries';
import type { Workplace } from './workplace';

export type PinReason = 'clerk-unknown' | 'left' | 'off-list' | 'wrong-pin' | 'pin-locked' | 'locked';

/** Somebody and the PIN that she showed for one deed. */
export type By = { readonly person: string; readonly pin: string };

/** The person behind a PIN. Checked in the main process, which also slows down whoever guesses. */
export async function showPin(
  { db, ask }: Workplace,
  { person, pin }: By,
): Promise<Result<Stored<'person'>, PinReason>> {
  const known = await findPerson(db, person);
  if (!known?.verifier) return refuse('clerk-unknown');
  const checked = await ask('people.check-pin', { person, pin });
  return checked.ok ? ok(known) : checked;
}
