import { scrypt } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { z } from 'zod';

/** 80 mm of a metre-long receipt, both liên, is 600 KB; A4 pages are less. */
const MAX_JOB_BYTES = 8_000_000;
const Size = z.int().min(1).max(MAX_JOB_BYTES);

/** The first line of the borrower; the bytes of the job follow it. */
export const Ask = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('how-is-it') }),
  z.strictObject({ ask: z.literal('slip'), size: Size }),
  z.strictObject({ ask: z.literal('page'), size: Size, media: z.enum(['A5', 'A4']) }),
]);
export type Ask = z.infer<typeof Ask>;

const Reason = z.string().regex(/^[a-z-]{1,40}$/);
/** The last line of the lender, as `SendOutcome` and `ProbeOutcome` of the contract have it. */
export const Sent = z.union([
  z.object({ outcome: z.enum(['printed', 'sent']) }),
  z.object({ outcome: z.enum(['not-sent', 'unknown']), reason: Reason }),
]);
export type Sent = z.infer<typeof Sent>;
export const HowItIs = z.union([
  z.object({ ready: z.literal(true), silent: z.boolean(), paperLow: z.boolean() }),
  z.object({ ready: z.literal(false), reason: Reason }),
]);
export type HowItIs = z.infer<typeof HowItIs>;

/** The job has come whole; nothing of it is printed before the borrower says `GO`. */
export const WHOLE = 'whole';
export const GO = 'go';

/** An empty line every so often while the printer works: silence for three of them means that nobody is there. */
export const ALIVE_MS = 2_000;
export const SILENT_MS = 3 * ALIVE_MS;

/** One cipher that OpenSSL (Node) and BoringSSL (Electron) both have with a shared key; TLS 1.3 knows none in Node. */
export const TLS = {
  ciphers: 'ECDHE-PSK-CHACHA20-POLY1305',
  minVersion: 'TLSv1.2',
  maxVersion: 'TLSv1.2',
} as const;
export const PSK_IDENTITY = 'lent-printer/1';

/** The key of a passphrase, however it was typed. Takes a tenth of a second, so that guessing costs. */
export function keyOf(passphrase: string): Promise<Buffer> {
  const plain = passphrase.trim().toLowerCase().split(/\s+/).join(' ');
  return new Promise((resolve, reject) => {
    scrypt(plain, PSK_IDENTITY, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 }, (fault, key) =>
      fault ? reject(fault) : resolve(key),
    );
  });
}

const LINE_BYTES = 400;

/** Reads lines and counted bytes off a socket, which must be read by nobody else. Undefined: closed, silent, or noise. */
export function readerOf(socket: TLSSocket) {
  let held: Buffer = Buffer.alloc(0);
  let parts: Buffer[] = [];
  let length = 0;
  let isClosed = false;
  let wake: () => void = () => undefined;
  const close = () => {
    isClosed = true;
    wake();
  };
  socket.on('error', () => undefined);
  socket.on('close', close);
  socket.on('end', close);
  socket.on('data', (bytes: Buffer) => {
    parts.push(bytes);
    length += bytes.length;
    wake();
  });
  const more = (ms: number) =>
    new Promise<boolean>(resolve => {
      const before = length;
      const timer = setTimeout(() => resolve(false), ms);
      wake = () => {
        clearTimeout(timer);
        resolve(length > before);
      };
      if (isClosed) wake();
    });
  const gather = () => {
    held = Buffer.concat([held, ...parts]);
    parts = [];
  };
  const take = (count: number) => {
    const taken = held.subarray(0, count);
    held = held.subarray(count);
    length -= count;
    return taken;
  };
  return {
    async line(ms: number): Promise<string | undefined> {
      for (;;) {
        gather();
        const end = held.indexOf(0x0a);
        if (end >= 0) return take(end + 1).toString('utf8', 0, end);
        if (length > LINE_BYTES || !(await more(ms))) return undefined;
      }
    },
    /** @param ms that may pass without a byte */
    async bytes(count: number, ms: number): Promise<Buffer | undefined> {
      while (length < count) if (!(await more(ms))) return undefined;
      gather();
      return take(count);
    },
    isClosed: () => isClosed,
  };
}
