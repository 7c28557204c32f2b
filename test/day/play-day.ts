import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Result } from '../../shared/kit/result';
import { type Day, parseDay } from './day-file';
import { finishDay } from './finish-day';
import { type KeptProfile, lookAtProfile } from './kept-profile';
import { openRecord } from './ledger-record';
import { findNotBuilt, isPlayable } from './not-built';
import { followPaper } from './paper-trail';
import type { Scene } from './play';
import { createPlayer, type Played } from './player';
import { prepareOffice } from './prepare-office';
import { takeScreens } from './screens';
import { CityUnreachable, raiseStage, type Stage } from './stage';
import { type Summary, sumUp } from './summary';
import { writeOutputs } from './write-outputs';

export type DayOptions = {
  /** Path of the day file. */
  readonly day: string;
  /** Folder of the outputs, absent or empty. */
  readonly out: string;
  /** The app's data folder, kept; a fresh one that is removed when there is none. */
  readonly profile?: string | undefined;
  readonly tell?: (line: string) => void;
  /** Breaks the day off: everything that was started is ended. */
  readonly signal?: AbortSignal;
};

/** 0: every step went as expected. 1: one did not. 2: bad day or options, nothing was started. */
export type DayEnd = {
  readonly exitCode: 0 | 1 | 2;
  /** Why the exit code is not 0. */
  readonly reasons: readonly string[];
  readonly summary: Summary | null;
};

/** Plays a day file through the real app. Needs a display and a built app. */
export async function playDay(options: DayOptions): Promise<DayEnd> {
  const read = await readDay(options);
  if ('reason' in read) return { exitCode: 2, reasons: [read.reason], summary: null };
  let stage: Stage;
  try {
    stage = await raiseStage(read.day, options.profile, options.signal);
  } catch (fault) {
    const exitCode = fault instanceof CityUnreachable ? 2 : 1;
    return { exitCode, reasons: [`start: ${wordsOf(fault)}`], summary: null };
  }
  try {
    return await playOn(stage, read.kept, options);
  } catch (fault) {
    return { exitCode: 1, reasons: [wordsOf(fault)], summary: null };
  } finally {
    await stage.close();
  }
}

type ReadDay = { readonly day: Day; readonly kept: KeptProfile | null } | { readonly reason: string };

async function readDay({ day: path, out, profile }: DayOptions): Promise<ReadDay> {
  const text = readText(path);
  if (text === undefined) return { reason: `--day ${path}: cannot be read` };
  const base = dirname(resolve(path));
  const parsed = parseDay(
    text,
    file => statSync(resolve(base, file), { throwIfNoEntry: false })?.isFile() === true,
  );
  if (!parsed.ok) return { reason: `${path}:${parsed.fault.line}: ${parsed.fault.reason}` };
  const day = parsed.value;
  const missing = findNotBuilt(day);
  if (missing) return { reason: `${path}:${missing.line}: ${missing.reason}` };
  if (existsSync(out) && !(statSync(out).isDirectory() && readdirSync(out).length === 0)) {
    return { reason: `--out ${out}: must be absent or empty` };
  }
  const kept = await lookAtProfile(profile, day);
  return kept.ok ? { day, kept: kept.value } : { reason: `--profile: ${kept.detail ?? kept.reason}` };
}

async function playOn(stage: Stage, kept: KeptProfile | null, options: DayOptions): Promise<DayEnd> {
  const { out, tell = () => undefined } = options;
  const record = openRecord(stage.profile, kept?.lastSeq, stage.day.passphrase);
  const scene: Scene = {
    stage,
    record,
    made: { tickets: new Map(), dossiers: new Map(), exported: null },
    hazard: { hasStruck: false },
  };
  mkdirSync(join(out, 'screens'), { recursive: true });
  const screens = takeScreens(join(out, 'screens'), stage);
  const ready = await prepareOffice(stage, record, kept);
  if (!ready.ok) return { exitCode: 1, reasons: [`set-up: ${wordsOfRefusal(ready)}`], summary: null };
  await screens.take('office');
  const steps = stage.day.steps.filter(isPlayable);
  const trail = followPaper();
  const player = createPlayer(scene, steps, trail);
  const played: Played[] = [];
  const reasons: string[] = [];
  for (const [index, step] of steps.entries()) {
    const done = await player.play(index);
    played.push(done);
    await screens.afterStep(step, index + 1, steps.length);
    tell(`${step.at} ${step.do} ${Math.round(done.outcome.ms)} ms`);
    if (done.fault !== undefined) {
      reasons.push(`line ${step.line}, step ${index + 1}, ${step.at} ${step.do}: ${done.fault}`);
      break;
    }
  }
  reasons.push(...(await finishDay(scene, player)));
  await screens.take('end');
  const { summary, faults } = await sumUp(scene, played);
  await writeOutputs(out, scene, trail, summary);
  reasons.push(...faults.map(fault => `ledger: ${fault}`));
  return { exitCode: reasons.length > 0 ? 1 : 0, reasons, summary };
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function wordsOf(fault: unknown): string {
  if (fault instanceof CityUnreachable) return fault.message;
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}

function wordsOfRefusal(refusal: Extract<Result<unknown>, { readonly ok: false }>): string {
  return refusal.detail ? `${refusal.reason} (${refusal.detail})` : refusal.reason;
}
