import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locate } from '../../../../electron/backup/place';
import { proveBackup } from '../../../../electron/backup/prove';
import { restoreBackup } from '../../../../electron/backup/restore';
import { refuse } from '../../../../shared/kit/result';
import { aBackedUpDesk, aKeeper, contentOf, pagesOf, take } from '../../../office/backed-up-desk';
import { aFolder } from '../../../office/folder';
import { startMain } from '../../../office/main-process';
import { PASSPHRASE } from '../../../office/passphrase';
import { aReadyDesk } from '../../../office/set-up';
import type { OfficeDesk } from '../../../office/workplace';

const standing = ({ main }: OfficeDesk) => main.ask('backup.standing', undefined);
/** What this process holds open. */
const openFiles = () =>
  readdirSync('/proc/self/fd').flatMap(fd => {
    try {
      return [readlinkSync(join('/proc/self/fd', fd))];
    } catch {
      return [];
    }
  });

describe('the second place of the store', () => {
  it('has every entry, and gets what came since', async () => {
    const { desk, copy } = await aBackedUpDesk();
    expect(await standing(desk)).toMatchObject({ state: 'done', behind: 0, isSameDisk: true });
    await take(desk);
    expect(await standing(desk)).toMatchObject({ state: 'done', behind: 2 });
    await desk.main.ask('backup.copy', undefined);
    expect(await standing(desk)).toMatchObject({ behind: 0 });
    const journal = join(desk.main.dir, 'journal');
    for (const name of readdirSync(journal))
      expect(readFileSync(join(copy, name)), name).toEqual(readFileSync(join(journal, name)));
  });

  it('is whole also when a deed came into the journal while it was made', async () => {
    const { desk, stick, copy } = await aBackedUpDesk();
    const before = desk.main.journal.heads();
    await take(desk);
    const keeper = await aKeeper(desk, stick, { heads: () => before });
    expect(await keeper.copy()).toEqual({ ok: true, value: null });
    expect(await proveBackup(copy, PASSPHRASE)).toMatchObject({
      ok: true,
      value: { proof: { tickets: 4, entries: await pagesOf(desk) } },
    });
    const dir = aFolder();
    await restoreBackup(dir, copy, PASSPHRASE, 0);
    const { opening } = JSON.parse(readFileSync(join(dir, 'station.json'), 'utf8'));
    expect(opening.oldHead).toBe(desk.main.journal.heads()[0]?.hash);
  });

  it('is opened, read whole and folded by a trial restore', async () => {
    const { desk } = await aBackedUpDesk();
    const proven = await desk.main.ask('backup.prove', { folder: null, typed: PASSPHRASE });
    expect(proven).toMatchObject({
      ok: true,
      value: {
        ward: 'H26.101',
        station: 1,
        entries: await pagesOf(desk),
        tickets: 3,
        people: 3,
        dossiers: 0,
      },
    });
    const wrong = await desk.main.ask('backup.prove', { folder: null, typed: 'không phải cụm này' });
    expect(wrong).toMatchObject(refuse('backup-wrong-key'));
  });

  it('is found under another drive letter, and another stick under the same one is not written on', async () => {
    const { desk, stick } = await aBackedUpDesk();
    const { id } = JSON.parse(readFileSync(join(stick, 'quay-mot-cua-sao-luu.json'), 'utf8'));
    const drive = aFolder();
    renameSync(stick, join(drive, 'SaoLuu'));
    expect(await standing(desk)).toMatchObject({ state: 'away' });
    expect(await desk.main.ask('backup.copy', undefined)).toEqual(refuse('backup-away'));
    const place = { folder: 'E:\\SaoLuu', id };
    expect(await locate(place, async () => [aFolder(), drive])).toBe(join(drive, 'SaoLuu'));
    expect(await locate({ ...place, id: crypto.randomUUID() }, async () => [drive])).toBeNull();
  });

  it('that has entries which the store lost is told, and never written over', async () => {
    const { desk, copy } = await aBackedUpDesk();
    const dir = aFolder();
    cpSync(desk.main.dir, dir, { recursive: true });
    const name = readdirSync(copy).find(file => file.endsWith('.jsonl')) ?? '';
    const whole = readFileSync(join(copy, name), 'utf8');
    writeFileSync(join(dir, 'journal', name), `${whole.trimEnd().split('\n').slice(0, -3).join('\n')}\n`);
    const cut = await startMain(() => 0, dir);
    expect(await cut.ask('backup.copy', undefined)).toEqual(refuse('backup-ahead'));
    expect(await cut.ask('backup.standing', undefined)).toMatchObject({
      state: 'failed',
      reason: 'backup-ahead',
    });
    expect(readFileSync(join(copy, name), 'utf8')).toBe(whole);
  });

  it('that is chosen while a copy goes to another one gets a copy of its own', async () => {
    const { desk, stick } = await aBackedUpDesk();
    const second = aFolder();
    const keeper = await aKeeper(desk, stick, {});
    const under = keeper.copy();
    const chosen = keeper.choose(second);
    expect(await Promise.all([under, chosen])).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(await keeper.standing()).toMatchObject({ state: 'done', folder: second, behind: 0 });
    expect(await proveBackup(join(second, 'H26.101-may-1'), PASSPHRASE)).toMatchObject({ ok: true });
  });

  it('of a PC that died is not written over by one newly set up under its number', async () => {
    const { stick, copy } = await aBackedUpDesk();
    const fresh = await aReadyDesk();
    const before = contentOf(copy);
    expect(await fresh.main.ask('backup.choose', { folder: stick })).toMatchObject(
      refuse('backup-of-another'),
    );
    expect(await standing(fresh)).toMatchObject({ state: 'failed', reason: 'backup-of-another' });
    expect(contentOf(copy)).toEqual(before);
    expect(await proveBackup(copy, PASSPHRASE)).toMatchObject({ ok: true });
  });

  it('is not written over where its manifest was damaged', async () => {
    const { desk, copy } = await aBackedUpDesk();
    writeFileSync(join(copy, 'manifest.json'), '{"v":1');
    const before = contentOf(copy);
    expect(await desk.main.ask('backup.copy', undefined)).toMatchObject(refuse('backup-changed'));
    expect(contentOf(copy)).toEqual(before);
  });

  it('that takes no file leaves none of the journal open', async () => {
    const { desk, copy } = await aBackedUpDesk();
    mkdirSync(join(copy, 'vault.json.part'));
    expect(await desk.main.ask('backup.copy', undefined)).toEqual(refuse('backup-unwritable'));
    expect(openFiles()).not.toContain(join(desk.main.dir, 'journal', 'vault.json'));
  });

  it('is not written while the store is locked', async () => {
    const { desk } = await aBackedUpDesk();
    await desk.main.journal.close();
    const locked = await startMain(() => 0, desk.main.dir, false);
    expect(await locked.ask('backup.copy', undefined)).toEqual(refuse('backup-locked'));
  });

  it('shows every byte that was changed in it', async () => {
    const { copy } = await aBackedUpDesk();
    for (const name of readdirSync(copy)) {
      const tampered = join(aFolder(), 'copy');
      cpSync(copy, tampered, { recursive: true });
      const path = join(tampered, name);
      const bytes = readFileSync(path);
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      writeFileSync(path, bytes);
      const proven = await proveBackup(tampered, PASSPHRASE);
      expect(proven.ok, name).toBe(false);
    }
  });

  it('shows a journal of another office under its name, and an end that was cut off', async () => {
    const { copy } = await aBackedUpDesk();
    const { copy: other } = await aBackedUpDesk();
    const mixed = join(aFolder(), 'mixed');
    cpSync(copy, mixed, { recursive: true });
    cpSync(join(other, 'vault.json'), join(mixed, 'vault.json'));
    expect(await proveBackup(mixed, PASSPHRASE)).toMatchObject(refuse('backup-of-another'));
    const cut = join(aFolder(), 'cut');
    cpSync(copy, cut, { recursive: true });
    const journal = readdirSync(cut).find(name => name.endsWith('.jsonl')) ?? '';
    writeFileSync(join(cut, journal), readFileSync(join(cut, journal)).subarray(0, -100));
    expect(await proveBackup(cut, PASSPHRASE)).toMatchObject(refuse('backup-changed', journal));
  });

  it('stays whole where a power cut came between the files and the manifest', async () => {
    const { copy } = await aBackedUpDesk();
    const journal = readdirSync(copy).find(name => name.endsWith('.jsonl')) ?? '';
    appendFileSync(join(copy, journal), '{"entry":');
    expect(await proveBackup(copy, PASSPHRASE)).toMatchObject({ ok: true });
  });
});
