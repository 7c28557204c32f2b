import type { DeedName } from '../../shared/ledger/deeds';

/**
 * What was asked of the app and what it said. `none`: it died before it answered, or said that the deed is kept
 * once only; such a deed may stand in the ledger or not, but only once.
 */
export type Told = {
  readonly deed: DeedName;
  readonly answer: 'acknowledged' | 'refused' | 'none';
  /** `ticket/<id>` or `dossier/<id>`, once known. */
  readonly subject?: string;
  /** The ticket's label or the dossier's code, as the citizen got it. */
  readonly spelled?: string;
  /** Id of the slip that goes with it. */
  readonly slip?: string;
  /** What a refusal changed all the same. */
  readonly left?: readonly string[];
};

/** Subjects of what was acknowledged of one deed, in order. */
export function acknowledgedOf(told: readonly Told[], deed: DeedName): readonly string[] {
  return told.flatMap(one => (one.deed === deed && one.answer === 'acknowledged' ? [one.subject ?? ''] : []));
}
