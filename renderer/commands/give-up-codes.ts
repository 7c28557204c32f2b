import { ok, type Result } from '../../shared/kit/result';
import type { Page } from '../../shared/ledger/entry';
import { findEvent } from '../../shared/ledger/read-event';
import { wholeStory } from '../data/bring-stories';
import type { GateReason } from '../data/gate';
import { findOffice } from '../data/queries';
import { drawCode, drawnSoFar } from './draw-code';
import type { Workplace } from './workplace';

export type GivenUp = { readonly before: string; readonly now: string };

/**
 * An older store of this PC, put back since, may have given its numbers twice: once to what the city had already, once
 * to what was written again here. What comes down from the city keeps its code; each of ours with the same one goes by
 * another from now on, provisional until a block has room, and both find it.
 *
 * @param pages as the city gave them, whether they were new or not
 */
export async function giveUpCodes(
  work: Workplace,
  pages: readonly Page[],
): Promise<Result<readonly GivenUp[], GateReason>> {
  const given: GivenUp[] = [];
  const { station, epoch } = work.identity() ?? {};
  for (const page of pages) {
    if (page.entry.station !== station || page.entry.epoch === epoch) continue;
    const code = officialCodeIn(page);
    if (code === undefined) continue;
    const same = await work.db.dossiers.where('officialCode.text').equals(code).toArray();
    for (const { id } of same) {
      if (page.entry.subject === `dossier/${id}` || !(await isGivenHere(work, id, code))) continue;
      const done = await giveUp(work, id, code);
      if (!done.ok) return done;
      if (done.value) given.push(done.value);
    }
  }
  return ok(given);
}

function officialCodeIn(page: Page): string | undefined {
  const event = findEvent(page);
  const code =
    event?.deed === 'dossier.received'
      ? event.body.code
      : event?.deed === 'dossier.coded'
        ? event.body
        : null;
  return code && !code.provisional ? code.text : undefined;
}

/** In this very epoch: what another store gave, that store has given up by itself. */
async function isGivenHere(
  { db, journal, identity }: Workplace,
  dossier: string,
  code: string,
): Promise<boolean> {
  const own = identity();
  // The city's word may come when its story has long left the tables.
  return (await wholeStory(db, journal, `dossier/${dossier}`)).some(
    page =>
      page.entry.station === own?.station && page.entry.epoch === own.epoch && officialCodeIn(page) === code,
  );
}

function giveUp(work: Workplace, id: string, before: string): Promise<Result<GivenUp | null, GateReason>> {
  return work.gate.perform({ by: 'system' }, async db => {
    const [office, dossier, drawer] = [await findOffice(db), await db.dossiers.get(id), work.identity()];
    if (!office || !drawer || dossier?.officialCode?.text !== before) return ok({ writes: [], value: null });
    const { day } = dossier;
    const code = await drawCode(db, office, { drawer, day, drawn: await drawnSoFar(db, drawer, day) });
    return ok({
      writes: [{ deed: 'dossier.coded', id, body: { ...code, insteadOf: before } }],
      value: { before, now: code.text },
    });
  });
}
