import { ok, refuse } from '../../shared/kit/result';
import type { Handlers } from '../ipc/router';
import { strengthOf } from './strength';
import type { Vault } from './vault';

type VaultCall = Extract<keyof Handlers, `vault.${string}`>;

/** The vault's part of the contract. `onUnlocked` is called once the answer is on its way. */
export function createVaultHandlers(vault: Vault, onUnlocked: () => void): Pick<Handlers, VaultCall> {
  return {
    'vault.create': async ({ passphrase }) => {
      const made = await vault.create(passphrase);
      if (!made.ok) return made;
      const ring = vault.keyring();
      if (!ring) throw new Error('a vault just made is open');
      return ok({ ring, recoveryKey: made.value });
    },
    'vault.unlock': async ({ typed }) => {
      const wasOpen = vault.keyring() !== null;
      const opened = await vault.unlock(typed);
      if (opened.ok && !wasOpen) setTimeout(onUnlocked, 0);
      return opened;
    },
    'vault.standing': () => vault.standing(),
    'vault.measure': ({ passphrase }) => strengthOf(passphrase),
    'vault.set-passphrase': ({ passphrase }) => vault.setPassphrase(passphrase),
    'vault.renew-recovery-key': () => vault.renewRecoveryKey(),
    'vault.confirm-recovery-key': ({ typed }) => vault.confirmRecoveryKey(typed),
    'vault.rotate': async () => {
      await vault.rotate();
      const ring = vault.keyring();
      return ring ? ok(ring) : refuse('locked');
    },
  };
}
