import { setTimeout as sleep } from 'node:timers/promises';
import { ok, type Result, refuse } from '../../shared/kit/result';
import type { Scene } from './play';
import type { Player } from './player';
import { waitUntilSynced } from './wait-synced';

const AT_MOST_MS = 30_000;

/** What a log taken out earlier would lack. */
const CHANGES: ReadonlySet<string> = new Set([
  'take-ticket',
  'call-next',
  'no-show',
  'receive',
  'pay',
  'finish',
  'return-result',
  'supplement',
  'refuse',
  'withdraw',
  'apologise',
  'stop',
  'city',
]);

/** After the last step: the log if no step took it out since anything changed, then an empty spool and a synced ledger where possible. */
export async function finishDay(scene: Scene, player: Player): Promise<readonly string[]> {
  const { stage } = scene;
  const ends: readonly (readonly [string, Result<unknown>])[] = [
    ['daily log', isLogStale(scene) ? await exportLog(scene) : ok(null)],
    ['spool', printerIsOn(scene) ? await emptySpool(scene, player) : ok(null)],
    ['sync', stage.line.state() === 'down' ? ok(null) : await waitUntilSynced(scene, AT_MOST_MS)],
  ];
  return ends.flatMap(([what, { ok: isOk, ...why }]) =>
    isOk ? [] : [`${what}: ${'reason' in why ? why.reason : ''} ${'detail' in why ? why.detail : ''}`.trim()],
  );
}

function isLogStale({ stage, made }: Scene): boolean {
  if (made.exported === null) return true;
  const { steps } = stage.day;
  const last = steps.findLastIndex(step => step.do === 'export-daily-log' && step.expect !== 'refused');
  return steps.slice(last + 1).some(step => CHANGES.has(step.do));
}

/** As a supervisor would, with her PIN: the ledger notes it like any other export. */
async function exportLog({ stage, made }: Scene): Promise<Result<unknown>> {
  let last: Result<unknown> = refuse('supervisor-missing');
  for (const { id, pin } of stage.day.clerks.filter(clerk => clerk.role === 'supervisor')) {
    const { result } = await stage.app().perform('export-daily-log', { clerk: id, pin });
    if (result.ok) {
      made.exported = result.value.folder;
      return result;
    }
    last = result;
  }
  return last;
}

function printerIsOn({ stage }: Scene): boolean {
  const last = stage.day.steps.findLast(step => step.do === 'printer');
  return last === undefined || (last.do === 'printer' && last.state === 'on');
}

async function emptySpool({ stage }: Scene, player: Player): Promise<Result<null>> {
  for (const until = performance.now() + AT_MOST_MS; ; await sleep(100)) {
    await player.settle();
    const left = await stage.app().settleSpool();
    if (left === 0) return ok(null);
    if (performance.now() > until) return refuse('spool-not-empty', `${left} slips wait`);
  }
}
