import type { Result } from '../../shared/kit/result';
import type { StepOf } from './day-steps';
import type { LedgerRecord } from './ledger-record';
import type { PlayableKind } from './not-built';
import type { Stage } from './stage';

/** How a step went; refusals are the app's own words. */
export type Outcome = {
  readonly result: Result<unknown>;
  /** Real time of the deed itself. */
  readonly ms: number;
  /** What a refused deed changed all the same. */
  readonly left?: readonly string[];
};

/** What the names of a day stand for, once their steps were played. */
export type Made = {
  readonly tickets: Map<string, string>;
  readonly dossiers: Map<string, string>;
  /** Folder of the last daily log that a step exported. */
  exported: string | null;
};

export type Scene = {
  readonly stage: Stage;
  readonly record: LedgerRecord;
  readonly made: Made;
  /** Set when a printer's fault has struck in the middle of the job before its step. */
  readonly hazard: { hasStruck: boolean };
};
export type Play<D extends PlayableKind> = (scene: Scene, step: StepOf<D>) => Promise<Outcome>;
export type Plays<D extends PlayableKind> = { readonly [K in D]: Play<K> };

/** Times something that the demo does itself. */
export async function timed(work: () => Promise<Result<unknown>>): Promise<Outcome> {
  const start = performance.now();
  const result = await work();
  return { result, ms: performance.now() - start };
}
