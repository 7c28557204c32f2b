import { useKeys } from '../../parts/use-keys';
import { useDesk } from '../../state/store';
import { useWords } from '../../state/use-words';
import { backupWords } from '../../words/backup';
import { reasonWords } from '../../words/reasons';
import { KeyButton } from '../dossier/key-button';
import styles from '../safety/safety.module.css';
import { useAnswer } from '../use-answer';
import { useWork } from '../work-context';
import { BackupFacts } from './backup-facts';
import { ChoosePlace } from './choose-place';
import { ProveForm } from './prove-form';

/** The second place of the store in full. Lies over the desk. */
export function BackupPanel() {
  const { ask } = useWork();
  const words = useWords(backupWords);
  const reasons = useWords(reasonWords);
  const backup = useDesk(desk => desk.devices.backup);
  const answer = useAnswer();
  const hasPlace = backup !== null && backup.state !== 'none';
  const copy = () => void answer.run(() => ask('backup.copy', undefined));
  useKeys(hasPlace ? { 'alt+b': copy } : {});
  if (!backup) return null;
  return (
    <div className={styles.form}>
      <p>{words.state[backup.state]}</p>
      {backup.reason && <p role="alert">{reasons[backup.reason]}</p>}
      {backup.damaged.length > 0 && <p role="alert">{words.damaged(backup.damaged.join(', '), hasPlace)}</p>}
      {backup.mended.length > 0 && <p role="alert">{words.mended(backup.mended.join(', '))}</p>}
      <BackupFacts backup={backup} />
      {hasPlace && (
        <div className={styles.deeds}>
          <KeyButton keys="Alt+B" shortcut="Alt+B" loading={answer.isBusy} onClick={copy}>
            {words.copyNow}
          </KeyButton>
          <span role="status">{answer.sentence}</span>
        </div>
      )}
      <ChoosePlace folder={backup.folder ?? ''} />
      {backup.at !== null && <ProveForm />}
    </div>
  );
}
