import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Keyring } from '../../../../shared/sealing/keyring';
import { seal, unseal } from '../../../../shared/sealing/seal';
import { runs } from '../../../office/runs';

const bytes = (fill: number, length: number) => new Uint8Array(length).fill(fill);
const ring: Keyring = { current: { id: '0a0b0c0d', bytes: bytes(7, 32) }, older: [] };
const NONCE = bytes(3, 24);

describe('a sealed value', () => {
  it('opens again at its place, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, place) => {
        expect(unseal(ring, seal(ring, text, place, NONCE), place)).toEqual({ ok: true, value: text });
      }),
      { numRuns: runs(200) },
    );
  });

  it('shows nothing of what it says', () => {
    const sealed = Buffer.from(seal(ring, 'Trần Thị Lan 001987654321', 'dossiers/1', NONCE));
    for (const encoding of ['utf8', 'utf16le', 'latin1'] as const)
      expect(sealed.includes(Buffer.from('Lan', encoding))).toBe(false);
  });

  it('does not open at another place, nor under another office’s key', () => {
    const sealed = seal(ring, 'x', 'dossiers/1', NONCE);
    expect(unseal(ring, sealed, 'dossiers/2')).toMatchObject({ reason: 'sealed-value-changed' });
    const sameId = { current: { ...ring.current, bytes: bytes(8, 32) }, older: [] };
    expect(unseal(sameId, sealed, 'dossiers/1')).toMatchObject({ reason: 'sealed-value-changed' });
    const stranger = { current: { id: 'ffffffff', bytes: bytes(8, 32) }, older: [] };
    expect(unseal(stranger, sealed, 'dossiers/1')).toMatchObject({ reason: 'key-unknown' });
  });

  it('tells of every single changed bit', () => {
    const sealed = seal(ring, 'Trần Thị Lan', 'people/lan', NONCE);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Uint8Array.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(unseal(ring, changed, 'people/lan').ok, `bit ${bit}`).toBe(false);
    }
    for (let length = 0; length < sealed.length; length += 1)
      expect(unseal(ring, sealed.subarray(0, length), 'people/lan').ok).toBe(false);
  });

  it('is still read after the key was changed', () => {
    const sealed = seal(ring, 'x', 'p', NONCE);
    const rotated: Keyring = { current: { id: '11111111', bytes: bytes(9, 32) }, older: [ring.current] };
    expect(unseal(rotated, sealed, 'p')).toEqual({ ok: true, value: 'x' });
    expect(unseal(ring, seal(rotated, 'x', 'p', NONCE), 'p')).toMatchObject({ reason: 'key-unknown' });
  });
});
