import type { DiskRoom } from '../../shared/storage/disk-room';

/** These have nothing to do with the disk's room. */
const KNOWN_FAULTS: ReadonlySet<string> = new Set([
  'newer-database',
  'station-file',
  'vault-file',
  'copied-store',
]);

/**
 * Why the desk did not start, as a word of `StartFault`. On a full disk Chromium may not even open its database, and
 * does not until the app starts anew: said as such. Where the disk cannot be asked, the fault stands for itself.
 */
export async function reasonOf(fault: unknown, askRoom: () => Promise<DiskRoom>): Promise<string> {
  const reason = fault instanceof Error ? fault.message : '';
  if (KNOWN_FAULTS.has(reason)) return reason;
  const room = await askRoom().catch(() => null);
  return room?.level === 'full' ? 'disk-full' : reason;
}
