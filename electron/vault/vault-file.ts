import { join } from 'node:path';
import { z } from 'zod';
import { findJson, writeWhole } from '../files/atomic';

const Base64 = z.string().regex(/^[A-Za-z0-9+/]+=*$/);
const KeyId = z.string().regex(/^[0-9a-f]{8}$/);

/** How the vault lies on the disk: the master key under each way to open it, the data keys under the master key. */
export const VaultFile = z.strictObject({
  v: z.literal(1),
  /** Of this vault alone; what another office's vault wraps does not open here. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  wraps: z.strictObject({
    /** By the system's own secret store (DPAPI, keychain). */
    device: Base64.optional(),
    passphrase: z
      .strictObject({
        salt: Base64,
        cost: z
          .int()
          .min(2)
          .max(2 ** 20),
        box: Base64,
      })
      .optional(),
    recovery: z.strictObject({ box: Base64, confirmed: z.boolean() }),
  }),
  keys: z.array(z.strictObject({ id: KeyId, box: Base64 })).min(1),
  current: KeyId,
});
export type VaultFile = z.infer<typeof VaultFile>;

/**
 * Two copies, since without this file every sealed value of the store is lost: beside the other settings, and with
 * the journal, so that whoever saves the journal saves it too.
 */
function pathsIn(profile: string): readonly string[] {
  return [join(profile, 'vault.json'), join(profile, 'journal', 'vault.json')];
}

/** The first copy that can be read; undefined when there is none. Throws when all that are there are broken. */
export async function findVaultFile(profile: string): Promise<VaultFile | undefined> {
  let broken: unknown;
  for (const path of pathsIn(profile)) {
    try {
      const stored = await findJson(path);
      if (stored !== undefined) return VaultFile.parse(stored);
    } catch (fault) {
      broken = fault;
    }
  }
  if (broken) throw broken;
  return undefined;
}

/** Durable in both places on return. */
export async function writeVaultFile(profile: string, file: VaultFile): Promise<void> {
  const text = `${JSON.stringify(file)}\n`;
  for (const path of pathsIn(profile)) await writeWhole(path, text, { mode: 0o600 });
}
