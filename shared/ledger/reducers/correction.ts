import { type Correction, type Parts, partNames } from '../../dossiers/correction';
import type { Dossier, StateNumber } from '../../dossiers/dossier';
import { withoutStep } from '../../dossiers/undo';
import { isSame } from '../../kit/same';
import type { DeedEvent } from '../deeds';

type Told<D extends DeedEvent['deed']> = Extract<DeedEvent, { deed: D }>;

/**
 * The row with parts put right. Where they had changed behind the author's back, the later entry holds and the row says
 * that two PCs corrected the same.
 */
export function corrected(row: Dossier, { body, meta }: Told<'dossier.corrected'>): Dossier {
  const { reason, from, to } = body;
  const isContested = partNames(to).some(
    name => !isSame(row[name], from[name]) && !isSame(row[name], to[name]),
  );
  const next = withHandler({ ...row, ...(to as Partial<Dossier>) }, to, meta);
  return noted(next, { ...byOf(meta), reason, isContested, from, to });
}

/** The row without what one entry did; where others built on it meanwhile, the row as it is, with a mark. */
export function undone(row: Dossier, { body: { entry, reason }, meta }: Told<'dossier.undone'>): Dossier {
  const without = withoutStep(row, entry);
  return noted(without ?? row, { ...byOf(meta), reason, isContested: !without, undoes: entry });
}

/** Something was done that the last correction had made impossible: whoever did it had not heard of it. */
export function contested(row: Dossier): Dossier {
  const last = row.corrections?.at(-1);
  return last
    ? { ...row, corrections: [...(row.corrections ?? []).slice(0, -1), { ...last, isContested: true }] }
    : row;
}

function noted(row: Dossier, correction: Correction): Dossier {
  return { ...row, corrections: [...(row.corrections ?? []), correction] };
}

function byOf({ id: entry, at, clerk: by }: DeedEvent['meta']) {
  return { entry, at, by };
}

/** A procedure that the ward decides goes to work at once (4); one that others decide was only received (2). */
function withHandler(row: Dossier, { handledHere }: Parts, { at, clerk: by }: DeedEvent['meta']): Dossier {
  const state: StateNumber = handledHere ? 4 : 2;
  if (handledHere === undefined || row.state === state || (row.state !== 2 && row.state !== 4)) return row;
  return { ...row, state, states: [...row.states, { state, at, by }] };
}
