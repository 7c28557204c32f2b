import { blocksOn, epochTag, officialCode, provisionalCode } from '../../shared/dossiers/code';
import type { DossierCode } from '../../shared/dossiers/dossier';
import type { Identity } from '../../shared/ipc/contract';
import type { PlainDate } from '../../shared/kit/time';
import type { CounterDatabase, Stored } from '../data/database';
import { lastCodeNumber } from '../data/queries';

/** The store that draws. Numbers of another station, or of an older store of this one, are not its own. */
export type Drawer = Pick<Identity, 'station' | 'epoch'>;

/** The next official number of a day out of this store's blocks, or undefined when they are used up. */
export async function findOfficialCode(
  db: CounterDatabase,
  office: Stored<'office'>,
  { station, epoch }: Drawer,
  day: PlainDate,
): Promise<DossierCode | undefined> {
  const blocks = (await db.stations.get(String(station)))?.blocks ?? [];
  for (const bounds of blocksOn(blocks, { epoch, agency: office.code, day })) {
    const [first, last] = bounds;
    const drawn = await lastCodeNumber(db, 'officialCode', day, bounds);
    const number = Math.max(first, drawn + 1);
    if (number <= last) return officialCode(office.code, day, number, office.codeWidth);
  }
  return undefined;
}

/** An official code inside a leased block; without one a number of this PC's own, visibly provisional. */
export async function drawCode(
  db: CounterDatabase,
  office: Stored<'office'>,
  drawer: Drawer,
  day: PlainDate,
): Promise<DossierCode> {
  const official = await findOfficialCode(db, office, drawer, day);
  if (official) return official;
  const drawn = await lastCodeNumber(db, 'provisionalCode', day, [0, Number.MAX_SAFE_INTEGER]);
  return provisionalCode(drawer.station, day, drawn + 1, await tagOf(db, drawer));
}

/** The first store of a station draws plain numbers; every later one of its epochs draws its own. */
export async function tagOf(db: CounterDatabase, { station, epoch }: Drawer): Promise<string> {
  const opened = (await db.stations.get(String(station)))?.opened ?? 'new';
  return opened === 'new' ? '' : epochTag(epoch);
}
