import { fromIso, showInstant } from '../../../shared/kit/time';
import type { BackupStanding } from '../../../shared/storage/backup';
import { useWords } from '../../state/use-words';
import { backupWords } from '../../words/backup';
import styles from '../safety/safety.module.css';

export function BackupFacts({ backup }: { readonly backup: BackupStanding }) {
  const words = useWords(backupWords);
  const facts = [
    [words.at, backup.at === null ? words.never : showInstant(fromIso(backup.at))],
    [words.behind, words.entries(backup.behind)],
    [words.where, backup.folder ?? words.never],
  ] as const;
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {backup.isSameDisk && <p>{words.sameDisk}</p>}
    </>
  );
}
