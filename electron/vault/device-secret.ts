/**
 * The system's own secret store, where there is a real one. Asynchronous, since Electron will drop the synchronous
 * calls behind it.
 */
export type DeviceSecret = {
  /** False where the system would only scramble with a key that everybody knows. */
  readonly isReal: () => Promise<boolean>;
  readonly wrap: (text: string) => Promise<Uint8Array>;
  /** Throws when this system account cannot open it. */
  readonly unwrap: (box: Uint8Array) => Promise<string>;
};

export const noDeviceSecret: DeviceSecret = {
  isReal: async () => false,
  wrap: async () => {
    throw new Error('no device secret');
  },
  unwrap: async () => {
    throw new Error('no device secret');
  },
};
