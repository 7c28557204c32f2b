import type { SyncState } from '../../shared/sync/sync-state';
import { findJson, writeWhole } from '../files/atomic';

/** The courier's memory as one small file, replaced whole. A broken one counts as none: nothing is lost by it. */
export function createStateFile(path: string) {
  return {
    load: (): Promise<unknown> => findJson(path).catch(() => undefined),
    save: (state: SyncState): Promise<void> => writeWhole(path, JSON.stringify(state)),
  };
}
