import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type KeeperParts, openBackupKeeper } from '../../../../electron/backup/keeper';
import { choosePlace, locate } from '../../../../electron/backup/place';
import { proveBackup } from '../../../../electron/backup/prove';
import { restoreBackup } from '../../../../electron/backup/restore';
import { signIn } from '../../../../renderer/commands/sign-in';
import { startStation } from '../../../../renderer/commands/start-station';
import { takeTicket } from '../../../../renderer/commands/take-ticket';
import { refuse } from '../../../../shared/kit/result';
import { aFolder } from '../../../office/folder';
import { startMain } from '../../../office/main-process';
import { PASSPHRASE } from '../../../office/passphrase';
import { aReadyDesk, pins } from '../../../office/set-up';
import { aWorkplace, type OfficeDesk } from '../../../office/workplace';

const NEW_PASSPHRASE = 'nomu tilo cavi pako hubi moli';

/** A PC with three numbers and a copy of it on a stick. */
async function aBackedUpDesk() {
  const desk = await aReadyDesk();
  for (let i = 0; i < 3; i += 1) await take(desk);
  const stick = aFolder();
  expect(await desk.main.ask('backup.choose', { folder: stick })).toEqual({ ok: true, value: null });
  return { desk, stick, copy: join(stick, 'H26.101-may-1') };
}

/** A keeper of the desk's own store that is told other things of it. */
async function aKeeper({ main }: OfficeDesk, stick: string, told: Partial<KeeperParts>) {
  const { ring, identity } = await main.ask('app.start', undefined);
  await choosePlace(main.dir, stick);
  return openBackupKeeper({
    profile: main.dir,
    own: () => identity,
    heads: main.journal.heads,
    hasEntry: async () => true,
    ring: () => ring,
    now: () => '2026-11-23T08:00:00.000+07:00',
    tell: () => undefined,
    drives: async () => [],
    ...told,
  });
}

const take = (desk: OfficeDesk) => takeTicket(desk.work, { service: 'A', priority: null });
/** What this process holds open. */
const openFiles = () =>
  readdirSync('/proc/self/fd').flatMap(fd => {
    try {
      return [readlinkSync(join('/proc/self/fd', fd))];
    } catch {
      return [];
    }
  });
const contentOf = (folder: string) =>
  readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'latin1')]);
const standing = ({ main }: OfficeDesk) => main.ask('backup.standing', undefined);
const pagesOf = ({ db }: OfficeDesk) => db.pages.count();

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

describe('a copy that broke off', () => {
  /** Keys, journal and checkpoint are others now than those that the first copy had. */
  async function aChangedDesk() {
    const backedUp = await aBackedUpDesk();
    const { desk } = backedUp;
    await saveCheckpoint(desk, 1);
    await desk.main.ask('backup.copy', undefined);
    await desk.main.ask('vault.rotate', undefined);
    await desk.main.ask('vault.set-passphrase', { passphrase: NEW_PASSPHRASE });
    await saveCheckpoint(desk, 2);
    await desk.main.ask('journal.redact', { subjects: ['person/lan'] });
    await take(desk);
    return backedUp;
  }
  const saveCheckpoint = ({ main }: OfficeDesk, byte: number) =>
    main.ask('checkpoint.save', {
      key: '0'.repeat(8),
      nonce: new Uint8Array(12),
      box: new Uint8Array(100).fill(byte).buffer,
    });

  it('before its manifest is what it was before it began', async () => {
    const { desk, copy } = await aChangedDesk();
    const inTheWay = join(copy, `manifest.json.${process.pid}.tmp`);
    mkdirSync(inTheWay);
    expect(await desk.main.ask('backup.copy', undefined)).toEqual(refuse('backup-unwritable'));
    rmdirSync(inTheWay);
    expect(await proveBackup(copy, PASSPHRASE)).toMatchObject({ ok: true, value: { proof: { tickets: 3 } } });
    expect(await desk.main.ask('backup.copy', undefined)).toMatchObject({ ok: true });
    expect(await proveBackup(copy, NEW_PASSPHRASE)).toMatchObject({ value: { proof: { tickets: 4 } } });
  });

  it('behind its manifest is all that it should be, is put back, and is finished by the next one', async () => {
    const { desk, copy } = await aChangedDesk();
    const old = join(aFolder(), 'old');
    cpSync(copy, old, { recursive: true });
    await desk.main.ask('backup.copy', undefined);
    const finished = contentOf(copy);
    for (const name of readdirSync(copy).filter(file => file !== 'manifest.json')) {
      renameSync(join(copy, name), join(copy, `${name}.part`));
      cpSync(join(old, name), join(copy, name));
    }
    expect(await proveBackup(copy, NEW_PASSPHRASE)).toMatchObject({
      ok: true,
      value: { proof: { tickets: 4 } },
    });
    const dir = aFolder();
    expect(await restoreBackup(dir, copy, NEW_PASSPHRASE, 0)).toMatchObject({ ok: true });
    for (const [name, content] of finished.filter(([name]) => name !== 'manifest.json'))
      expect(readFileSync(join(dir, 'journal', name ?? ''), 'latin1'), name).toBe(content);
    expect(await desk.main.ask('backup.copy', undefined)).toMatchObject({ ok: true });
    expect(contentOf(copy).filter(([name]) => name !== 'manifest.json')).toEqual(
      finished.filter(([name]) => name !== 'manifest.json'),
    );
  });
});

describe('a store put back on another PC', () => {
  it('goes on as the same station in a new epoch, with all of its rows and its city', async () => {
    const { desk, copy } = await aBackedUpDesk();
    const city = '{"url":"https://motcua.example.vn","token":"token-of-the-ward"}';
    writeFileSync(join(desk.main.dir, 'city.json'), city);
    await desk.main.ask('backup.copy', undefined);
    for (const name of readdirSync(copy))
      expect(readFileSync(join(copy, name), 'latin1'), name).not.toContain('token-of-the-ward');
    const before = await pagesOf(desk);
    const dir = aFolder();
    expect(await restoreBackup(dir, copy, PASSPHRASE, 9_000_000_000)).toMatchObject({ ok: true });
    expect(readFileSync(join(dir, 'city.json'), 'utf8')).toBe(city);
    const main = await startMain(() => Date.parse('2026-11-23T09:00:00+07:00'), dir);
    const put = await aWorkplace({ main, services: desk.services });
    expect(put.reconciled.replayed).toBe(before);
    expect(await put.db.tickets.count()).toBe(3);
    const start = await main.ask('app.start', undefined);
    const old = desk.main.journal.heads().find(({ station }) => station === 1);
    expect(start).toMatchObject({
      identity: { station: 1, epoch: 9_000_000 },
      opening: { reason: 'restored', oldHead: old?.hash },
      vault: { state: 'open' },
    });
    expect(await take(put)).toMatchObject({ ok: true, value: { label: 'A004' } });
    await startStation(put.work, start.opening);
    expect(await signIn(put.work, { person: 'lan', counter: 1, pin: pins.lan })).toMatchObject({ ok: true });
  });

  it('is put back again where it broke off: in the middle, or just before the PC had its name', async () => {
    const { desk, copy } = await aBackedUpDesk();
    writeFileSync(
      join(desk.main.dir, 'city.json'),
      '{"url":"https://motcua.example.vn","token":"of-the-ward"}',
    );
    await desk.main.ask('backup.copy', undefined);
    const dir = aFolder();
    mkdirSync(join(dir, 'city.json'));
    await expect(restoreBackup(dir, copy, PASSPHRASE, 0)).rejects.toThrow();
    expect(readdirSync(dir)).toEqual(['city.json']);
    rmdirSync(join(dir, 'city.json'));
    expect(await restoreBackup(dir, copy, PASSPHRASE, 0)).toMatchObject({ ok: true });
    renameSync(join(dir, 'station.json'), join(dir, 'station.restoring.json'));
    expect(await restoreBackup(dir, copy, PASSPHRASE, 0)).toMatchObject({ ok: true });
    expect(readdirSync(dir).sort()).toEqual(['city.json', 'journal', 'pins.sealed', 'station.json']);
    expect(await restoreBackup(dir, copy, PASSPHRASE, 0)).toEqual(refuse('already-set-up'));
  });

  it('opens with its own keys, whatever a set-up that was given up there left', async () => {
    const { desk, copy } = await aBackedUpDesk();
    const dir = aFolder();
    const given = await startMain(() => 0, dir);
    expect(await given.ask('vault.create', { passphrase: NEW_PASSPHRASE })).toMatchObject({ ok: true });
    expect(await restoreBackup(dir, copy, PASSPHRASE, 0)).toMatchObject({ ok: true });
    const main = await startMain(() => Date.parse('2026-11-23T09:00:00+07:00'), dir);
    const put = await aWorkplace({ main, services: desk.services });
    expect(await put.db.tickets.count()).toBe(3);
  });

  it('remembers every epoch that it wrote, so that the city gets what it lacks of them', async () => {
    const { desk, copy } = await aBackedUpDesk();
    const first = desk.work.identity()?.epoch ?? 0;
    await desk.main.ask('app.reopen', { epoch: first });
    const again = await desk.restart();
    const second = again.work.identity()?.epoch ?? 0;
    await again.main.ask('backup.copy', undefined);
    const dir = aFolder();
    await restoreBackup(dir, copy, PASSPHRASE, 0);
    expect(JSON.parse(readFileSync(join(dir, 'station.json'), 'utf8'))).toMatchObject({
      epoch: second + 1,
      earlier: [second, first],
    });
  });

  it('is refused where an office is, with a wrong key, or out of a changed copy; nothing is written then', async () => {
    const { desk, copy } = await aBackedUpDesk();
    expect(await restoreBackup(desk.main.dir, copy, PASSPHRASE, 0)).toEqual(refuse('already-set-up'));
    const dir = aFolder();
    expect(await restoreBackup(dir, copy, 'sai', 0)).toEqual(refuse('backup-wrong-key'));
    const journal = readdirSync(copy).find(name => name.endsWith('.jsonl')) ?? '';
    writeFileSync(join(copy, journal), readFileSync(join(copy, journal), 'utf8').replace('A', 'B'));
    expect(await restoreBackup(dir, copy, PASSPHRASE, 0)).toEqual(refuse('backup-changed', journal));
    expect(readdirSync(dir)).toEqual([]);
  });
});
