import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSealedFile } from '../../../../electron/files/sealed-file';
import { isSignedBy, openStationKey } from '../../../../electron/vault/station-key';
import type { Keyring } from '../../../../shared/sealing/keyring';
import { aFolder } from '../../../office/folder';
import { aRing } from '../../../office/keys';

const FIRST = { ward: 'H26.101', station: 1, epoch: 1_000 };

function aKey(dir: string, of: typeof FIRST | null = FIRST, ring: Keyring | null = aRing()) {
  return openStationKey(
    openSealedFile(join(dir, 'station-key.sealed'), 'station-key', () => ring),
    () => of,
  );
}

async function publicOf(key: ReturnType<typeof aKey>): Promise<string> {
  const half = await key.publicKey();
  if (!half.ok) throw new Error(half.reason);
  return half.value;
}

async function signedBy(key: ReturnType<typeof aKey>, text: string): Promise<Uint8Array> {
  const signature = await key.sign(text);
  if (!signature.ok) throw new Error(signature.reason);
  return signature.value;
}

describe('the key of a station', () => {
  it('is the same after a restart, and signs the same text the same way', async () => {
    const dir = aFolder();
    const [before, after] = [aKey(dir), aKey(dir)];
    const signature = await signedBy(before, 'H26.101-261123-0007');
    expect(await publicOf(after)).toBe(await publicOf(before));
    expect(await signedBy(after, 'H26.101-261123-0007')).toEqual(signature);
    expect(isSignedBy(await publicOf(after), 'H26.101-261123-0007', signature)).toBe(true);
  });

  it('judges one changed letter or bit as not signed', async () => {
    const key = aKey(aFolder());
    const signature = await signedBy(key, 'H26.101-261123-0007');
    const bent = signature.map((byte, at) => (at === 5 ? byte ^ 1 : byte));
    expect(isSignedBy(await publicOf(key), 'H26.101-261123-0008', signature)).toBe(false);
    expect(isSignedBy(await publicOf(key), 'H26.101-261123-0007', bent)).toBe(false);
  });

  it('is one even when two windows ask for it at once', async () => {
    const key = aKey(aFolder());
    const [one, other] = await Promise.all([publicOf(key), publicOf(key)]);
    expect(one).toBe(other);
  });

  it.each([
    ['of another epoch', { ...FIRST, epoch: 2_000 }],
    ['of another number', { ...FIRST, station: 2 }],
  ])('is a new one in a store %s, and that one cannot sign as the old', async (_what, of) => {
    const dir = aFolder();
    const old = await publicOf(aKey(dir));
    const copied = aKey(dir, of);
    expect(await publicOf(copied)).not.toBe(old);
    expect(isSignedBy(old, 'giấy', await signedBy(copied, 'giấy'))).toBe(false);
    expect(await publicOf(aKey(dir, of))).toBe(await publicOf(copied));
  });

  it('is made anew where its file was damaged', async () => {
    const dir = aFolder();
    const old = await publicOf(aKey(dir));
    writeFileSync(join(dir, 'station-key.sealed'), 'torn');
    expect(await publicOf(aKey(dir))).not.toBe(old);
  });

  it('waits while the store is locked, and before the PC has a name', async () => {
    const dir = aFolder();
    expect(await aKey(dir, FIRST, null).sign('giấy')).toMatchObject({ ok: false, reason: 'locked' });
    expect(await aKey(dir, null).publicKey()).toMatchObject({ ok: false, reason: 'not-set-up' });
  });

  it('lies on the disk sealed: nothing of its private half can be read there', async () => {
    const dir = aFolder();
    await publicOf(aKey(dir));
    expect(readFileSync(join(dir, 'station-key.sealed'), 'latin1')).not.toMatch(/privateKey|MC4CAQAwBQ/);
  });
});
