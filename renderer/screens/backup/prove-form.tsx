import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../state/use-words';
import { backupWords } from '../../words/backup';
import { reasonWords } from '../../words/reasons';
import styles from '../safety/safety.module.css';
import { useWork } from '../work-context';

/** A backup that nobody ever opened is a hope: this opens it and reads it all. */
export function ProveForm() {
  const { ask } = useWork();
  const words = useWords(backupWords);
  const reasons = useWords(reasonWords);
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const prove = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const proven = await ask('backup.prove', { folder: null, typed });
    setBusy(false);
    setTyped('');
    if (!proven.ok) return setSaid(`${reasons[proven.reason]} ${proven.detail ?? ''}`.trim());
    const { entries, dossiers, people } = proven.value;
    setSaid(words.proven(entries, dossiers, people));
  };
  return (
    <form className={styles.choice} onSubmit={event => void prove(event)}>
      <TextInput
        size="md"
        type="password"
        autoComplete="off"
        label={words.key}
        description={words.proveHint}
        maxLength={300}
        value={typed}
        onChange={event => setTyped(event.currentTarget.value)}
      />
      <div className={styles.deeds}>
        <Button type="submit" variant="default" loading={isBusy} disabled={typed === ''}>
          {words.prove}
        </Button>
      </div>
      <p className={styles.done} role="status">
        {said}
      </p>
    </form>
  );
}
