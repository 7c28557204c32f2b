import { ok, type Result, refuse } from '../../shared/kit/result';
import type { PlainDate } from '../../shared/kit/time';
import { composeDailyLog, type DailyLog } from '../../shared/reports/daily-log';
import type { GateReason } from '../data/gate';
import {
  dossiersOfDay,
  dossiersPaidOn,
  dossiersReturnedOn,
  findOffice,
  peopleByName,
  ticketsOfDay,
} from '../data/queries';
import { type PinReason, showPin } from './show-pin';
import type { Workplace } from './workplace';

export type ExportReason = GateReason | PinReason | 'disk-failed';

/** The day's log as a value: what the screen shows and the files carry. */
export async function readDailyLog(work: Workplace, day: PlainDate): Promise<Result<DailyLog, 'not-set-up'>> {
  const { db } = work;
  return db.transaction('r', db.tables, async () => {
    const office = await findOffice(db);
    if (!office) return refuse('not-set-up');
    const found = [
      ...(await dossiersOfDay(db, day)),
      ...(await dossiersReturnedOn(db, day)),
      ...(await dossiersPaidOn(db, day)),
    ];
    const dossiers = [...new Map(found.map(dossier => [dossier.id, dossier])).values()];
    return ok(
      composeDailyLog({
        office,
        day,
        dossiers,
        tickets: await ticketsOfDay(db, day),
        people: await peopleByName(db),
        now: work.now(),
      }),
    );
  });
}

/** A supervisor, shown for this deed only, takes the day's log out; the ledger remembers who and which day. */
export async function exportDailyLog(
  work: Workplace,
  by: { readonly person: string; readonly pin: string; readonly day: PlainDate },
): Promise<Result<{ readonly folder: string }, ExportReason>> {
  const { person, pin, day } = by;
  const shown = await showPin(work, { person, pin });
  if (!shown.ok) return shown;
  const log = await readDailyLog(work, day);
  if (!log.ok) return log;
  const no = work.identity()?.station ?? 0;
  const noted = await work.gate.perform({ by: 'person', id: person }, async () =>
    ok({ writes: [{ deed: 'log.exported', id: no, body: { day, person } }], value: null }),
  );
  if (!noted.ok) return noted;
  const saved = await work.ask('reports.save', log.value);
  return saved.ok ? ok({ folder: saved.value }) : saved;
}
