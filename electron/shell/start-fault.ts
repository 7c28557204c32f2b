import type { AppStart } from '../../shared/ipc/contract';
import type { Vault } from '../vault/vault';
import type { IdentityFile } from './identity';

/** What of the store cannot be read; nothing may be set up over it. A PC that knows its name has had keys. */
export function findStartFault(identity: IdentityFile, vault: Vault): AppStart['fault'] {
  if (identity.isBroken) return 'station-file';
  const { state } = vault.standing();
  const isLost = state === 'absent' && identity.current() !== null;
  return state === 'broken' || isLost ? 'vault-file' : null;
}
