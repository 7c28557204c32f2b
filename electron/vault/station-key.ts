import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { z } from 'zod';
import type { Identity } from '../../shared/ipc/contract';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { takeTurns } from '../../shared/kit/take-turns';
import type { PublicKey } from '../../shared/station/station-key';
import { LockedFile, type SealedFile } from '../files/sealed-file';

/** On the disk, sealed: the private half (PKCS #8, base64) and the epoch that it signs in. */
const KeyFile = z.strictObject({ station: z.int(), epoch: z.int(), privateKey: z.base64() });

export type KeyReason = 'locked' | 'not-set-up';

/** What this PC signs with. The private half never leaves the main process. */
export type StationKeyring = {
  /** The public half; made now if this epoch has none yet. Throws when it cannot be kept. */
  readonly publicKey: () => Promise<Result<PublicKey, KeyReason>>;
  /** The same text is signed the same way every time (Ed25519, RFC 8032). */
  readonly sign: (text: string) => Promise<Result<Uint8Array, KeyReason>>;
};

type Held = { readonly of: Identity; readonly secret: KeyObject; readonly publicKey: PublicKey };

/**
 * One key pair for each epoch: a store that was copied, or put back as it was, leaves its epoch and so its key. A file
 * that is missing, damaged, or of another epoch makes a new one; the ledger tells of each, so old papers stay true.
 */
export function openStationKey(file: SealedFile, identity: () => Identity | null): StationKeyring {
  let held: Held | null = null;
  const inTurn = takeTurns();
  const hold = (): Promise<Result<Held, KeyReason>> =>
    inTurn(async () => {
      const of = identity();
      if (!of) return refuse('not-set-up');
      if (held && isSame(held.of, of)) return ok(held);
      try {
        const secret = (await findSecret(file, of)) ?? (await makeSecret(file, of));
        held = { of, secret, publicKey: publicHalf(secret) };
        return ok(held);
      } catch (fault) {
        if (fault instanceof LockedFile) return refuse('locked');
        throw fault;
      }
    });
  return {
    async publicKey() {
      const key = await hold();
      return key.ok ? ok(key.value.publicKey) : key;
    },
    async sign(text) {
      const key = await hold();
      if (!key.ok) return key;
      return ok(Uint8Array.from(sign(null, Buffer.from(text), key.value.secret)));
    },
  };
}

/** What stands before the 32 bytes of an Ed25519 public key in DER (RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** Whether the holder of the private half signed this text. */
export function isSignedBy(publicKey: PublicKey, text: string, signature: Uint8Array): boolean {
  const der = Buffer.concat([SPKI_HEAD, Buffer.from(publicKey, 'hex')]);
  return verify(
    null,
    Buffer.from(text),
    createPublicKey({ key: der, format: 'der', type: 'spki' }),
    signature,
  );
}

async function findSecret(file: SealedFile, { station, epoch }: Identity): Promise<KeyObject | undefined> {
  const kept = await file.read();
  const parsed = KeyFile.safeParse(kept.state === 'read' ? kept.value : null);
  if (!parsed.success || parsed.data.station !== station || parsed.data.epoch !== epoch) return undefined;
  return createPrivateKey({
    key: Buffer.from(parsed.data.privateKey, 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
}

async function makeSecret(file: SealedFile, { station, epoch }: Identity): Promise<KeyObject> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const der = privateKey.export({ format: 'der', type: 'pkcs8' });
  await file.write({ station, epoch, privateKey: der.toString('base64') });
  return privateKey;
}

function publicHalf(secret: KeyObject): PublicKey {
  const der = createPublicKey(secret).export({ format: 'der', type: 'spki' });
  return der.subarray(SPKI_HEAD.length).toString('hex');
}

function isSame(a: Identity, b: Identity): boolean {
  return a.ward === b.ward && a.station === b.station && a.epoch === b.epoch;
}
