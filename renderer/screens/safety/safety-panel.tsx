import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../../shared/kit/result';
import { supervisorsOn } from '../../../shared/people/role-on';
import type { VaultStanding } from '../../../shared/sealing/standing';
import { changePassphrase, renewRecoveryKey, rotateKey } from '../../commands/keep-safe';
import { useLive } from '../../data/live';
import { peopleByName } from '../../data/queries';
import { ShowPerson } from '../../parts/show-person';
import { useShown } from '../../parts/use-shown';
import { patchDevices } from '../../state/store';
import { useWords } from '../../state/use-words';
import type { ReasonWord } from '../../words/reasons';
import { safetyWords } from '../../words/safety';
import { useAnswer } from '../use-answer';
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
  const supervisors = useLive(async () => supervisorsOn(await peopleByName(work.db), work.today()));
  const [standing, look] = useStanding();
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const by = useShown(supervisors ?? []);
  const [said, setSaid] = useState('');
  const answer = useAnswer();
  if (!standing || !supervisors) return null;
  if (recoveryKey !== null) {
    const done = () => {
      setRecoveryKey(null);
      void look();
    };
    return <RecoveryKey recoveryKey={recoveryKey} onDone={done} />;
  }
  const run = async <T,>(deed: () => Promise<Result<T, ReasonWord>>, onDone: (value: T) => void) => {
    setSaid('');
    const done = await answer.run(deed);
    by.forgetPin();
    if (!done) return;
    onDone(done.value);
    await look();
  };
  const isWeak = answer.refused?.reason === 'weak-passphrase';
  return (
    <div className={styles.form}>
      <DiskFacts />
      <StandingFacts standing={standing} />
      <p>{words.limits}</p>
      <ShowPerson
        label={words.supervisor}
        pinLabel={words.pin}
        showing={by}
        error={answer.isAboutPin && answer.sentence}
        isFirst
      />
      <div className={styles.deeds}>
        <Button
          loading={answer.isBusy}
          onClick={() => void run(() => renewRecoveryKey(work, by.shown), setRecoveryKey)}
        >
          {words.newRecoveryKey}
        </Button>
        <Button
          variant="default"
          loading={answer.isBusy}
          onClick={() =>
            void run(
              () => rotateKey(work, by.shown),
              () => setSaid(words.rotated),
            )
          }
        >
          {words.rotate}
        </Button>
      </div>
      <PassphraseField
        value={passphrase}
        onChange={setPassphrase}
        error={isWeak ? answer.sentence : undefined}
      />
      <div className={styles.deeds}>
        <Button
          variant="default"
          loading={answer.isBusy}
          disabled={passphrase === ''}
          onClick={() =>
            void run(
              () => changePassphrase(work, by.shown, passphrase),
              () => {
                setPassphrase('');
                setSaid(words.passphraseSet);
              },
            )
          }
        >
          {words.newPassphrase}
        </Button>
      </div>
      <p className={styles.done} role="status">
        {said}
        {!answer.isAboutPin && !isWeak && answer.sentence}
      </p>
    </div>
  );
}

/** How the store is kept secret now, and the way to look again. */
function useStanding(): readonly [VaultStanding | null, () => Promise<void>] {
  const { ask } = useWork();
  const [standing, setStanding] = useState<VaultStanding | null>(null);
  const look = useCallback(async () => {
    const now = await ask('vault.standing', undefined);
    setStanding(now);
    patchDevices({ recoveryConfirmed: now.recoveryConfirmed });
  }, [ask]);
  useEffect(() => void look(), [look]);
  return [standing, look];
}
