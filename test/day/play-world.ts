import { setTimeout as sleep } from 'node:timers/promises';
import { ok, type Result, refuse } from '../../shared/kit/result';

import { shiftMs } from './day-steps';
import { ofDeed } from './ledger-record';
import { type Plays, type Scene, timed } from './play';
import { waitUntilSynced } from './wait-synced';

const CITY_HEARS_MS = 30_000;
const FLAG_MS = 5_000;
/** Below this the app takes a difference of the wall clock for drift. */
const JUMP_MS = 60_000;

/** What happens around the counter. Crashes are the player's own. */
export const playWorld: Plays<'network' | 'printer' | 'city' | 'clock' | 'wait-synced'> = {
  network: ({ stage }, { state }) =>
    timed(async () => {
      stage.line.set(state);
      if (state !== 'down') await stage.app().ask('city.wake', undefined);
      return ok(null);
    }),
  printer: ({ stage, hazard }, { state, midJob = false }) =>
    timed(async () => {
      await stage.printer.setMode(state, { midJob: midJob && !hazard.hasStruck });
      return ok(null);
    }),
  city: (scene, { dossier, state, note }) =>
    timed(() => decide(scene, scene.made.dossiers.get(dossier) ?? dossier, state, note)),
  clock: (scene, { shift }) => timed(() => jump(scene, shiftMs(shift))),
  'wait-synced': (scene, { within = 30 }) => timed(() => waitUntilSynced(scene, within * 1000)),
};

/** The city can only decide on what reached it: with the line up, what is on its way is waited for. */
async function decide(
  { stage }: Scene,
  dossier: string,
  state: number,
  note: string | undefined,
): Promise<Result<unknown>> {
  if (!isNationalState(state)) return refuse('bad-values', 'state');
  const decision = { dossier, state, ...(note !== undefined && { note }) };
  for (const until = performance.now() + CITY_HEARS_MS; ; await sleep(50)) {
    const decided = await stage.city.decide(stage.day.office.code, decision);
    if (decided.ok || stage.line.state() === 'down' || performance.now() > until) return decided;
    await stage.app().ask('city.wake', undefined);
  }
}

async function jump({ stage, record }: Scene, byMs: number): Promise<Result<unknown>> {
  await record.refresh();
  stage.clock.jump(byMs);
  const reading = await stage.app().setClock(stage.clock.sample());
  if (Math.abs(byMs) <= JUMP_MS) return ok(null);
  const isWrong = Math.abs(reading.offset) > JUMP_MS;
  if (reading.flagged !== isWrong) return refuse('clock-not-flagged');
  for (const until = performance.now() + FLAG_MS; performance.now() < until; await sleep(10)) {
    if (ofDeed(await record.refresh(), 'clock.flagged').length > 0) return ok(null);
  }
  return refuse('clock-not-flagged', 'no entry tells of the jump');
}

function isNationalState(state: number): boolean {
  return Number.isInteger(state) && state >= 1 && state <= 10;
}
