import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Refusal } from '../../../shared/kit/result';
import { patchDevices } from '../../state/store';
import { useWords } from '../../state/use-words';
import { reasonWords } from '../../words/reasons';
import { safetyWords } from '../../words/safety';
import { KeyButton } from '../dossier/key-button';
import { useWork } from '../work-context';
import styles from './safety.module.css';

type Refused = Refusal<keyof typeof reasonWords.vi>;

/** A recovery key to be written down, and typed back to show that it was. */
export function RecoveryKey(props: { readonly recoveryKey: string; readonly onDone: () => void }) {
  const { recoveryKey, onDone } = props;
  const { ask } = useWork();
  const words = useWords(safetyWords);
  const reasons = useWords(reasonWords);
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    const confirmed = await ask('vault.confirm-recovery-key', { typed });
    if (!confirmed.ok) return setRefused(confirmed);
    patchDevices({ recoveryConfirmed: true });
    onDone();
  };
  const where = refused?.reason === 'recovery-key-typo' ? `${words.group(refused.detail ?? '')}. ` : '';
  return (
    <form className={styles.form} onSubmit={event => void confirm(event)}>
      <p>{words.recoveryIntro}</p>
      <ol className={styles.groups} aria-label={words.recoveryTitle}>
        {recoveryKey.split('-').map((group, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups never move, and two may be equal
          <li key={i}>{group}</li>
        ))}
      </ol>
      <TextInput
        size="md"
        data-autofocus
        autoFocus
        label={words.recoveryTyped}
        description={words.recoveryHint}
        inputMode="numeric"
        autoComplete="off"
        maxLength={80}
        value={typed}
        error={refused && `${where}${reasons[refused.reason]}`}
        onChange={event => {
          setRefused(null);
          setTyped(event.currentTarget.value);
        }}
      />
      <div className={styles.deeds}>
        <KeyButton type="submit" keys="Enter">
          {words.confirm}
        </KeyButton>
        <KeyButton variant="default" keys="Esc" onClick={onDone}>
          {words.later}
        </KeyButton>
      </div>
    </form>
  );
}
