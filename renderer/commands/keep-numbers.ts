import { blocksOn } from '../../shared/dossiers/code';
import type { DossierCode } from '../../shared/dossiers/dossier';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { blockNeed } from '../../shared/sync/block-need';
import type { CounterDatabase, Stored } from '../data/database';
import type { GateReason } from '../data/gate';
import { findHistory } from '../data/history';
import {
  type CodePlace,
  countCodes,
  findOffice,
  firstWithoutOfficial,
  lastProvisional,
} from '../data/queries';
import { findOfficialCode } from './draw-code';
import type { Workplace } from './workplace';

const FIRST: CodePlace = ['', 0];
/**
 * Below it nothing of ours waits for an official number, as far as this window has looked: without it each reception
 * would open every dossier that ever had a provisional code (80 µs each, and they add up over the years).
 */
const settledBelow = new WeakMap<CounterDatabase, CodePlace>();

/** Others brought dossiers, maybe our own of an older store: all is looked at once more. */
export function lookAgain({ db }: Workplace): void {
  settledBelow.delete(db);
}

/** Asks for numbers where they run short, and gives official ones to what waits for them. */
export async function keepNumbers(work: Workplace): Promise<void> {
  // Numbers of older days are known only once history is here: an official one could be given twice.
  if (!work.identity() || (await findHistory(work.db))) return;
  await codeProvisional(work);
  await tellNumbersNeeded(work);
}

/** Gives every dossier that still has a provisional code its official one, as far as leased blocks reach. */
export async function codeProvisional(work: Workplace): Promise<Result<number, GateReason | 'none-waiting'>> {
  // Looked at without a lock first: on most days nothing waits, and this runs after every reception.
  if (!(await findWaiting(work)) || !(await nextCode(work, work.db)).ok) return ok(0);
  for (let coded = 0; ; coded += 1) {
    const done = await codeOne(work);
    if (!done.ok) return done.reason === 'none-waiting' ? ok(coded) : done;
  }
}

async function findWaiting({ db, identity }: Workplace): Promise<Stored<'dossier'> | undefined> {
  const end = await lastProvisional(db);
  const from = settledBelow.get(db) ?? FIRST;
  const waiting = end && (await firstWithoutOfficial(db, identity()?.station ?? 0, from));
  const place = waiting?.provisionalCode;
  if (end) settledBelow.set(db, place ? [place.day, place.number] : end);
  return waiting;
}

/** One at a time: each draw must see the number before it. */
function codeOne(work: Workplace): Promise<Result<DossierCode, GateReason | 'none-waiting'>> {
  return work.gate.perform({ by: 'system' }, async db => {
    const next = await nextCode(work, db);
    if (!next.ok) return next;
    const { dossier, code } = next.value;
    return ok({ writes: [{ deed: 'dossier.coded', id: dossier, body: code }], value: code });
  });
}

/** The oldest dossier that a leased block has a number for. All of one day draw on the same blocks. */
async function nextCode(
  work: Workplace,
  db: CounterDatabase,
): Promise<Result<{ readonly dossier: string; readonly code: DossierCode }, 'not-set-up' | 'none-waiting'>> {
  const drawer = work.identity();
  const office = await findOffice(db);
  if (!office || !drawer) return refuse('not-set-up');
  const blocks = (await db.stations.get(String(drawer.station)))?.blocks ?? [];
  if (blocks.length === 0) return refuse('none-waiting');
  for (let from = settledBelow.get(db) ?? FIRST; ; ) {
    const dossier = await firstWithoutOfficial(db, drawer.station, from);
    const day = dossier?.provisionalCode?.day;
    if (!dossier || day === undefined) return refuse('none-waiting');
    const code = await findOfficialCode(db, office, { blocks, epoch: drawer.epoch }, dossier.day);
    if (code) return ok({ dossier: dossier.id, code });
    from = [day, Number.MAX_SAFE_INTEGER];
  }
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
  const oldestWaiting = (await findWaiting(work))?.day ?? null;
  // Of its own blocks only: what other PCs of the ward drew says nothing about what is left here.
  let used = 0;
  for (const bounds of blocksOn(station.blocks, { ...of, day: today }))
    used += await countCodes(db, today, bounds);
  await work.ask('city.need', blockNeed(station.blocks, of, today, { used, oldestWaiting }));
}
