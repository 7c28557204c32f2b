import { z } from 'zod';
import type { Result } from '../kit/result';
import { SealTerms } from '../printing/slip-seal';
import type { Keyring } from '../sealing/keyring';
import type { RecoveryKeyReason } from '../sealing/recovery-key';
import type { VaultStanding } from '../sealing/standing';
import { PublicKey } from '../station/station-key';
import type { BackupProof, BackupReason, BackupStanding } from '../storage/backup';
import { answers, desk, Nothing, Passphrase, type Request } from './request';

const Folder = z.string().trim().min(1).max(500);

/** The keys of the store, what is signed with them, and its copy in a second place. */
export const vaultRequests = {
  /** Makes the keys of a new store; answers them and the recovery key, which is kept nowhere. */
  'vault.create': answers<
    Result<
      { readonly ring: Keyring; readonly recoveryKey: string },
      'vault-exists' | 'passphrase-needed' | 'weak-passphrase'
    >
  >()(desk, z.strictObject({ passphrase: Passphrase.nullable() })),
  /** Opens with the office's passphrase or the recovery key. The windows then start anew. */
  'vault.unlock': answers<Result<null, 'wrong-passphrase' | 'no-vault'>>()(
    desk,
    z.strictObject({ typed: Passphrase }),
  ),
  'vault.standing': answers<VaultStanding>()(desk, Nothing),
  /** How strong a passphrase is, as a power of ten of guesses. */
  'vault.measure': answers<{ readonly isEnough: boolean; readonly log10Guesses: number }>()(
    desk,
    z.strictObject({ passphrase: Passphrase }),
  ),
  'vault.set-passphrase': answers<Result<null, 'locked' | 'weak-passphrase'>>()(
    desk,
    z.strictObject({ passphrase: Passphrase }),
  ),
  'vault.renew-recovery-key': answers<Result<string, 'locked'>>()(desk, Nothing),
  'vault.confirm-recovery-key': answers<
    Result<null, 'locked' | RecoveryKeyReason | 'recovery-key-differs'>
  >()(desk, z.strictObject({ typed: Passphrase })),
  /** A new data key for all that is written from now on; answers the ring to write with. */
  'vault.rotate': answers<Result<Keyring, 'locked'>>()(desk, Nothing),
  /** The public half of the key that this PC signs with in this epoch; made now if there is none. */
  'signing.public-key': answers<Result<PublicKey, 'locked' | 'not-set-up' | 'disk-failed'>>()(desk, Nothing),
  /** The text of a slip's QR with this PC's seal behind its plain code. */
  'signing.seal-slip': answers<Result<string, 'locked' | 'not-set-up' | 'disk-failed'>>()(
    desk,
    SealTerms.extend({ plain: z.string().min(1).max(60) }),
  ),
  /** Whether one of these keys of the office made the seal of a scanned QR. */
  'signing.check-slip': answers<boolean>()(
    desk,
    z.strictObject({ text: z.string().max(300), keys: z.array(PublicKey).max(1_000) }),
  ),
  /** The second place of the store. */
  'backup.standing': answers<BackupStanding>()(desk, Nothing),
  'backup.choose': answers<Result<null, BackupReason>>()(desk, z.strictObject({ folder: Folder })),
  'backup.copy': answers<Result<null, BackupReason>>()(desk, Nothing),
  /** A trial restore: opens a copy, looks at all of it and writes nothing. Without a folder, of the chosen place. */
  'backup.prove': answers<Result<BackupProof, BackupReason>>()(
    desk,
    z.strictObject({ folder: Folder.nullable(), typed: Passphrase }),
  ),
  /** Puts a copy into a PC that has no office yet. The app must then be opened anew. */
  'backup.restore': answers<Result<BackupProof, BackupReason>>()(
    desk,
    z.strictObject({ folder: Folder, typed: Passphrase }),
  ),
} as const satisfies Record<string, Request>;
