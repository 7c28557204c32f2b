import { ok, type Result } from '../../shared/kit/result';
import type { EpochOpened } from '../../shared/station/station';
import type { CounterDatabase } from '../data/database';
import type { DeedWrite, GateReason } from '../data/gate';
import { slipsInState } from '../data/queries';
import type { Workplace } from './workplace';

/**
 * The first deed of every start; in a new epoch, behind the one that opens it. It ends all sign-ins. A slip that was on its way when the app died may or
 * may not lie in the tray: only a person can say, so it asks and never prints again by itself.
 */
export function startStation(
  work: Workplace,
  opening: EpochOpened | null = null,
): Promise<Result<null, GateReason>> {
  return work.gate.perform({ by: 'system', closes: true }, async db => {
    const no = work.identity()?.station ?? 0;
    const broken = await slipsInState(db, ['started']);
    const writes: DeedWrite[] = [
      ...(opening && (await isUnwritten(work, db))
        ? [{ deed: 'epoch.opened' as const, id: no, body: opening }]
        : []),
      { deed: 'station.started', id: no, body: { appVersion: work.version } },
      ...broken.map(slip => ({
        deed: 'slip.ended' as const,
        id: slip.id,
        body: { outcome: 'unknown' as const, reason: 'app-died' },
      })),
    ];
    return ok({ writes, value: null });
  });
}

/** Whether this PC has written nothing in its epoch yet. */
async function isUnwritten(work: Workplace, db: CounterDatabase): Promise<boolean> {
  const own = work.identity();
  return own !== null && (await db.heads.get([own.station, own.epoch])) === undefined;
}

/** Notes in the ledger that the PC's clock was seen to jump. */
export function flagClock(work: Workplace, byMs: number): Promise<Result<null, GateReason>> {
  return work.gate.perform({ by: 'system', closes: true }, async () =>
    ok({
      writes: [{ deed: 'clock.flagged', id: work.identity()?.station ?? 0, body: { byMs } }],
      value: null,
    }),
  );
}
