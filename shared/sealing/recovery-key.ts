import { ok, type Result, refuse } from '../kit/result';

/** Sixteen bytes, written as eight groups of two. */
const BYTES = 16;
const GROUPS = BYTES / 2;
/** The check of a group: its number is a multiple of this, which no single wrong digit and no swap of two leaves. */
const CHECK = 11;

export type RecoveryKeyReason = 'recovery-key-short' | 'recovery-key-typo';

/**
 * A recovery key as it is written down: eight groups of six digits, each a multiple of 11 (two bytes times 11). Digits
 * only, since an input method turns letters into others, and any keyboard has them.
 *
 * @param key 16 random bytes
 */
export function showRecoveryKey(key: Uint8Array): string {
  return Array.from({ length: GROUPS }, (_, i) => {
    const value = ((key[2 * i] ?? 0) << 8) | (key[2 * i + 1] ?? 0);
    return String(value * CHECK).padStart(6, '0');
  }).join('-');
}

/** Reads a typed recovery key, with or without separators; `detail` of a typo is the number of the group, from 1. */
export function parseRecoveryKey(typed: string): Result<Uint8Array, RecoveryKeyReason> {
  const digits = typed.replace(/\D/g, '');
  if (digits.length !== GROUPS * 6) return refuse('recovery-key-short', `${digits.length}/${GROUPS * 6}`);
  const key = new Uint8Array(BYTES);
  for (let i = 0; i < GROUPS; i += 1) {
    const group = Number(digits.slice(6 * i, 6 * i + 6));
    const value = group / CHECK;
    if (!Number.isInteger(value) || value > 0xffff) return refuse('recovery-key-typo', String(i + 1));
    key[2 * i] = value >> 8;
    key[2 * i + 1] = value & 0xff;
  }
  return ok(key);
}
