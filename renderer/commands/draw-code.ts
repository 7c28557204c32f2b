import { blocksOn, epochTag, officialCode, provisionalCode } from '../../shared/dossiers/code';
import type { DossierCode } from '../../shared/dossiers/dossier';
import type { Identity } from '../../shared/ipc/contract';
import type { PlainDate } from '../../shared/kit/time';
import type { BlockLeased } from '../../shared/station/station';
import type { CounterDatabase, Stored } from '../data/database';
import { lastCodeNumber } from '../data/queries';

/** The store that draws. Numbers of another station, or of an older store of this one, are not its own. */
export type Drawer = Pick<Identity, 'station' | 'epoch'>;

/** What a draw looks at first; asked beside other things, for each wait for an answer is a trip to another process. */
export type DrawnSoFar = {
  readonly station: Stored<'station'> | undefined;
  readonly lastProvisional: number;
};

export async function drawnSoFar(
  db: CounterDatabase,
  { station }: Drawer,
  day: PlainDate,
): Promise<DrawnSoFar> {
  const [row, lastProvisional] = await Promise.all([
    db.stations.get(String(station)),
    lastCodeNumber(db, 'provisionalCode', day, [0, Number.MAX_SAFE_INTEGER]),
  ]);
  return { station: row, lastProvisional };
}

/** The next official number of a day out of this store's blocks, or undefined when they are used up. */
export async function findOfficialCode(
  db: CounterDatabase,
  office: Stored<'office'>,
  { blocks, epoch }: { readonly blocks: readonly BlockLeased[]; readonly epoch: number },
  day: PlainDate,
): Promise<DossierCode | undefined> {
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
  { drawer, day, drawn }: { readonly drawer: Drawer; readonly day: PlainDate; readonly drawn: DrawnSoFar },
): Promise<DossierCode> {
  const blocks = drawn.station?.blocks ?? [];
  const official = await findOfficialCode(db, office, { blocks, epoch: drawer.epoch }, day);
  return (
    official ?? provisionalCode(drawer.station, day, drawn.lastProvisional + 1, tagOf(drawn.station, drawer))
  );
}

/** The first store of a station draws plain numbers; every later one of its epochs draws its own. */
export function tagOf(station: Stored<'station'> | undefined, { epoch }: Drawer): string {
  const opened = station?.opened ?? 'new';
  return opened === 'new' ? '' : epochTag(epoch);
}
