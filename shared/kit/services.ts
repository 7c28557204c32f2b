import type { Instant } from './time';

/** What the pure core may not reach for itself; handed in by whoever composes it. */
export type Services = {
  /** The corrected clock: UTC instant, checked against monotonic time. */
  readonly now: () => Instant;
  /** A fresh uuidv7. */
  readonly newId: () => string;
  /** `n` random bytes. */
  readonly chance: (n: number) => Uint8Array;
};
