import { blocksOn } from '../../shared/dossiers/code';
import type { DossierCode } from '../../shared/dossiers/dossier';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { blockNeed } from '../../shared/sync/block-need';
import type { GateReason } from '../data/gate';
import { countCodes, findOffice, provisionalDossiers } from '../data/queries';
import { findOfficialCode } from './draw-code';
import type { Workplace } from './workplace';

/** Gives every dossier that still has a provisional code its official one, as far as leased blocks reach. */
export async function codeProvisional(work: Workplace): Promise<Result<number, GateReason | 'none-waiting'>> {
  // Looked at without a lock first: on most days nothing waits, and this runs after every reception.
  const station = work.identity()?.station ?? 0;
  if ((await provisionalDossiers(work.db, station)).length === 0) return ok(0);
  for (let coded = 0; ; coded += 1) {
    const done = await codeOne(work);
    if (!done.ok) return done.reason === 'none-waiting' ? ok(coded) : done;
  }
}

/** One at a time: each draw must see the number before it. */
function codeOne(work: Workplace): Promise<Result<DossierCode, GateReason | 'none-waiting'>> {
  return work.gate.perform({ by: 'system' }, async db => {
    const office = await findOffice(db);
    const drawer = work.identity();
    if (!office || !drawer) return refuse('not-set-up');
    for (const dossier of await provisionalDossiers(db, drawer.station)) {
      const code = await findOfficialCode(db, office, drawer, dossier.day);
      if (code) return ok({ writes: [{ deed: 'dossier.coded', id: dossier.id, body: code }], value: code });
    }
    return refuse('none-waiting');
  });
}

/** Tells the courier which numbers this PC lacks. */
export async function tellNumbersNeeded(work: Workplace): Promise<void> {
  const { db } = work;
  const office = await findOffice(db);
  const own = work.identity();
  const station = own && (await db.stations.get(String(own.station)));
  if (!office || !station) return;
  const today = work.today();
  const of = { epoch: own.epoch, agency: office.code };
  const waiting = await provisionalDossiers(db, own.station);
  // Of its own blocks only: what other PCs of the ward drew says nothing about what is left here.
  let used = 0;
  for (const bounds of blocksOn(station.blocks, { ...of, day: today }))
    used += await countCodes(db, today, bounds);
  const oldestWaiting = waiting[0]?.day ?? null;
  await work.ask('city.need', blockNeed(station.blocks, of, today, { used, oldestWaiting }));
}
