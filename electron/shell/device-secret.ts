import { safeStorage } from 'electron';
import { type DeviceSecret, noDeviceSecret } from '../vault/device-secret';

/**
 * The system's secret store: DPAPI on Windows, the keychain or keyring elsewhere. Where Linux has none, Electron falls
 * back to a key that everybody knows (`basic_text`): that is none. DPAPI keeps other Windows accounts out, not other
 * programs of the same one.
 */
export function deviceSecret(): DeviceSecret {
  const isReal = safeStorage.isEncryptionAvailable() && backend() !== 'basic_text';
  if (!isReal) return noDeviceSecret;
  return {
    isReal: async () => true,
    wrap: async text => safeStorage.encryptString(text),
    unwrap: async box => safeStorage.decryptString(Buffer.from(box)),
  };
}

/** Electron 25 does not say which; it has no fallback either. */
function backend(): string {
  return process.platform === 'linux' ? (safeStorage.getSelectedStorageBackend?.() ?? 'unknown') : 'system';
}
