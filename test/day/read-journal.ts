import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openPage } from '../../electron/journal/kept-page';
import { findPage } from '../../electron/journal/line';
import { linesFrom } from '../../electron/journal/lines';
import { noDeviceSecret } from '../../electron/vault/device-secret';
import { openVault } from '../../electron/vault/vault';
import type { Page } from '../../shared/ledger/entry';
import type { Keyring } from '../../shared/sealing/keyring';
import { PASSPHRASE } from '../office/passphrase';

/** The journal as it lies on the disk, read while the app may be writing it. Nothing is repaired here. */
export type JournalReader = {
  /** Pages that came since the last call, of all chains, each chain in its order. */
  readonly fresh: () => Promise<readonly Page[]>;
};

/** @param passphrase opens the store's keys, which are made by its set-up */
export function readJournal(profile: string, passphrase = PASSPHRASE): JournalReader {
  const dir = join(profile, 'journal');
  const reached = new Map<string, number>();
  let ring: Keyring | null = null;
  return {
    async fresh() {
      ring ??= await readKeys(profile, passphrase);
      const names = await readdir(dir).catch(() => []);
      const pages: Page[] = [];
      for (const name of names.filter(known => known.endsWith('.jsonl')).sort()) {
        for await (const line of linesFrom(join(dir, name), reached.get(name) ?? 0)) {
          const kept = findPage(line.text);
          const page = kept && openPage(kept, ring);
          if (!page?.ok) throw new Error(`${name}: a line is no page of the ledger`);
          pages.push(page.value);
          reached.set(name, line.end);
        }
      }
      return pages;
    },
  };
}

async function readKeys(profile: string, passphrase: string): Promise<Keyring | null> {
  const vault = await openVault(profile, noDeviceSecret);
  await vault.unlock(passphrase);
  return vault.keyring();
}
