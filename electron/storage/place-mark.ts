import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { findJson, writeWhole } from '../files/atomic';
import { readRegistry } from './registry';

/**
 * Where a store lies: hashes of the system's id and of its hardware, and the folder's own number and birth. A copy to
 * a stick, another folder or another PC differs in one of them, a disk image put into another PC in the hardware; a
 * restart, an update and a renamed folder or drive differ in none.
 */
export const PlaceMark = z.strictObject({
  v: z.literal(1),
  /** Null where the system does not tell. */
  system: z.string().nullable(),
  /** Of built-in network adapters and the board; some of them may be exchanged. */
  hardware: z.array(z.string()),
  folder: z.strictObject({ number: z.string(), bornMs: z.number() }),
});
export type PlaceMark = z.infer<typeof PlaceMark>;

/** What a system says of the PC; handed in so that a test can be two PCs. */
export type MachineFacts = { readonly system: string | null; readonly hardware: readonly string[] };

export async function readPlace(folder: string, machine: MachineFacts): Promise<PlaceMark> {
  const { ino, birthtimeMs } = await stat(await realpath(folder), { bigint: true });
  return {
    v: 1,
    system: machine.system && digest(machine.system),
    hardware: machine.hardware.map(digest).sort(),
    folder: { number: String(ino), bornMs: Number(birthtimeMs) },
  };
}

/** What the PC does not tell is not held against it; one piece of hardware that stayed is enough. */
export function isSamePlace(known: PlaceMark, seen: PlaceMark): boolean {
  const { folder } = seen;
  if (known.folder.number !== folder.number || known.folder.bornMs !== folder.bornMs) return false;
  if (known.system !== null && seen.system !== null && known.system !== seen.system) return false;
  const isHardwareTold = known.hardware.length > 0 && seen.hardware.length > 0;
  return !isHardwareTold || seen.hardware.some(one => known.hardware.includes(one));
}

const fileIn = (profile: string) => join(profile, 'place.json');

/** Undefined when none was noted, or it cannot be read: then nothing is known against this place. */
export async function findPlaceMark(profile: string): Promise<PlaceMark | undefined> {
  const read = PlaceMark.safeParse(await findJson(fileIn(profile)).catch(() => undefined));
  return read.success ? read.data : undefined;
}

export function notePlace(profile: string, mark: PlaceMark): Promise<void> {
  return writeWhole(fileIn(profile), `${JSON.stringify(mark)}\n`);
}

export async function askMachine(): Promise<MachineFacts> {
  if (process.platform === 'win32') {
    const system = await readRegistry('HKLM\\SOFTWARE\\Microsoft\\Cryptography', 'MachineGuid');
    const board = await readRegistry('HKLM\\SYSTEM\\HardwareConfig', 'LastConfig');
    return { system, hardware: board ? [board] : [] };
  }
  if (process.platform === 'linux') {
    return { system: await textOf('/etc/machine-id'), hardware: await adaptersOf('/sys/class/net') };
  }
  const addresses = Object.values(networkInterfaces()).flatMap(list => list ?? []);
  const built = addresses.filter(({ internal }) => !internal).map(({ mac }) => mac);
  return { system: null, hardware: [...new Set(built)] };
}

/** Addresses of adapters that are hardware, up or not: bridges and tunnels come and go. */
async function adaptersOf(dir: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of await readdir(dir).catch(() => [])) {
    const isHardware = await stat(join(dir, name, 'device')).then(
      () => true,
      () => false,
    );
    const address = isHardware && (await textOf(join(dir, name, 'address')));
    if (address) found.push(address);
  }
  return found;
}

async function textOf(path: string): Promise<string | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.trim() || null;
}

/** Ids of a PC are nobody's business: a saved store must not tell them. */
function digest(text: string): string {
  return createHash('sha256').update('place').update(text).digest('hex').slice(0, 24);
}
