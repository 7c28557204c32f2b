import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { proveBackup } from '../../../../electron/backup/prove';
import { restoreBackup } from '../../../../electron/backup/restore';
import { refuse } from '../../../../shared/kit/result';
import { aBackedUpDesk, contentOf, NEW_PASSPHRASE, take } from '../../../office/backed-up-desk';
import { aFolder } from '../../../office/folder';
import { PASSPHRASE } from '../../../office/passphrase';
import type { OfficeDesk } from '../../../office/workplace';

describe('a copy that broke off', () => {
  /** Keys, journal and checkpoint are others now than those that the first copy had. */
  async function aChangedDesk() {
    const backedUp = await aBackedUpDesk();
    const { desk } = backedUp;
    await saveCheckpoint(desk, 1);
    await desk.main.ask('backup.copy', undefined);
    await desk.main.ask('vault.rotate', undefined);
    await desk.main.ask('vault.set-passphrase', { passphrase: NEW_PASSPHRASE });
    await desk.main.ask('journal.redact', { subjects: ['person/lan'], days: [] });
    await saveCheckpoint(desk, 2);
    await take(desk);
    return backedUp;
  }
  const saveCheckpoint = ({ main }: OfficeDesk, byte: number) =>
    main.ask('rows.save', {
      name: 'checkpoint',
      sealed: {
        key: '0'.repeat(8),
        nonce: new Uint8Array(12),
        box: new Uint8Array(100).fill(byte).buffer,
      },
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
