import { randomBytes } from 'node:crypto';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { takeTurns } from '../../shared/kit/take-turns';
import type { Keyring, SealingKey } from '../../shared/sealing/keyring';
import { parseRecoveryKey, showRecoveryKey } from '../../shared/sealing/recovery-key';
import type { VaultStanding } from '../../shared/sealing/standing';
import type { DeviceSecret } from './device-secret';
import { strengthOf } from './strength';
import { findVaultFile, type VaultFile, writeVaultFile } from './vault-file';
import { fromRecoveryKey, PASSPHRASE_COST, stretch, unwrapKey, wrapKey } from './wrap';

export type Vault = {
  readonly standing: () => VaultStanding;
  /** The data keys; null until the vault is open. */
  readonly keyring: () => Keyring | null;
  /** Makes the keys of a new store and answers the recovery key to be written down. It is kept nowhere. */
  readonly create: (
    passphrase: string | null,
  ) => Promise<Result<string, 'vault-exists' | 'passphrase-needed' | 'weak-passphrase'>>;
  /** Opens with the office's passphrase or with the recovery key, whichever was typed. */
  readonly unlock: (typed: string) => Promise<Result<null, 'wrong-passphrase' | 'no-vault'>>;
  readonly setPassphrase: (passphrase: string) => Promise<Result<null, 'locked' | 'weak-passphrase'>>;
  /** A new recovery key; the one before opens nothing from now on. */
  readonly renewRecoveryKey: () => Promise<Result<string, 'locked'>>;
  /** What was written down, typed back. */
  readonly confirmRecoveryKey: (
    typed: string,
  ) => Promise<Result<null, 'locked' | 'recovery-key-short' | 'recovery-key-typo' | 'recovery-key-differs'>>;
  /** A new data key for what is written from now on; what was sealed before is still read. */
  readonly rotate: () => Promise<Result<null, 'locked'>>;
};

type Open = { readonly master: Uint8Array; readonly ring: Keyring };

/**
 * The keys of one store. Unlocking is not signing in: it is done once per start, by the system's secret store where
 * that is real, else by a passphrase of the office.
 *
 * @param cost scrypt's N for new passphrases
 */
export async function openVault(
  profile: string,
  device: DeviceSecret,
  cost = PASSPHRASE_COST,
): Promise<Vault> {
  let isBroken = false;
  const isDeviceReal = await device.isReal();
  let file = await findVaultFile(profile).catch(() => {
    isBroken = true;
    return undefined;
  });
  let open: Open | null = file ? await openByDevice(file, device) : null;

  // One change after the other, each of the file that the one before left: else the later one takes its keys away.
  const take = takeTurns();
  const inTurn =
    <A extends readonly unknown[], T>(change: (...given: A) => Promise<T>) =>
    (...given: A): Promise<T> =>
      take(() => change(...given));

  async function keep(next: VaultFile, opened: Open): Promise<void> {
    await writeVaultFile(profile, next);
    file = next;
    open = opened;
  }
  async function wrapsOf(master: Uint8Array, id: string, passphrase: string | null) {
    const hex = Buffer.from(master).toString('hex');
    const box = isDeviceReal ? Buffer.from(await device.wrap(hex)).toString('base64') : undefined;
    return {
      ...(box && { device: box }),
      ...(passphrase !== null && { passphrase: await wrapUnder(passphrase, master, id, cost) }),
    };
  }

  return {
    keyring: () => open?.ring ?? null,
    standing: () => ({
      state: isBroken ? 'broken' : file ? (open ? 'open' : 'locked') : 'absent',
      needsPassphrase: !isDeviceReal,
      ways: file ? waysOf(file) : [],
      recoveryConfirmed: file?.wraps.recovery.confirmed ?? false,
      keys: file?.keys.length ?? 0,
    }),
    create: inTurn(async passphrase => {
      if (file || isBroken) return refuse('vault-exists');
      if (passphrase === null && !isDeviceReal) return refuse('passphrase-needed');
      if (passphrase !== null && !strengthOf(passphrase).isEnough) return refuse('weak-passphrase');
      const id = randomBytes(16).toString('hex');
      const master = Uint8Array.from(randomBytes(32));
      const recovery = Uint8Array.from(randomBytes(16));
      const key = freshKey();
      const made: VaultFile = {
        v: 1,
        id,
        wraps: {
          ...(await wrapsOf(master, id, passphrase)),
          recovery: { box: wrapKey(fromRecoveryKey(recovery, id), master, `master/${id}`), confirmed: false },
        },
        keys: [wrapDataKey(master, id, key)],
        current: key.id,
      };
      await keep(made, { master, ring: { current: key, older: [] } });
      return ok(showRecoveryKey(recovery));
    }),
    unlock: inTurn(async typed => {
      if (!file) return refuse('no-vault');
      if (open) return ok(null);
      open = await openTyped(file, typed);
      return open ? ok(null) : refuse('wrong-passphrase');
    }),
    setPassphrase: inTurn(async passphrase => {
      if (!file || !open) return refuse('locked');
      if (!strengthOf(passphrase).isEnough) return refuse('weak-passphrase');
      const wrapped = await wrapUnder(passphrase, open.master, file.id, cost);
      await keep({ ...file, wraps: { ...file.wraps, passphrase: wrapped } }, open);
      return ok(null);
    }),
    renewRecoveryKey: inTurn(async () => {
      if (!file || !open) return refuse('locked');
      const key = Uint8Array.from(randomBytes(16));
      const box = wrapKey(fromRecoveryKey(key, file.id), open.master, `master/${file.id}`);
      await keep({ ...file, wraps: { ...file.wraps, recovery: { box, confirmed: false } } }, open);
      return ok(showRecoveryKey(key));
    }),
    confirmRecoveryKey: inTurn(async typed => {
      if (!file || !open) return refuse('locked');
      const parsed = parseRecoveryKey(typed);
      if (!parsed.ok) return parsed;
      if (!masterByRecovery(file, typed)) return refuse('recovery-key-differs');
      const recovery = { ...file.wraps.recovery, confirmed: true };
      await keep({ ...file, wraps: { ...file.wraps, recovery } }, open);
      return ok(null);
    }),
    rotate: inTurn(async () => {
      if (!file || !open) return refuse('locked');
      const key = freshKey();
      const { current, older } = open.ring;
      const keys = [...file.keys, wrapDataKey(open.master, file.id, key)];
      const ring = { current: key, older: [current, ...older] };
      await keep({ ...file, keys, current: key.id }, { master: open.master, ring });
      return ok(null);
    }),
  };
}

/** The data keys of a vault that lies anywhere, by its passphrase or recovery key; null when neither was typed. */
export async function openByTyped(file: VaultFile, typed: string): Promise<Keyring | null> {
  return (await openTyped(file, typed))?.ring ?? null;
}

async function openTyped(file: VaultFile, typed: string): Promise<Open | null> {
  const master = (await masterByPassphrase(file, typed)) ?? masterByRecovery(file, typed);
  return master ? openWith(file, master) : null;
}

function freshKey(): SealingKey {
  return { id: randomBytes(4).toString('hex'), bytes: Uint8Array.from(randomBytes(32)) };
}

function wrapDataKey(master: Uint8Array, vault: string, { id, bytes }: SealingKey) {
  return { id, box: wrapKey(master, bytes, `data/${vault}/${id}`) };
}

async function wrapUnder(passphrase: string, master: Uint8Array, vault: string, cost: number) {
  const salt = randomBytes(16);
  const box = wrapKey(await stretch(passphrase, salt, cost), master, `master/${vault}`);
  return { salt: salt.toString('base64'), cost, box };
}

/** Null where the system account or the PC is another one: then the passphrase or the recovery key opens. */
async function openByDevice(file: VaultFile, device: DeviceSecret): Promise<Open | null> {
  const { device: box } = file.wraps;
  if (!box || !(await device.isReal())) return null;
  try {
    const master = await device.unwrap(Buffer.from(box, 'base64'));
    return openWith(file, Uint8Array.from(Buffer.from(master, 'hex')));
  } catch {
    return null;
  }
}

async function masterByPassphrase({ id, wraps }: VaultFile, typed: string): Promise<Uint8Array | undefined> {
  const { passphrase } = wraps;
  if (!passphrase) return undefined;
  const under = await stretch(typed, Buffer.from(passphrase.salt, 'base64'), passphrase.cost);
  const opened = unwrapKey(under, passphrase.box, `master/${id}`);
  return opened.ok ? opened.value : undefined;
}

function masterByRecovery({ id, wraps }: VaultFile, typed: string): Uint8Array | undefined {
  const parsed = parseRecoveryKey(typed);
  if (!parsed.ok) return undefined;
  const opened = unwrapKey(fromRecoveryKey(parsed.value, id), wraps.recovery.box, `master/${id}`);
  return opened.ok ? opened.value : undefined;
}

function openWith(file: VaultFile, master: Uint8Array): Open | null {
  const keys: SealingKey[] = [];
  for (const { id, box } of file.keys) {
    const opened = unwrapKey(master, box, `data/${file.id}/${id}`);
    if (!opened.ok) return null;
    keys.push({ id, bytes: opened.value });
  }
  const current = keys.find(key => key.id === file.current);
  return current ? { master, ring: { current, older: keys.filter(key => key !== current) } } : null;
}

function waysOf({ wraps }: VaultFile): VaultStanding['ways'] {
  return [
    ...(wraps.device ? (['device'] as const) : []),
    ...(wraps.passphrase ? (['passphrase'] as const) : []),
  ];
}
