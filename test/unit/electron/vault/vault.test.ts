import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DeviceSecret, noDeviceSecret } from '../../../../electron/vault/device-secret';
import { strengthOf } from '../../../../electron/vault/strength';
import { openVault } from '../../../../electron/vault/vault';
import { seal, unseal } from '../../../../shared/sealing/seal';
import { aFolder } from '../../../office/folder';

const PHRASE = 'tima kobu nalo hipu coma vilu';
const CHEAP = 16;

const open = (profile: string, device: DeviceSecret = noDeviceSecret) => openVault(profile, device, CHEAP);

/** A system account's secret store: another account's does not open its boxes. */
function anAccount(name: string): DeviceSecret {
  return {
    isReal: async () => true,
    wrap: async text => Buffer.from(`${name}:${text}`),
    unwrap: async box => {
      const [owner, text = ''] = Buffer.from(box).toString().split(':');
      if (owner !== name) throw new Error('another account');
      return text;
    },
  };
}

async function aVault(profile = aFolder(), device?: DeviceSecret) {
  const vault = await open(profile, device);
  const made = await vault.create(PHRASE);
  if (!made.ok) throw new Error(made.reason);
  return { profile, vault, recoveryKey: made.value };
}

describe('a vault', () => {
  it('is absent before the set-up, open after it, and locked at the next start', async () => {
    const profile = aFolder();
    const vault = await open(profile);
    expect(vault.standing()).toMatchObject({ state: 'absent', needsPassphrase: true });
    expect(vault.keyring()).toBeNull();
    expect(await vault.create(PHRASE)).toMatchObject({ ok: true });
    expect(vault.standing()).toMatchObject({ state: 'open', ways: ['passphrase'], recoveryConfirmed: false });
    const again = await open(profile);
    expect(again.standing()).toMatchObject({ state: 'locked' });
    expect(again.keyring()).toBeNull();
    expect(await again.unlock('tima kobu nalo')).toMatchObject({ reason: 'wrong-passphrase' });
    expect(await again.unlock(`  ${PHRASE.toUpperCase().replaceAll(' ', '  ')} `)).toMatchObject({
      ok: true,
    });
    expect(again.keyring()).toEqual(vault.keyring());
  });

  it('opens by the recovery key, which is confirmed by typing it back', async () => {
    const { profile, recoveryKey } = await aVault();
    const again = await open(profile);
    expect(await again.confirmRecoveryKey(recoveryKey)).toMatchObject({ reason: 'locked' });
    expect(await again.unlock(recoveryKey.replaceAll('-', ' '))).toMatchObject({ ok: true });
    const wrong = `${recoveryKey.slice(0, -6)}${recoveryKey.endsWith('000000') ? '000011' : '000000'}`;
    expect(await again.confirmRecoveryKey(wrong)).toMatchObject({ reason: 'recovery-key-differs' });
    expect(await again.confirmRecoveryKey('12')).toMatchObject({ reason: 'recovery-key-short' });
    expect(await again.confirmRecoveryKey(recoveryKey)).toMatchObject({ ok: true });
    expect((await open(profile)).standing()).toMatchObject({ recoveryConfirmed: true });
  });

  it('opens by itself under the system account that made it, and by passphrase under another one', async () => {
    const { profile, vault } = await aVault(aFolder(), anAccount('lan'));
    expect((await open(profile, anAccount('lan'))).keyring()).toEqual(vault.keyring());
    const other = await open(profile, anAccount('hoa'));
    expect(other.standing()).toMatchObject({ state: 'locked', ways: ['device', 'passphrase'] });
    expect(await other.unlock(PHRASE)).toMatchObject({ ok: true });
  });

  it('needs no passphrase where the system keeps secrets, and a strong one where not', async () => {
    expect(await (await open(aFolder(), anAccount('lan'))).create(null)).toMatchObject({ ok: true });
    const bare = await open(aFolder());
    expect(await bare.create(null)).toMatchObject({ reason: 'passphrase-needed' });
    expect(await bare.create('phường 1')).toMatchObject({ reason: 'weak-passphrase' });
    expect(bare.standing()).toMatchObject({ state: 'absent' });
  });

  it('takes a new passphrase and a new recovery key, and forgets the old ones', async () => {
    const { profile, vault, recoveryKey } = await aVault();
    expect(await vault.setPassphrase('12345678')).toMatchObject({ reason: 'weak-passphrase' });
    expect(await vault.setPassphrase('nomu tilo cavi pako hubi moli')).toMatchObject({ ok: true });
    const renewed = await vault.renewRecoveryKey();
    const again = await open(profile);
    expect(await again.unlock(PHRASE)).toMatchObject({ reason: 'wrong-passphrase' });
    expect(await again.unlock(recoveryKey)).toMatchObject({ reason: 'wrong-passphrase' });
    expect(await again.unlock(renewed.ok ? renewed.value : '')).toMatchObject({ ok: true });
  });

  it('changes the data key and still reads what the old one sealed', async () => {
    const { profile, vault } = await aVault();
    const before = vault.keyring();
    await vault.rotate();
    expect(vault.keyring()?.older).toEqual([before?.current]);
    expect(vault.keyring()?.current.id).not.toBe(before?.current.id);
    const again = await open(profile);
    await again.unlock(PHRASE);
    expect(again.keyring()).toEqual(vault.keyring());
    expect(again.standing()).toMatchObject({ keys: 2 });
  });

  it('loses no key when it is changed twice at once', async () => {
    const { profile, vault, recoveryKey } = await aVault();
    const sealed: Uint8Array[] = [];
    const sealNow = () => {
      const ring = vault.keyring();
      if (ring) sealed.push(seal(ring, 'Trần Thị Lan', 'people', new Uint8Array(24)));
    };
    sealNow();
    await Promise.all([
      vault.rotate().then(sealNow),
      vault.rotate().then(sealNow),
      vault.confirmRecoveryKey(recoveryKey),
    ]);
    const again = await open(profile);
    await again.unlock(PHRASE);
    const ring = again.keyring();
    const opened = sealed.map(box => ring && unseal(ring, box, 'people'));
    expect(opened).toEqual([1, 2, 3].map(() => ({ ok: true, value: 'Trần Thị Lan' })));
    expect(again.standing()).toMatchObject({ keys: 3, recoveryConfirmed: true });
  });

  it('stays open when a wrong passphrase was typed beside the right one', async () => {
    const { profile } = await aVault();
    const again = await open(profile);
    await Promise.all([again.unlock(PHRASE), again.unlock('tima kobu nalo')]);
    expect(again.standing()).toMatchObject({ state: 'open' });
  });

  it('is made once, and never over one that cannot be read', async () => {
    const { profile, vault } = await aVault();
    expect(await vault.create(PHRASE)).toMatchObject({ reason: 'vault-exists' });
    for (const copy of ['vault.json', 'journal/vault.json']) writeFileSync(join(profile, copy), '{"v":1');
    const broken = await open(profile);
    expect(broken.standing()).toMatchObject({ state: 'broken' });
    expect(await broken.create(PHRASE)).toMatchObject({ reason: 'vault-exists' });
  });

  it('survives the loss of either copy of its file', async () => {
    const { profile } = await aVault();
    writeFileSync(join(profile, 'vault.json'), '');
    expect(await (await open(profile)).unlock(PHRASE)).toMatchObject({ ok: true });
    copyFileSync(join(profile, 'journal/vault.json'), join(profile, 'vault.json'));
    rmSync(join(profile, 'journal/vault.json'));
    expect(await (await open(profile)).unlock(PHRASE)).toMatchObject({ ok: true });
  });

  it('opens nothing once a byte of what it wraps was changed', async () => {
    const { profile } = await aVault();
    const file = JSON.parse(readFileSync(join(profile, 'vault.json'), 'utf8'));
    const flip = (box: string) => (box.startsWith('AQ') ? `AR${box.slice(2)}` : `AQ${box.slice(2)}`);
    file.keys[0].box = flip(file.keys[0].box);
    for (const copy of ['vault.json', 'journal/vault.json'])
      writeFileSync(join(profile, copy), JSON.stringify(file));
    expect(await (await open(profile)).unlock(PHRASE)).toMatchObject({ reason: 'wrong-passphrase' });
  });

  it('lies on the disk without its keys, its passphrase and its recovery key', async () => {
    const { profile, vault, recoveryKey } = await aVault();
    const text = readFileSync(join(profile, 'vault.json'), 'utf8');
    const key = Buffer.from(vault.keyring()?.current.bytes ?? '');
    for (const secret of [PHRASE, recoveryKey, key.toString('hex'), key.toString('base64')])
      expect(text).not.toContain(secret);
  });
});

describe('the strength of a passphrase', () => {
  it.each(['12345678', 'matkhau', 'Mật khẩu 123', 'phường xã', 'Passw0rd!2026', 'qwertyuiop'])(
    'is not enough in %j',
    phrase => expect(strengthOf(phrase)).toMatchObject({ isEnough: false }),
  );
  it.each([PHRASE, 'bảy con mèo vàng nhảy qua hàng rào tre'])('is enough in %j', phrase =>
    expect(strengthOf(phrase)).toMatchObject({ isEnough: true }),
  );
});
