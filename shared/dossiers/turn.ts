import { z } from 'zod';
import { IsoInstant } from '../kit/time';
import type { Dossier } from './dossier';

const text = (max: number) => z.string().trim().max(max);

/** Where in its way the dossier stood: at reception, with who decides, or at the hand-back. */
export const Stage = z.enum(['intake', 'handling', 'result']);
export type Stage = z.infer<typeof Stage>;

/** Refusal, supplement, apology and stop never go without reason, stage and signer (forms 02 to 05, TT 03/2025/TT-VPCP). */
export const Reasoned = z.strictObject({
  reason: text(1000).min(1),
  stage: Stage,
  /** Name under the form. */
  signer: text(200).min(1),
});
export type Reasoned = z.infer<typeof Reasoned>;

/** Form 02: what is to be added or put right. The reason alone may say it all. */
export const SupplementAsked = Reasoned.extend({ missing: z.array(text(600).min(1)).max(60) });

/** The papers came. `dueAt`: the appointment with the waiting time added back. */
export const Supplied = z.strictObject({ note: text(1000), dueAt: IsoInstant.nullable() });

/** Form 04: the appointment is moved to `dueAt`. */
export const Apologised = Reasoned.extend({ dueAt: IsoInstant });

type Moved = { readonly oldDueAt: string | null };
type Bodies = {
  readonly supplement: z.infer<typeof SupplementAsked>;
  readonly supplied: z.infer<typeof Supplied> & Moved;
  readonly apology: z.infer<typeof Apologised> & Moved;
  readonly refusal: Reasoned;
  readonly withdrawal: Reasoned;
  readonly stop: Reasoned;
};
export type TurnKind = keyof Bodies;
/** What happened to a dossier on its way beside being finished and handed back; the slips of it read it. */
export type TurnOf<K extends TurnKind> = {
  readonly [T in K]: {
    readonly kind: T;
    readonly at: string;
    readonly by: string;
    readonly entry?: string;
  } & Bodies[T];
}[K];
export type Turn = TurnOf<TurnKind>;

/** The last turn of a kind, at or before an instant if one is given: a slip tells of what was then. */
export function findTurn<K extends TurnKind>(
  turns: readonly Turn[] | undefined,
  kind: K,
  until?: string,
): TurnOf<K> | undefined {
  const own = (turns ?? []).filter(turn => turn.kind === kind) as unknown as readonly TurnOf<K>[];
  return own.findLast(turn => until === undefined || turn.at <= until) ?? own.at(-1);
}

/** The appointment as form 01 gave it, or gives it since a correction, whatever was added or moved later. */
export function firstDueAt(dossier: Pick<Dossier, 'dueAt' | 'turns' | 'corrections'>): string | null {
  const corrected = dossier.corrections?.findLast(one => 'to' in one && one.to.dueAt !== undefined)?.at ?? '';
  const moved = dossier.turns
    ?.filter(turn => turn.kind === 'supplied' || turn.kind === 'apology')
    .find(turn => turn.at > corrected);
  return moved ? moved.oldDueAt : dossier.dueAt;
}
