import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../state/use-words';
import { backupWords } from '../../words/backup';
import styles from '../safety/safety.module.css';
import { useAnswer } from '../use-answer';
import { useWork } from '../work-context';

/** A backup that nobody ever opened is a hope: this opens it and reads it all. */
export function ProveForm() {
  const { ask } = useWork();
  const words = useWords(backupWords);
  const [typed, setTyped] = useState('');
  const [proven, setProven] = useState('');
  const answer = useAnswer();
  const prove = async (event: FormEvent) => {
    event.preventDefault();
    const done = await answer.run(() => ask('backup.prove', { folder: null, typed }));
    setTyped('');
    setProven(done ? words.proven(done.value.entries, done.value.dossiers, done.value.people) : '');
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
        <Button type="submit" variant="default" loading={answer.isBusy} disabled={typed === ''}>
          {words.prove}
        </Button>
      </div>
      <p className={styles.done} role="status">
        {proven}
        {answer.sentence} {answer.refused?.detail}
      </p>
    </form>
  );
}
