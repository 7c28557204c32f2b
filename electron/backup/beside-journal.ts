import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Keyring } from '../../shared/sealing/keyring';
import { seal, unseal } from '../../shared/sealing/seal';
import { writeWhole } from '../files/atomic';
import { openCityFile } from '../files/city-file';

const PLACE = 'backup/city';
/**
 * The line to the city for a copy, sealed there as it is here.
 *
 * @param before what the last copy had: it stays there where ours cannot be read
 */
export async function sealCity(profile: string, ring: Keyring, before?: string): Promise<string | undefined> {
  const kept = await openCityFile(profile, () => ring).read();
  if (kept.state === 'broken') return before;
  if (kept.state !== 'read' || kept.value === null) return undefined;
  const sealed = seal(ring, JSON.stringify(kept.value), PLACE, randomBytes(24));
  return Buffer.from(sealed).toString('base64');
}

/** Puts it back; a copy without one, or whose one does not open, leaves a PC that is told of its city anew. */
export async function putCity(profile: string, sealed: string | undefined, ring: Keyring): Promise<void> {
  const opened = sealed === undefined ? null : unseal(ring, Buffer.from(sealed, 'base64'), PLACE);
  if (opened?.ok) await openCityFile(profile, () => ring).write(JSON.parse(opened.value));
}

const pinsIn = (profile: string) => join(profile, 'pins.sealed');

export async function readPins(profile: string): Promise<string | undefined> {
  return readFile(pinsIn(profile)).then(
    bytes => bytes.toString('base64'),
    () => undefined,
  );
}

export async function putPins(profile: string, sealed: string | undefined): Promise<void> {
  if (sealed !== undefined) await writeWhole(pinsIn(profile), Buffer.from(sealed, 'base64'));
}
