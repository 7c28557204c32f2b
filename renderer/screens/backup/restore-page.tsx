import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useKeys } from '../../parts/use-keys';
import { useWords } from '../../state/use-words';
import { backupWords } from '../../words/backup';
import { KeyButton } from '../dossier/key-button';
import styles from '../safety/safety.module.css';
import { useAnswer } from '../use-answer';
import { useWork } from '../work-context';

/** On a PC without an office: take over the work of one that broke. */
export function RestorePage({ onBack }: { readonly onBack: () => void }) {
  const { ask } = useWork();
  const words = useWords(backupWords);
  const [folder, setFolder] = useState('');
  const [typed, setTyped] = useState('');
  const answer = useAnswer();
  const [restored, setRestored] = useState<number | null>(null);
  // Nobody leaves a store that is half put back: what became of it would be said to nobody.
  const mayLeave = restored === null && !answer.isBusy;
  useKeys(mayLeave ? { Escape: onBack } : {});
  const restore = async (event: FormEvent) => {
    event.preventDefault();
    const done = await answer.run(() => ask('backup.restore', { folder, typed }));
    if (done) setRestored(done.value.dossiers);
  };
  return (
    <main className={styles.page}>
      <h1>{words.restoreTitle}</h1>
      {restored !== null ? (
        <p role="status">{words.restored(restored)}</p>
      ) : (
        <form className={styles.form} onSubmit={event => void restore(event)}>
          <p>{words.restoreIntro}</p>
          <TextInput
            size="md"
            autoFocus
            label={words.folder}
            maxLength={500}
            value={folder}
            onChange={event => setFolder(event.currentTarget.value)}
          />
          <TextInput
            size="md"
            type="password"
            autoComplete="off"
            label={words.key}
            maxLength={300}
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
          />
          <p role="alert">
            {answer.sentence} {answer.refused?.detail}
          </p>
          <div className={styles.deeds}>
            <KeyButton
              type="submit"
              keys="Enter"
              loading={answer.isBusy}
              disabled={folder.trim() === '' || typed === ''}
            >
              {words.restore}
            </KeyButton>
            <KeyButton variant="default" keys="Esc" disabled={!mayLeave} onClick={onBack}>
              {words.back}
            </KeyButton>
          </div>
        </form>
      )}
    </main>
  );
}
