import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Keyring } from '../../shared/sealing/keyring';
import { seal, unseal } from '../../shared/sealing/seal';
import { writeWhole } from '../files/atomic';

const PLACE = 'backup/city';
const fileIn = (profile: string) => join(profile, 'city.json');

/** The line to the city for a copy: whoever has its token writes in the ward's name, so it is sealed. */
export async function sealCity(profile: string, ring: Keyring): Promise<string | undefined> {
  const text = await readFile(fileIn(profile), 'utf8').catch(() => null);
  return text === null ? undefined : Buffer.from(seal(ring, text, PLACE, randomBytes(24))).toString('base64');
}

/** Puts it back; a copy without one, or whose one does not open, leaves a PC that is told of its city anew. */
export async function putCity(profile: string, sealed: string | undefined, ring: Keyring): Promise<void> {
  const opened = sealed === undefined ? null : unseal(ring, Buffer.from(sealed, 'base64'), PLACE);
  if (opened?.ok) await writeWhole(fileIn(profile), opened.value, { mode: 0o600 });
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
