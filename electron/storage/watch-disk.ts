import { statfs } from 'node:fs/promises';
import { type DiskRoom, type DiskSpace, judgeRoom } from '../../shared/storage/disk-room';

export type DiskWatch = {
  readonly room: () => DiskRoom;
  /** Looks now; tells when the level changed or a tenth of what was free is gone. */
  readonly look: () => Promise<DiskRoom>;
};

/** Knows how much room the disk of a folder has. A disk that cannot be asked counts as one with room. */
export async function openDiskWatch(
  dir: string,
  tell: (room: DiskRoom) => void,
  ask: (dir: string) => Promise<DiskSpace> = askDisk,
): Promise<DiskWatch> {
  let room: DiskRoom = { level: 'enough', free: Number.MAX_SAFE_INTEGER };
  const look = async () => {
    const space = await ask(dir).catch(() => undefined);
    if (!space) return room;
    const seen = judgeRoom(space, room.level);
    const isNews = seen.level !== room.level || Math.abs(seen.free - room.free) > room.free / 10;
    room = seen;
    if (isNews) tell(room);
    return room;
  };
  await look();
  return { room: () => room, look };
}

async function askDisk(dir: string): Promise<DiskSpace> {
  const { bavail, blocks, bsize } = await statfs(dir);
  return { free: bavail * bsize, total: blocks * bsize };
}
