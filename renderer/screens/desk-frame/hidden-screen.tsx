import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { lockDesks } from '../../commands/lock-desks';
import { useKeys } from '../../parts/use-keys';
import { patchSession } from '../../state/store';
import { useWords } from '../../state/use-words';
import { deskWords } from '../../words/desk';
import { type SignInParts, useSignIn } from '../sign-in/use-sign-in';
import { useBadge } from '../use-badge';
import { useWork } from '../work-context';
import styles from './hidden-screen.module.css';

const show = () => patchSession({ cover: 'none' });

/**
 * Covers everything from eyes over the counter; the same key takes it away, and all is as it was. A badge that counts
 * alone brings its owner's desk forward at once; all else that is scanned goes nowhere.
 */
export function HiddenScreen({ signIn }: { readonly signIn: SignInParts }) {
  const form = useSignIn(signIn);
  useBadge(text => {
    if (signIn.office.badgesAlone && !form.busy) void form.scan(text);
  });
  const work = useWork();
  const words = useWords(deskWords);
  const lock = () => lockDesks(work);
  useKeys(useMemo(() => ({ 'alt+c': show, Escape: show, 'ctrl+l': () => lockDesks(work) }), [work]));
  return (
    <div className={styles.cover} role="dialog" aria-modal="true" aria-label={words.hidden}>
      <p>{words.hidden}</p>
      <Button autoFocus size="lg" onClick={show} rightSection={<kbd>Alt+C</kbd>}>
        {words.showAgain}
      </Button>
      {form.fault && <p role="alert">{form.fault}</p>}
      <p className={styles.hint}>{words.hiddenHint}</p>
      <Button variant="default" onClick={lock} rightSection={<kbd>Ctrl+L</kbd>}>
        {words.lock}
      </Button>
    </div>
  );
}
