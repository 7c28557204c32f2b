import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { makePassphrase } from '../../../shared/sealing/make-passphrase';
import { takeOutSlips } from '../../commands/take-out-slips';
import { useKeys } from '../../parts/use-keys';
import { useWords } from '../../state/use-words';
import { spoolWords } from '../../words/spool';
import { KeyButton } from '../dossier/key-button';
import { runDeed } from '../run-deed';
import { useDeed } from '../use-deed';
import { useWork } from '../work-context';
import styles from './spool.module.css';

/** Waiting slips as PDFs onto a stick, to be printed elsewhere; the first press only shows what will open them. */
export function TakeOut({ onDone }: { readonly onDone: () => void }) {
  const work = useWork();
  const words = useWords(spoolWords);
  const [password, setPassword] = useState<string | null>(null);
  const [isBusy, run] = useDeed();
  const press = () => {
    if (password === null) {
      setPassword(makePassphrase(crypto.getRandomValues(new Uint8Array(24))));
      return;
    }
    void run(async () => {
      const writing = takeOutSlips(work, password.trim());
      const taken = await runDeed(
        writing,
        'slips-taken-out',
        ({ written, folder }) => `${written} (${folder})`,
      );
      if (!taken) return;
      setPassword(null);
      onDone();
    });
  };
  useKeys({ 'alt+u': press });
  return (
    <div className={styles.takeOut}>
      {password !== null && (
        <TextInput
          size="md"
          label={words.takeOutPhrase}
          description={words.takeOutHint}
          autoComplete="off"
          spellCheck={false}
          maxLength={127}
          value={password}
          onChange={event => setPassword(event.currentTarget.value)}
        />
      )}
      <KeyButton variant="default" keys="Alt+U" loading={isBusy} onClick={press}>
        {password === null ? words.takeOut : words.takeOutNow}
      </KeyButton>
    </div>
  );
}
