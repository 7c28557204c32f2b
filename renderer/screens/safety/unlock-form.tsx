import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { bridge } from '../../bridge/bridge';
import { useWords } from '../../state/use-words';
import { safetyWords } from '../../words/safety';
import { KeyButton } from '../dossier/key-button';
import { useAnswer } from '../use-answer';
import styles from './safety.module.css';

/** The way into a locked store: passphrase or recovery key. */
export function UnlockForm({ intro }: { readonly intro: string }) {
  const words = useWords(safetyWords);
  const [typed, setTyped] = useState('');
  const answer = useAnswer();
  const unlock = (event: FormEvent) => {
    event.preventDefault();
    // Opened: the main process loads this page anew, with keys.
    void answer.run(() => bridge.ask('vault.unlock', { typed }));
  };
  return (
    <form className={styles.form} onSubmit={unlock}>
      <p>{intro}</p>
      <TextInput
        size="md"
        type="password"
        autoFocus
        autoComplete="off"
        label={words.typed}
        maxLength={300}
        value={typed}
        error={answer.sentence}
        onChange={event => {
          answer.forgive();
          setTyped(event.currentTarget.value);
        }}
      />
      <div className={styles.deeds}>
        <KeyButton type="submit" keys="Enter" loading={answer.isBusy}>
          {words.unlock}
        </KeyButton>
      </div>
    </form>
  );
}
