import type { Result } from '../../shared/kit/result';
import type { Notice } from '../state/notices';
import { frontPerson, notify } from '../state/store';
import type { NoticeWord } from '../words/notices';
import type { ReasonWord } from '../words/reasons';

/**
 * Runs a command from a screen: says in the status line what it did or why not, and answers its value.
 * A reason without a sentence in `words/reasons` does not compile.
 *
 * @param done word of the notice when it worked, see `words/notices`
 * @param mend where it can be put right
 */
export async function runDeed<T, R extends ReasonWord>(
  deed: Promise<Result<T, R>>,
  done: NoticeWord,
  about?: (value: T) => string,
  mend?: Notice['mend'],
): Promise<T | undefined> {
  // Whose deed it is, also when a colleague has the screen by the time it ends.
  const owner = frontPerson();
  try {
    const result = await deed;
    if (result.ok) {
      notify('done', done, about?.(result.value), owner, mend);
      if (typeof result.value === 'object' && result.value !== null) owners.set(result.value, owner);
      return result.value;
    }
    notify('refused', result.reason, result.detail, owner);
  } catch {
    notify('fault', 'fault', undefined, owner);
  }
  return undefined;
}

const owners = new WeakMap<object, string>();

/** Whose deed it was that `runDeed` answered this value of. */
export function ownerOf(value: object): string {
  return owners.get(value) ?? frontPerson();
}
