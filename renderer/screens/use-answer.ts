import { useState } from 'react';
import { type Refusal, type Result, refuse } from '../../shared/kit/result';
import { useWords } from '../state/use-words';
import { noticeWords } from '../words/notices';
import { type ReasonWord, reasonWords } from '../words/reasons';
import { useDeed } from './use-deed';

type Refused = Refusal<ReasonWord | 'fault'>;

/**
 * A deed whose refusals the panel around it says itself: one at a time, each refusal until the next try. A call that
 * breaks is said like a refusal: nothing spins for ever.
 */
export function useAnswer() {
  const [isBusy, run] = useDeed();
  const [refused, setRefused] = useState<Refused | null>(null);
  const sentences = { ...useWords(reasonWords), fault: useWords(noticeWords).fault };
  const reason = refused?.reason;
  return {
    isBusy,
    refused,
    /** Why not, in words; empty when nothing was refused. */
    sentence: reason === undefined ? '' : sentences[reason],
    isAboutPin: reason === 'wrong-pin' || reason === 'pin-locked',
    forgive: () => setRefused(null),
    /** Answers what was done; undefined where it was refused, broke, or one is under way. */
    run: <T>(deed: () => Promise<Result<T, ReasonWord>>): Promise<{ readonly value: T } | undefined> =>
      run(async () => {
        const done = await deed().catch((): Refused => refuse('fault'));
        setRefused(done.ok ? null : done);
        return done.ok ? { value: done.value } : undefined;
      }),
  };
}
