import { useKeys } from '../../parts/use-keys';
import { patchSession, useDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { safetyWords } from '../../words/safety';
import { RecoveryKey } from './recovery-key';
import styles from './safety.module.css';

/** Right after the set-up, before anybody sits down: the one moment in which the first recovery key is known. */
export function RecoveryKeyPage() {
  const words = useWords(safetyWords);
  const recoveryKey = useDesk(desk => desk.session.recoveryKey);
  const close = () => patchSession({ recoveryKey: null });
  useKeys({ Escape: close });
  if (recoveryKey === null) return null;
  return (
    <main className={styles.page}>
      <h1>{words.recoveryTitle}</h1>
      <RecoveryKey recoveryKey={recoveryKey} onDone={close} />
    </main>
  );
}
