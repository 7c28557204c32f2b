import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KeeperParts, openBackupKeeper } from '../../electron/backup/keeper';
import { choosePlace } from '../../electron/backup/place';
import { takeTicket } from '../../renderer/commands/take-ticket';
import { aFolder } from './folder';
import { aReadyDesk } from './set-up';
import type { OfficeDesk } from './workplace';

/** For an office that changes its own. */
export const NEW_PASSPHRASE = 'nomu tilo cavi pako hubi moli';

/** A PC with three numbers and a copy of it on a stick. */
export async function aBackedUpDesk() {
  const desk = await aReadyDesk();
  for (let i = 0; i < 3; i += 1) await take(desk);
  const stick = aFolder();
  const done = await desk.main.ask('backup.choose', { folder: stick });
  if (!done.ok) throw new Error(done.reason);
  return { desk, stick, copy: join(stick, 'H26.101-may-1') };
}

/** A keeper of the desk's own store that is told other things of it. */
export async function aKeeper({ main }: OfficeDesk, stick: string, told: Partial<KeeperParts>) {
  const { ring, identity } = await main.ask('app.start', undefined);
  await choosePlace(main.dir, stick);
  return openBackupKeeper({
    profile: main.dir,
    own: () => identity,
    heads: main.journal.heads,
    hasEntry: async () => true,
    journal: main.journal,
    ring: () => ring,
    now: () => '2026-11-23T08:00:00.000+07:00',
    tell: () => undefined,
    drives: async () => [],
    ...told,
  });
}

export const take = (desk: OfficeDesk) => takeTicket(desk.work, { service: 'A', priority: null });
/** Every file of a folder by its name. */
export const contentOf = (folder: string) =>
  readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'latin1')]);
export const pagesOf = ({ db }: OfficeDesk) => db.pages.count();
