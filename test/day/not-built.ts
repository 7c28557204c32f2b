import type { Day } from './day-file';
import type { Step, StepKind } from './day-steps';
import type { Fault } from './json-places';

/** Kinds of step whose form is known and which the app cannot do yet. */
const NOT_BUILT = ['transfer', 'rate', 'scan-paper'] as const satisfies readonly StepKind[];

export type NotBuilt = (typeof NOT_BUILT)[number];
export type PlayableStep = Exclude<Step, { readonly do: NotBuilt }>;
export type PlayableKind = PlayableStep['do'];

export function isPlayable(step: Step): step is PlayableStep {
  return !(NOT_BUILT as readonly string[]).includes(step.do);
}

/** The first step that asks for what the app cannot do yet, by kind or by field. */
export function findNotBuilt(day: Day): Fault | undefined {
  for (const step of day.steps) {
    const what = isPlayable(step) ? fieldNotBuilt(step) : step.do;
    if (what !== undefined) return { line: step.line, reason: `${what} is not built yet` };
  }
  return undefined;
}

function fieldNotBuilt(step: PlayableStep): string | undefined {
  if (step.do === 'receive' && step.scans !== undefined) return 'receive with scans';
  if (step.do === 'receive' && step.paper !== undefined) return 'receive with paper';
  if (step.do === 'finish' && step.result?.file !== undefined) return 'finish with result.file';
  return undefined;
}
