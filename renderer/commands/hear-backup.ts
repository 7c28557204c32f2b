import type { BackupStanding } from '../../shared/storage/backup';
import { bridge } from '../bridge/bridge';
import { fillJournal } from '../data/fill-journal';
import { patchDevices } from '../state/store';
import type { Workplace } from './workplace';

/** Shows how the second place of the store is, and mends what of the journal is damaged as long as the tables can. */
export function hearBackup({ db, ask }: Pick<Workplace, 'db' | 'ask'>): void {
  let isFilling = false;
  const hear = (backup: BackupStanding) => {
    patchDevices({ backup });
    if (backup.damaged.length === 0 || !db.keys.ring || isFilling) return;
    isFilling = true;
    // Told again every few minutes; what fails now is asked then.
    void fillJournal(db, ask, backup.damaged)
      .catch(() => undefined)
      .finally(() => {
        isFilling = false;
      });
  };
  bridge.on('backup.standing', hear);
  void bridge.ask('backup.standing', undefined).then(hear);
}
