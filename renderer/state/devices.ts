import type { BackupStanding } from '../../shared/storage/backup';
import type { DiskRoom } from '../../shared/storage/disk-room';
import type { SyncStatus } from '../../shared/sync/sync-status';

/** What the printer's light shows. `idle` was never asked since the start. */
export type PrinterLight =
  | { readonly state: 'idle' | 'ready' | 'low' | 'silent' }
  | { readonly state: 'down'; readonly reason: string };

const IDLE: PrinterLight = { state: 'idle' };
/** What needs a hand first; a printer that was never asked says nothing against those that were. */
const WORST_FIRST: readonly PrinterLight['state'][] = ['down', 'low', 'silent', 'ready', 'idle'];

/** The worst light among these printers; of what the office no longer has, none counts. */
export function worstLight(lights: DevicesSlice['printers'], ids: readonly string[]): PrinterLight {
  const rank = (light: PrinterLight) => WORST_FIRST.indexOf(light.state);
  return ids
    .map(id => lights[id] ?? IDLE)
    .reduce((worst, light) => (rank(light) < rank(worst) ? light : worst), IDLE);
}

/** The lights of the top strip. */
export type DevicesSlice = {
  /** Each printer that was asked, by its id. */
  readonly printers: Readonly<Record<string, PrinterLight>>;
  readonly city: SyncStatus | null;
  /** Of the disk that holds the store; null until the start. */
  readonly room: DiskRoom | null;
  readonly onBattery: boolean;
  /** The second place of the store; null until the start. */
  readonly backup: BackupStanding | null;
  /** The PC's wall clock was seen to be wrong. */
  readonly clockFlagged: boolean;
  /** Somebody wrote the recovery key down; until then the strip reminds. */
  readonly recoveryConfirmed: boolean;
  /** Old entries that a rebuild still has to load; null when all are here. */
  readonly history: { readonly done: number; readonly total: number } | null;
  /** How far the closed months of the journal are read again; null when they are not. */
  readonly readAgain: { readonly done: number; readonly total: number } | null;
};

export const freshDevices: DevicesSlice = {
  printers: {},
  city: null,
  room: null,
  onBattery: false,
  backup: null,
  clockFlagged: false,
  recoveryConfirmed: true,
  history: null,
  readAgain: null,
};
