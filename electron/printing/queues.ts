import type { ProbeOutcome, SendOutcome } from './wire';

export type PageMedia = 'A5' | 'A4';

/** The system's own printing service. What a queue took is `sent`: whether paper came out only a person can see. */
export type Queues = {
  /** Whether a queue is there, switched on and taking jobs. Never rejects, nor do the others. */
  readonly probe: (queue: string) => Promise<ProbeOutcome>;
  /** A slip's bytes as they are, past every driver. */
  readonly sendSlip: (queue: string, bytes: Uint8Array) => Promise<SendOutcome>;
  /** @param pdf upright pages of that size */
  readonly sendPage: (queue: string, pdf: Uint8Array, media: PageMedia) => Promise<SendOutcome>;
};
