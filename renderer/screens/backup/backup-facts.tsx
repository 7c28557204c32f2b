import { fromIso, showInstant } from '../../../shared/kit/time';
import type { BackupStanding } from '../../../shared/storage/backup';
import { Facts } from '../../parts/facts';
import { useWords } from '../../state/use-words';
import { backupWords } from '../../words/backup';

export function BackupFacts({ backup }: { readonly backup: BackupStanding }) {
  const words = useWords(backupWords);
  const facts = [
    [words.at, backup.at === null ? words.never : showInstant(fromIso(backup.at))],
    [words.behind, words.entries(backup.behind)],
    [words.where, backup.folder ?? words.never],
  ] as const;
  return (
    <>
      <Facts facts={facts} />
      {backup.isSameDisk && <p>{words.sameDisk}</p>}
    </>
  );
}
