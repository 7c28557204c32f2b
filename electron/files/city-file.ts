import { join } from 'node:path';
import type { Keyring } from '../../shared/sealing/keyring';
import { openSealedFile, type SealedFile } from './sealed-file';

/** The line to the city. Whoever has its token writes in the ward's name, so nobody reads it off the disk. */
export function openCityFile(profile: string, ring: () => Keyring | null): SealedFile {
  return openSealedFile(join(profile, 'city.sealed'), 'city', ring);
}
