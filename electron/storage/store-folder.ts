import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok, type Result, refuse } from '../../shared/kit/result';

/** The store's folder. `account`: of this system account alone, since no folder of the whole PC can be made. */
export type StoreFolder = { readonly path: string; readonly scope: 'machine' | 'account' };
/** The detail is the account that has the store, or the folder where nobody is known. */
export type StoreFolderReason = 'store-of-another-account' | 'store-unwritable';

export type StorePlaces = {
  /** Folder of the whole PC, such as ProgramData. */
  readonly machine: string;
  /** Folder of this account. */
  readonly account: string;
  /** Where an account notes, for all others to see, that the store is in its own folder. */
  readonly mark: string;
};

export function placesOf(store: string, appData: string): StorePlaces {
  const account = join(appData, store);
  const mark = join('/var/tmp', `${store}.txt`);
  if (process.platform === 'win32') {
    const machine = join(process.env.ProgramData ?? 'C:\\ProgramData', 'Quay Mot Cua', store);
    return { machine, account, mark: `${machine}.txt` };
  }
  const shared = process.platform === 'darwin' ? '/Library/Application Support' : '/var/lib';
  return { machine: join(shared, store), account, mark };
}

/**
 * One store for the PC, whoever is logged on: a second system account meets the same one, or is told whose it is;
 * it never gets an empty one. Synchronous: schemes must be registered before Electron is ready.
 *
 * On Windows all accounts may write in it. On Linux Chromium makes its files for one account alone, so the account that
 * made the store keeps it.
 */
export function findStoreFolder({
  machine,
  account,
  mark,
}: StorePlaces): Result<StoreFolder, StoreFolderReason> {
  if (existsSync(machine))
    return mayUse(machine) ? ok({ path: machine, scope: 'machine' }) : notOurs(machine);
  // Of a version before there was one for the whole PC.
  if (existsSync(join(account, 'station.json'))) return ok({ path: account, scope: 'account' });
  if (makeForAll(machine)) return ok({ path: machine, scope: 'machine' });
  const marked = readMark(mark);
  if (marked && marked.folder !== account) return refuse('store-of-another-account', marked.owner);
  if (!makeFor(account)) return refuse('store-unwritable', account);
  // Written at every start: systems tidy that folder after a month.
  writeMark(mark, account);
  return ok({ path: account, scope: 'account' });
}

/** A folder that was named: used, or refused in words where it is another account's. */
export function checkStoreFolder(path: string): Result<StoreFolder, StoreFolderReason> {
  if (existsSync(path)) return mayUse(path) ? ok({ path, scope: 'machine' }) : notOurs(path);
  return makeFor(path) ? ok({ path, scope: 'machine' }) : refuse('store-unwritable', path);
}

/** Reads and writes the folder and what names the PC in it: a folder may be open where its files are not. */
function mayUse(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    for (const name of ['station.json', 'vault.json', 'journal', 'IndexedDB']) {
      const path = join(folder, name);
      if (existsSync(path)) accessSync(path, constants.R_OK | constants.W_OK);
    }
    return true;
  } catch {
    return false;
  }
}

function notOurs(folder: string): Result<never, StoreFolderReason> {
  const owner = ownerOf(folder);
  return owner === null ? refuse('store-unwritable', folder) : refuse('store-of-another-account', owner);
}

/** Name of the account that owns a folder; null where it is our own, or nobody can tell. */
function ownerOf(folder: string): string | null {
  if (process.platform === 'win32') return null;
  const { uid } = statSync(folder);
  if (uid === process.getuid?.()) return null;
  const line = textOf('/etc/passwd')
    .split('\n')
    .find(entry => entry.split(':')[2] === String(uid));
  return line?.split(':')[0] ?? String(uid);
}

function makeForAll(folder: string): boolean {
  if (!makeFor(folder)) return false;
  if (process.platform !== 'win32') return true;
  try {
    // Users (S-1-5-32-545 in every language) may change all in it; what is made there later inherits that.
    execFileSync('icacls', [folder, '/grant', '*S-1-5-32-545:(OI)(CI)M'], { stdio: 'ignore' });
  } catch {
    // The next account is then told that it may not write here, which is plain as well.
  }
  return true;
}

function makeFor(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return true;
  } catch {
    return false;
  }
}

type Mark = { readonly folder: string; readonly owner: string };

function readMark(path: string): Mark | null {
  const [owner, folder] = textOf(path).split('\n');
  return owner && folder ? { owner, folder } : null;
}

function writeMark(path: string, folder: string): void {
  const owner = process.env.USER ?? process.env.USERNAME ?? String(process.getuid?.() ?? '');
  try {
    writeFileSync(path, `${owner}\n${folder}\n`);
  } catch {
    // Nowhere to tell others: they cannot be warned.
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
