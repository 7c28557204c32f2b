import type { SyncStatus } from '../../shared/sync/sync-status';

/** What the printer's light shows. `idle` was never asked since the start. */
export type PrinterLight =
  | { readonly state: 'idle' | 'ready' | 'silent' }
  | { readonly state: 'down'; readonly reason: string };

/** The lights of the top strip. */
export type DevicesSlice = {
  readonly printer: PrinterLight;
  readonly city: SyncStatus | null;
  /** The PC's wall clock was seen to be wrong. */
  readonly clockFlagged: boolean;
  /** Somebody wrote the recovery key down; until then the strip reminds. */
  readonly recoveryConfirmed: boolean;
};

export const freshDevices: DevicesSlice = {
  printer: { state: 'idle' },
  city: null,
  clockFlagged: false,
  recoveryConfirmed: true,
};
