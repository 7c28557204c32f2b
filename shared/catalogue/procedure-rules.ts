import type { LateRule } from '../calendar/due-at';
import type { Term } from '../dossiers/dossier';
import type { Procedure } from './procedure';

/**
 * The term that may be promised, or null where the clerk must enter one with its basis: no term known, one
 * from an old or doubtful source, or a record of low confidence. What the sources say is in `deadlineNote`.
 */
export function termOf({ deadline, confidence }: Procedure): Term | null {
  if (deadline === null || deadline.unconfirmed || confidence === 'low') return null;
  const { value, unit, basis } = deadline;
  return basis === undefined ? { value, unit } : { value, unit, basis };
}

export function lateRuleOf(procedure: Procedure): LateRule {
  return procedure.deadline?.lateRule ?? 'none';
}

/** Its result is certified copies, whose signing the chairman may delegate (NĐ 23/2015/NĐ-CP, NĐ 280/2025/NĐ-CP). */
export function certifiesCopies(procedure: Procedure): boolean {
  return procedure.certifies !== undefined;
}

/** UBND cấp xã decides it itself. Residence goes to Công an cấp xã, health insurance to the BHXH agency. */
export function handledHere(procedure: Procedure): boolean {
  return procedure.handler === 'ward';
}

export type SlipRule = 'always' | 'ifNotSameDay' | 'ask' | 'never';

/** When a receipt is printed: "Ngày không giấy hẹn" prints none for work done the same day. */
export function slipRule(procedure: Procedure): SlipRule {
  return procedure.slip ?? 'ifNotSameDay';
}
