/** How the second place of the store is. */
export type BackupStanding = {
  /** `none`: no place was chosen. `away`: the stick is not plugged in. `failed`: see `reason`. */
  readonly state: 'none' | 'waiting' | 'done' | 'away' | 'locked' | 'failed';
  readonly folder: string | null;
  /** When the last copy that was read back and found whole was made, ISO; null when never. */
  readonly at: string | null;
  /** Entries of this PC that came after it. */
  readonly behind: number;
  readonly reason?: BackupReason;
  /** It lies on the very disk that it is to outlive. */
  readonly isSameDisk: boolean;
  /** Files of the journal that are damaged or gone on this PC; their good copies, where there are any, stay untouched. */
  readonly damaged: readonly string[];
  /** Files that were so, and were made whole since the start, out of the backup or the tables. */
  readonly mended: readonly string[];
};

export type BackupReason =
  | 'backup-away'
  | 'backup-unwritable'
  | 'backup-not-whole'
  | 'journal-damaged'
  | 'backup-locked'
  | 'backup-ahead'
  | 'backup-absent'
  | 'backup-changed'
  | 'backup-of-another'
  | 'backup-wrong-key'
  | 'already-set-up';

/** What a trial restore found: all of it opened, chained and folded. */
export type BackupProof = {
  readonly at: string;
  readonly ward: string;
  readonly station: number;
  readonly entries: number;
  readonly dossiers: number;
  readonly tickets: number;
  readonly people: number;
};

/** A copy older than this is told in red. */
const OLD_MS = 24 * 3_600_000;

export function isBackupOld(at: string | null, now: number): boolean {
  return at === null || now - Date.parse(at) > OLD_MS;
}
