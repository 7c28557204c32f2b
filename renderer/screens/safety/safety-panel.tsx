import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Result } from '../../../shared/kit/result';
import { supervisorsOn } from '../../../shared/people/role-on';
import type { VaultStanding } from '../../../shared/sealing/standing';
import { changePassphrase, renewRecoveryKey, rotateKey } from '../../commands/keep-safe';
import { useLive } from '../../data/live';
import { peopleByName } from '../../data/queries';
import { patchDevices } from '../../state/store';
import { useWords } from '../../state/use-words';
import { type ReasonWord, reasonWords } from '../../words/reasons';
import { safetyWords } from '../../words/safety';
import { useWork } from '../work-context';
import { DiskFacts } from './disk-facts';
import { PassphraseField } from './passphrase-field';
import { RecoveryKey } from './recovery-key';
import styles from './safety.module.css';
import { StandingFacts } from './standing-facts';

/** How the store is kept secret, and what a supervisor can change about it. Lies over the desk. */
export function SafetyPanel() {
  const work = useWork();
  const words = useWords(safetyWords);
  const reasons = useWords(reasonWords);
  const supervisors = useLive(async () => supervisorsOn(await peopleByName(work.db), work.today()));
  const [standing, setStanding] = useState<VaultStanding | null>(null);
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [chosen, setChosen] = useState('');
  const [pin, setPin] = useState('');
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState<ReasonWord | null>(null);
  const look = async () => {
    const now = await work.ask('vault.standing', undefined);
    setStanding(now);
    patchDevices({ recoveryConfirmed: now.recoveryConfirmed });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once; every deed looks again
  useEffect(() => void look(), []);
  if (!standing || !supervisors) return null;
  if (recoveryKey !== null) {
    const done = () => {
      setRecoveryKey(null);
      void look();
    };
    return <RecoveryKey recoveryKey={recoveryKey} onDone={done} />;
  }
  const by = { person: chosen || (supervisors[0]?.id ?? ''), pin };
  const run = async <T,>(deed: Promise<Result<T, ReasonWord>>, onDone: (value: T) => void) => {
    const done = await deed;
    setPin('');
    setRefused(done.ok ? null : done.reason);
    setSaid('');
    if (!done.ok) return;
    onDone(done.value);
    await look();
  };
  const isPin = refused === 'wrong-pin' || refused === 'pin-locked';
  return (
    <div className={styles.form}>
      <DiskFacts />
      <StandingFacts standing={standing} />
      <p>{words.limits}</p>
      <div className={styles.by}>
        <NativeSelect
          size="md"
          label={words.supervisor}
          value={by.person}
          data={supervisors.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={event => setChosen(event.currentTarget.value)}
        />
        <TextInput
          size="md"
          data-autofocus
          type="password"
          inputMode="numeric"
          autoComplete="off"
          label={words.pin}
          maxLength={12}
          value={pin}
          error={isPin && refused ? reasons[refused] : undefined}
          onChange={event => setPin(event.currentTarget.value.trim())}
        />
      </div>
      <div className={styles.deeds}>
        <Button onClick={() => void run(renewRecoveryKey(work, by), setRecoveryKey)}>
          {words.newRecoveryKey}
        </Button>
        <Button variant="default" onClick={() => void run(rotateKey(work, by), () => setSaid(words.rotated))}>
          {words.rotate}
        </Button>
      </div>
      <PassphraseField
        value={passphrase}
        onChange={setPassphrase}
        error={refused === 'weak-passphrase' ? reasons[refused] : undefined}
      />
      <div className={styles.deeds}>
        <Button
          variant="default"
          disabled={passphrase === ''}
          onClick={() =>
            void run(changePassphrase(work, by, passphrase), () => {
              setPassphrase('');
              setSaid(words.passphraseSet);
            })
          }
        >
          {words.newPassphrase}
        </Button>
      </div>
      <p className={styles.done} role="status">
        {said}
        {refused && !isPin && refused !== 'weak-passphrase' && reasons[refused]}
      </p>
    </div>
  );
}
