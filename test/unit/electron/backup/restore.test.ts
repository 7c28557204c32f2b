import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { restoreBackup } from '../../../../electron/backup/restore';
import { openCityFile } from '../../../../electron/files/city-file';
import { signIn } from '../../../../renderer/commands/sign-in';
import { startStation } from '../../../../renderer/commands/start-station';
import { refuse } from '../../../../shared/kit/result';
import { aBackedUpDesk, NEW_PASSPHRASE, pagesOf, take } from '../../../office/backed-up-desk';
import { aFolder } from '../../../office/folder';
import { startMain } from '../../../office/main-process';
import { PASSPHRASE } from '../../../office/passphrase';
import { pins } from '../../../office/set-up';
import { aWorkplace } from '../../../office/workplace';

describe('a store put back on another PC', () => {
  it('goes on as the same station in a new epoch, with all of its rows and its city', async () => {
    const { desk, copy } = await aBackedUpDesk();
    const city = { url: 'https://motcua.example.vn', token: 'token-of-the-ward' };
    const { ring } = await desk.main.ask('app.start', undefined);
    await openCityFile(desk.main.dir, () => ring).write(city);
    await desk.main.ask('backup.copy', undefined);
    for (const name of readdirSync(copy))
      expect(readFileSync(join(copy, name), 'latin1'), name).not.toContain('token-of-the-ward');
    const before = await pagesOf(desk);
    const dir = aFolder();
    expect(await restoreBackup(dir, copy, PASSPHRASE, 9_000_000_000)).toMatchObject({ ok: true });
    expect(await openCityFile(dir, () => ring).read()).toEqual({ state: 'read', value: city });
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
    const { ring } = await desk.main.ask('app.start', undefined);
    await openCityFile(desk.main.dir, () => ring).write({ url: 'https://motcua.example.vn', token: 't' });
    await desk.main.ask('backup.copy', undefined);
    const dir = aFolder();
    mkdirSync(join(dir, 'city.sealed'));
    await expect(restoreBackup(dir, copy, PASSPHRASE, 0)).rejects.toThrow();
    expect(readdirSync(dir)).toEqual(['city.sealed']);
    rmdirSync(join(dir, 'city.sealed'));
    expect(await restoreBackup(dir, copy, PASSPHRASE, 0)).toMatchObject({ ok: true });
    renameSync(join(dir, 'station.json'), join(dir, 'station.restoring.json'));
    expect(await restoreBackup(dir, copy, PASSPHRASE, 0)).toMatchObject({ ok: true });
    expect(readdirSync(dir).sort()).toEqual(['city.sealed', 'journal', 'pins.sealed', 'station.json']);
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
