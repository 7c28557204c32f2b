import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBytes } from '../../../../shared/kit/base64';

describe('base64', () => {
  it('gives back the bytes it was made of', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), bytes => {
        expect(findBytes(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
      }),
    );
  });

  it('is one text for one content: any other text has no bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'AQgwZx+/=-_ \n'), maxLength: 9 }), text => {
        const bytes = findBytes(text);
        if (bytes) expect(Buffer.from(bytes).toString('base64')).toBe(text);
      }),
    );
  });
});
