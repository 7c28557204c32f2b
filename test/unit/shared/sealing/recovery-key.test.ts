import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePassphrase } from '../../../../shared/sealing/make-passphrase';
import { parseRecoveryKey, showRecoveryKey } from '../../../../shared/sealing/recovery-key';
import { runs } from '../../../office/runs';

const aKey = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe('a recovery key', () => {
  it('is eight groups of six digits that read back, however they are spaced', () => {
    fc.assert(
      fc.property(aKey, fc.constantFrom('-', ' ', '', ' . '), (key, between) => {
        const shown = showRecoveryKey(key);
        expect(shown).toMatch(/^(\d{6}-){7}\d{6}$/);
        expect(parseRecoveryKey(shown.replaceAll('-', between))).toEqual({ ok: true, value: key });
      }),
      { numRuns: runs(300) },
    );
  });

  it('finds any one wrong digit and says in which group', () => {
    fc.assert(
      fc.property(aKey, fc.nat(47), fc.integer({ min: 1, max: 9 }), (key, at, by) => {
        const digits = [...showRecoveryKey(key).replaceAll('-', '')];
        digits[at] = String((Number(digits[at]) + by) % 10);
        const detail = String(Math.floor(at / 6) + 1);
        expect(parseRecoveryKey(digits.join(''))).toMatchObject({ reason: 'recovery-key-typo', detail });
      }),
      { numRuns: runs(300) },
    );
  });

  it('finds two neighbours that changed places within a group', () => {
    fc.assert(
      fc.property(aKey, fc.nat(7), fc.nat(4), (key, group, at) => {
        const digits = [...showRecoveryKey(key).replaceAll('-', '')];
        const i = group * 6 + at;
        fc.pre(digits[i] !== digits[i + 1]);
        [digits[i], digits[i + 1]] = [digits[i + 1] ?? '', digits[i] ?? ''];
        expect(parseRecoveryKey(digits.join('')).ok).toBe(false);
      }),
      { numRuns: runs(300) },
    );
  });

  it.each(['', '123456', '1'.repeat(47), '1'.repeat(49)])('says how much of %j is there', typed => {
    expect(parseRecoveryKey(typed)).toMatchObject({
      reason: 'recovery-key-short',
      detail: `${typed.length}/48`,
    });
  });
});

describe('a passphrase that the app proposes', () => {
  it('is six words that Telex and VNI leave as they are typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 24, maxLength: 24 }), bytes => {
        expect(makePassphrase(bytes)).toMatch(/^([bchklmnpqtv][aiou][bchklmnpqtv][aiou]( |$)){6}$/);
      }),
      { numRuns: runs(200) },
    );
  });
});
