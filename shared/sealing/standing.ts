/** How the store's keys stand, as every screen may know it; no secret is in it. */
export type VaultStanding = {
  /** `absent`: before the set-up. `broken`: its file cannot be read. */
  readonly state: 'absent' | 'locked' | 'open' | 'broken';
  /** No real secret store in this system: the office must choose a passphrase. */
  readonly needsPassphrase: boolean;
  /** What opens it besides the recovery key. */
  readonly ways: readonly ('device' | 'passphrase')[];
  /** Somebody wrote the recovery key down and typed it back. */
  readonly recoveryConfirmed: boolean;
  /** Data keys so far; more than one after a rotation. */
  readonly keys: number;
};
