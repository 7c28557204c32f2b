import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { patchDevices } from '../../state/store';
import { useWords } from '../../state/use-words';
import { safetyWords } from '../../words/safety';
import { KeyButton } from '../dossier/key-button';
import { useAnswer } from '../use-answer';
import { useWork } from '../work-context';
import styles from './safety.module.css';

/** A recovery key to be written down, and typed back to show that it was. */
export function RecoveryKey(props: { readonly recoveryKey: string; readonly onDone: () => void }) {
  const { recoveryKey, onDone } = props;
  const { ask } = useWork();
  const words = useWords(safetyWords);
  const [typed, setTyped] = useState('');
  const answer = useAnswer();
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await answer.run(() => ask('vault.confirm-recovery-key', { typed })))) return;
    patchDevices({ recoveryConfirmed: true });
    onDone();
  };
  const { refused, sentence } = answer;
  const where = refused?.reason === 'recovery-key-typo' ? `${words.group(refused.detail ?? '')}. ` : '';
  const groups = recoveryKey.split('-').map((digits, i) => ({ no: i + 1, digits }));
  return (
    <form className={styles.form} onSubmit={event => void confirm(event)}>
      <p>{words.recoveryIntro}</p>
      <ol className={styles.groups} aria-label={words.recoveryTitle}>
        {groups.map(({ no, digits }) => (
          <li key={no}>{digits}</li>
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
        error={sentence && `${where}${sentence}`}
        onChange={event => {
          answer.forgive();
          setTyped(event.currentTarget.value);
        }}
      />
      <div className={styles.deeds}>
        <KeyButton type="submit" keys="Enter" loading={answer.isBusy}>
          {words.confirm}
        </KeyButton>
        <KeyButton variant="default" keys="Esc" onClick={onDone}>
          {words.later}
        </KeyButton>
      </div>
    </form>
  );
}
