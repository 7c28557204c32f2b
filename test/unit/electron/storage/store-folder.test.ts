import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { StorePlaces } from '../../../../electron/storage/store-folder';
import { aFolder } from '../../../office/folder';

const asked = join(import.meta.dirname, 'ask-store-folder.ts');
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** Two system accounts that need no names: the kernel asks for numbers only. */
const LAN = 54_001;
const HOA = 54_002;

/** What an account of this PC, a real process under its number, is told of the store. Needs root, as CI has it. */
function asAccount(uid: number, places: StorePlaces): unknown {
  const told = execFileSync(process.execPath, ['--import', tsx, asked, JSON.stringify(places)], {
    uid,
    gid: uid,
    cwd: '/',
    env: { PATH: process.env.PATH, USER: `account-${uid}`, TSX_DISABLE_CACHE: '1' },
  });
  return JSON.parse(String(told));
}

/** A PC with a folder that all accounts may make folders in, and a home for each. */
function aPc(isShared: boolean) {
  const root = aFolder();
  const [machine, homes, mark] = ['machine', 'homes', 'mark'].map(name => join(root, name)) as [
    string,
    string,
    string,
  ];
  for (const dir of [root, machine, homes, mark]) {
    mkdirSync(dir, { recursive: true });
    chmodSync(dir, dir === machine && !isShared ? 0o755 : 0o1777);
  }
  return (uid: number): StorePlaces => ({
    machine: join(machine, 'quay'),
    account: join(homes, String(uid), 'quay'),
    mark: join(mark, 'quay.txt'),
  });
}

describe('one store for a PC of two system accounts', () => {
  it('is made in the folder of the whole PC, found again, and not replaced by an empty one', () => {
    const places = aPc(true);
    const made = { ok: true, value: { path: places(LAN).machine, scope: 'machine' } };
    expect(asAccount(LAN, places(LAN))).toEqual(made);
    expect(asAccount(LAN, places(LAN))).toEqual(made);
    expect(asAccount(HOA, places(HOA))).toEqual({
      ok: false,
      reason: 'store-of-another-account',
      detail: String(LAN),
    });
    expect(existsSync(places(HOA).account)).toBe(false);
    expect(readdirSync(places(LAN).machine)).toEqual([]);
  });

  it('is of one account where no folder of the whole PC can be made, and the other is told which', () => {
    const places = aPc(false);
    const own = { ok: true, value: { path: places(LAN).account, scope: 'account' } };
    expect(asAccount(LAN, places(LAN))).toEqual(own);
    expect(asAccount(HOA, places(HOA))).toEqual({
      ok: false,
      reason: 'store-of-another-account',
      detail: `account-${LAN}`,
    });
    expect(asAccount(LAN, places(LAN))).toEqual(own);
  });

  it('of a version before stays where it is', () => {
    const places = aPc(true)(LAN);
    mkdirSync(places.account, { recursive: true });
    writeFileSync(join(places.account, 'station.json'), '{}');
    expect(asAccount(LAN, places)).toEqual({ ok: true, value: { path: places.account, scope: 'account' } });
  });
});
