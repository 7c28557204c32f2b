import { setTimeout as sleep } from 'node:timers/promises';
import { ok } from '../../shared/kit/result';
import { findTrap, hasBroken, isSending, mayPrint, type Trap } from './mid-job';
import type { PlayableKind, PlayableStep } from './not-built';
import type { PaperTrail } from './paper-trail';
import { type Outcome, type Plays, type Scene, timed } from './play';
import { playCounter } from './play-counter';
import { playDossier } from './play-dossier';
import { playWorld } from './play-world';
import type { Stage } from './stage';

/** How a step went; `fault` says why that is not as expected. */
export type Played = {
  readonly step: PlayableStep;
  readonly outcome: Outcome;
  readonly fault?: string;
};

export type Player = {
  readonly play: (index: number) => Promise<Played>;
  /** Lets the spool come to rest and notes what came to the printer. */
  readonly settle: () => Promise<void>;
};

type Crash = Extract<PlayableStep, { readonly do: 'crash' }>;

const plays: Plays<Exclude<PlayableKind, 'crash'>> = { ...playCounter, ...playDossier, ...playWorld };
/** A broken connection tells the printer a moment after it told the app. */
const BREAK_HEARD_MS = 100;
const CITY_HEARD_MS = 5_000;

/** Plays steps one after the other. Between two of them the spool comes to rest and time stands still. */
export function createPlayer(scene: Scene, steps: readonly PlayableStep[], trail: PaperTrail): Player {
  const { stage, record, hazard } = scene;
  /** A crash in the middle of a job found none and waits for the next one. */
  let crashIsDue = false;
  /** The printer holds a job, for the crash that comes next. */
  let isHeld = false;
  /** Pages that the trail has heard of. */
  let heard = record.pages().length;

  const settle = async () => {
    await stage.app().settleSpool();
    await record.refresh();
    const fresh = record.pages().slice(heard);
    heard += fresh.length;
    trail.hear(fresh);
    const broken = hasBroken(fresh);
    if (broken) await sleep(BREAK_HEARD_MS);
    trail.match(stage.printer.jobs);
    hazard.hasStruck = broken;
  };

  const crashNow = () =>
    timed(async () => {
      crashIsDue = false;
      await stage.app().kill();
      if (isHeld) await dropHeldJob(stage);
      isHeld = false;
      await stage.restart();
      await hearTheTime(stage);
      return ok(null);
    });

  const crash = async (step: Crash, index: number): Promise<Outcome> => {
    if (!step.midJob || isHeld || !mayPrint(steps[index + 1])) return crashNow();
    crashIsDue = true;
    return { result: ok(null), ms: 0 };
  };

  /** Answers whether the spool may come to rest now. */
  const springTrap = async (trap: Trap | null, fromPage: number): Promise<boolean> => {
    if (trap?.ends !== 'app') return true;
    isHeld = await isSending(scene, fromPage);
    if (!isHeld) await stage.printer.setMode('on');
    if (crashIsDue) await crashNow();
    return !isHeld;
  };

  return {
    settle,
    async play(index) {
      const step = steps[index] as PlayableStep;
      await moveClock(stage, step.at);
      const trap = findTrap(steps, index, crashIsDue);
      if (trap) await stage.printer.setMode(trap.printer, { midJob: true });
      const fromPage = record.pages().length;
      const outcome = step.do === 'crash' ? await crash(step, index) : await playOne(scene, step);
      if (await springTrap(trap, fromPage)) await settle();
      return { step, outcome, ...judge(step, outcome) };
    },
  };
}

/**
 * The city's clock and the app's move in one moment: the line stands still meanwhile, so that no answer with
 * the one time meets the other. (The app takes the city's word on the time and trusts no answer under way.)
 */
async function moveClock({ clock, line, app }: Stage, time: string): Promise<void> {
  line.hold();
  try {
    clock.moveTo(time);
    await app().setClock(clock.sample());
  } finally {
    line.release();
  }
}

/** A PC that starts with a wrong clock learns the time from the city, when the line lets it. */
async function hearTheTime({ clock, line, app }: Stage): Promise<void> {
  if (!clock.isWrong() || line.state() === 'down') return;
  for (const until = performance.now() + CITY_HEARD_MS; performance.now() < until; await sleep(20)) {
    if ((await app().ask('city.status', undefined)).state === 'idle') return;
  }
}

/** What the printer had not read when the app died is lost, as in a printer's own short memory. */
async function dropHeldJob({ printer }: Stage): Promise<void> {
  await printer.setMode('off');
  await printer.setMode('on');
}

function playOne(scene: Scene, step: Exclude<PlayableStep, Crash>): Promise<Outcome> {
  const play = plays[step.do] as (scene: Scene, step: PlayableStep) => Promise<Outcome>;
  return play(scene, step);
}

/** Whether a step went as expected. A refusal that leaves something behind never does. */
function judge(step: PlayableStep, { result, left = [] }: Outcome): { readonly fault?: string } {
  const why = result.ok ? '' : `${result.reason}${result.detail ? ` (${result.detail})` : ''}`;
  if (left.length > 0) return { fault: `refused with ${why}, and left behind: ${left.join(', ')}` };
  if (step.expect === 'refused') return result.ok ? { fault: 'accepted, though refused was expected' } : {};
  return result.ok ? {} : { fault: `refused: ${why}` };
}
