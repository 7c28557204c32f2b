import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Stored } from '../../data/database';
import { useWords } from '../../state/use-words';
import { safetyWords } from '../../words/safety';
import { StatusLine } from '../desk-frame/status-line';
import { useQueue } from '../desk-frame/use-queue';
import { useQueueDeeds } from '../desk-frame/use-queue-deeds';
import { KeyButton } from '../dossier/key-button';
import { useAnswer } from '../use-answer';
import { useStartedDesk } from '../work-context';
import { NumbersMeanwhile } from './numbers-meanwhile';
import styles from './safety.module.css';

/** Before anybody has unlocked the store: the way in, and numbers for those who already wait. */
export function LockedDesk({ office }: { readonly office: Stored<'office'> }) {
  const { work, givesNumbers } = useStartedDesk();
  const words = useWords(safetyWords);
  const { waiting } = useQueue(null);
  const deeds = useQueueDeeds(null);
  const [typed, setTyped] = useState('');
  const answer = useAnswer();
  const unlock = (event: FormEvent) => {
    event.preventDefault();
    // Opened: the main process loads this page anew, with keys.
    void answer.run(() => work.ask('vault.unlock', { typed }));
  };
  return (
    <div className={styles.locked}>
      <main className={styles.page}>
        <p className={styles.office}>{office.name}</p>
        <h1>{words.lockedTitle}</h1>
        <form className={styles.form} onSubmit={unlock}>
          <p>{givesNumbers ? words.lockedIntro : words.lockedAll}</p>
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
        {givesNumbers && <NumbersMeanwhile office={office} waiting={waiting} onTake={deeds.take} />}
      </main>
      <StatusLine />
    </div>
  );
}
