import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Stored } from '../../data/database';
import { useWords } from '../../state/use-words';
import { reasonWords } from '../../words/reasons';
import { safetyWords } from '../../words/safety';
import { StatusLine } from '../desk-frame/status-line';
import { useQueue } from '../desk-frame/use-queue';
import { useQueueDeeds } from '../desk-frame/use-queue-deeds';
import { KeyButton } from '../dossier/key-button';
import { useStartedDesk } from '../work-context';
import { NumbersMeanwhile } from './numbers-meanwhile';
import styles from './safety.module.css';

/** Before anybody has unlocked the store: the way in, and numbers for those who already wait. */
export function LockedDesk({ office }: { readonly office: Stored<'office'> }) {
  const { work, givesNumbers } = useStartedDesk();
  const words = useWords(safetyWords);
  const reasons = useWords(reasonWords);
  const { waiting } = useQueue(null);
  const deeds = useQueueDeeds(null);
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<keyof typeof reasonWords.vi | null>(null);
  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const opened = await work.ask('vault.unlock', { typed });
    // Opened: the main process loads this page anew, with keys.
    if (opened.ok) return;
    setBusy(false);
    setRefused(opened.reason);
  };
  return (
    <div className={styles.locked}>
      <main className={styles.page}>
        <p className={styles.office}>{office.name}</p>
        <h1>{words.lockedTitle}</h1>
        <form className={styles.form} onSubmit={event => void unlock(event)}>
          <p>{givesNumbers ? words.lockedIntro : words.lockedAll}</p>
          <TextInput
            size="md"
            type="password"
            autoFocus
            autoComplete="off"
            label={words.typed}
            maxLength={300}
            value={typed}
            error={refused && reasons[refused]}
            onChange={event => {
              setRefused(null);
              setTyped(event.currentTarget.value);
            }}
          />
          <div className={styles.deeds}>
            <KeyButton type="submit" keys="Enter" loading={isBusy}>
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
