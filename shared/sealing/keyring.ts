/** A data key: 32 random bytes under the first four bytes of their own choosing (8 hex digits). */
export type SealingKey = { readonly id: string; readonly bytes: Uint8Array };

/** Every data key of a store: new values are sealed under `current`, older ones are still read. */
export type Keyring = { readonly current: SealingKey; readonly older: readonly SealingKey[] };

/** A sealed value is kept under a key that is not here: it comes from another office, or the vault is not whole. */
export function findKey({ current, older }: Keyring, id: string): SealingKey | undefined {
  return [current, ...older].find(key => key.id === id);
}
