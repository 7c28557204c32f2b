import { z } from 'zod';
import type { Result } from '../kit/result';
import { PersonId, type PinVerifier } from '../people/person';
import type { BadgeReason } from '../scanning/badge';
import type { RecoveryKeyReason } from '../sealing/recovery-key';
import { answers, desk, Nothing, Passphrase, type Request } from './request';

const Pin = z.string().max(64);
/** No barcode or QR holds more. */
const Scanned = z.string().max(8_000);

/** Who may act: PINs, badges and who is here. */
export const peopleRequests = {
  /**
   * `person`: whose PIN it will be, null for somebody new; nobody else may have the same. `by`: the supervisor who
   * showed her own PIN a moment ago; null only before the set-up.
   */
  'people.make-verifier': answers<
    Result<PinVerifier, 'weak-pin' | 'choose-another' | 'not-shown' | 'not-allowed' | 'locked'>
  >()(desk, z.strictObject({ pin: Pin, person: PersonId.nullable(), by: PersonId.nullable() })),
  'people.check-pin': answers<
    Result<null, 'clerk-unknown' | 'left' | 'off-list' | 'wrong-pin' | 'pin-locked' | 'locked'>
  >()(desk, z.strictObject({ person: PersonId, pin: Pin })),
  /**
   * A new PIN for a supervisor by the office's recovery key, where no other supervisor can give her one. Wrong keys are
   * counted and slowed like PINs. The wrong PINs of her old one count no more.
   */
  'people.recover': answers<
    Result<
      PinVerifier,
      | 'weak-pin'
      | 'choose-another'
      | 'clerk-unknown'
      | 'left'
      | 'off-list'
      | 'not-supervisor'
      | 'key-locked'
      | 'locked'
      | RecoveryKeyReason
      | 'recovery-key-differs'
    >
  >()(desk, z.strictObject({ typed: Passphrase, person: PersonId, pin: Pin })),
  /** As with a PIN: `person` whose badge it will be, `by` the supervisor who showed her own PIN a moment ago. */
  'people.make-badge': answers<
    Result<PinVerifier, BadgeReason | 'same-badge' | 'not-shown' | 'not-allowed' | 'locked'>
  >()(desk, z.strictObject({ text: Scanned, person: PersonId, by: PersonId })),
  /** Whose badge was scanned, and whether the office lets it count without her PIN. */
  'people.check-badge': answers<
    Result<
      { readonly person: string; readonly alone: boolean },
      BadgeReason | 'badge-unknown' | 'badge-locked' | 'clerk-unknown' | 'left' | 'off-list' | 'locked'
    >
  >()(desk, z.strictObject({ text: Scanned })),
  /** Wrong PINs of the person count no more, if `by` is a supervisor who showed her own a moment ago. */
  'people.forgive': answers<Result<null, 'not-shown' | 'not-allowed' | 'locked'>>()(
    desk,
    z.strictObject({ by: PersonId, person: PersonId }),
  ),
  /** She left the front within the office's window and may come back without a PIN. */
  'people.return': answers<Result<null, 'pin-needed' | 'locked'>>()(
    desk,
    z.strictObject({ person: PersonId }),
  ),
  /** Whose desk lies in front now. */
  'people.front': answers<null>()(desk, z.strictObject({ person: PersonId.nullable() })),
  /** The desks are locked: whoever was here, nobody comes back without showing herself. */
  'people.lock': answers<null>()(desk, Nothing),
} as const satisfies Record<string, Request>;
