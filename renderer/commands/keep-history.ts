import { addDays, type PlainDate } from '../../shared/kit/time';
import type { DiskRoom } from '../../shared/storage/disk-room';
import { keepCheckpoint } from '../data/checkpoint';
import { loadHistory } from '../data/history';
import { findRedacting } from '../data/redacting';
import { shrinkPages } from '../data/shrink';
import { findSnapshot, keepSnapshot } from '../data/snapshot';
import { patchDevices, useDesk } from '../state/store';
import { finishErasure } from './finish-erasure';
import type { Workplace } from './workplace';

/** So many entries more are replayed in a second or two; then a new checkpoint is worth its writing. */
const WORTH_A_CHECKPOINT = 10_000;
/** Below so many entries a rebuild takes a second or two without any. */
const WORTH_A_SNAPSHOT = 10_000;
/** So long the story of a closed dossier lies in the tables; then it is read off the journal. */
const KEPT_DAYS = 90;
const LOOK_MS = 10 * 60_000;

/** Loads what a rebuild left for later, then keeps a checkpoint for the next one whenever the PC has time. */
export async function keepHistory(work: Workplace): Promise<void> {
  const { db, ask, journal } = work;
  await loadHistory(
    db,
    { ask, journal },
    (done, total) => patchDevices({ history: { done, total } }),
    nextTurn,
  );
  patchDevices({ history: null });
  // What others erased meanwhile, or a power cut left, waited for it.
  await finishErasure(work).catch(() => undefined);
  let keptAt = -1;
  const shrink = async () => {
    const own = work.identity();
    if (!own) return;
    const before = addDays(work.today(), -KEPT_DAYS);
    for (const { epoch, seq } of await ask('city.acknowledged', undefined)) {
      const chain = { station: own.station, epoch };
      while (seq > 0 && (await shrinkPages(db, chain, before, seq)) > 0) await nextTurn();
    }
  };
  /** Once a month, and after whatever undid the last one. */
  const snapshot = async () => {
    const today = work.today();
    const standing = {
      entries: (await db.heads.toArray()).reduce((sum, { seq }) => sum + seq, 0),
      isErasing: (await findRedacting(db)).length > 0,
      room: useDesk.getState().devices.room,
      lastDay: (await findSnapshot(db, ask))?.day,
    };
    if (isSnapshotDue(standing, today)) await keepSnapshot(db, ask, today, whenFree);
  };
  const look = async () => {
    const lamport = Math.max(0, ...(await db.heads.toArray()).map(head => head.lamport));
    if (lamport > 0 && (keptAt < 0 || lamport - keptAt >= WORTH_A_CHECKPOINT)) {
      const kept = await keepCheckpoint(db, ask, work.today());
      if (kept.ok) keptAt = lamport;
    }
    await shrink();
    await snapshot();
  };
  let isLooking = false;
  const lookOnce = async () => {
    if (isLooking) return;
    isLooking = true;
    await look().catch(() => undefined);
    isLooking = false;
  };
  const whenIdle = () => requestIdleCallback(() => void lookOnce(), { timeout: 60_000 });
  whenIdle();
  setInterval(whenIdle, LOOK_MS);
}

/** Whether a snapshot is worth its writing, and its room on the disk, which deeds need first. */
export function isSnapshotDue(
  standing: {
    readonly entries: number;
    /** History that begins with rows passes the word by that an erasure is to be finished. */
    readonly isErasing: boolean;
    readonly room: DiskRoom | null;
    readonly lastDay: PlainDate | undefined;
  },
  today: PlainDate,
): boolean {
  const { entries, isErasing, room, lastDay } = standing;
  if (entries < WORTH_A_SNAPSHOT || isErasing || (room && room.level !== 'enough')) return false;
  return lastDay?.slice(0, 7) !== today.slice(0, 7);
}

/** Between two pieces of work that nobody waits for. */
function whenFree(): Promise<void> {
  return new Promise(resolve => requestIdleCallback(() => resolve(), { timeout: 1_000 }));
}

function nextTurn(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0));
}
