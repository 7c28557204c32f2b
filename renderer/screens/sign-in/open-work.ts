import type { Seat } from '../../../shared/station/station';
import type { Workplace } from '../../commands/workplace';
import { findServing } from '../../data/queries';
import { blankForm, isBlank } from '../../state/intake-form';
import { useDesk } from '../../state/store';
import { readSpool } from '../spool/sort-slips';

/** What somebody leaves behind when she signs out now; `about`: the number it is of, empty for an intake page. */
export type OpenWork = {
  readonly kind: 'page' | 'ticket' | 'slip';
  readonly id: string;
  readonly about: string;
};

/**
 * @param owner whose desk it is: her own, or that of the colleague for whom she keeps it
 * @param isSeated she has the counter: behind a colleague the number called there is the colleague's
 */
export async function findOpenWork(
  work: Workplace,
  { counter, person, owner }: Seat & { readonly owner: string },
  isSeated: boolean,
): Promise<readonly OpenWork[]> {
  const today = work.today();
  const serving = isSeated ? await findServing(work.db, today, counter) : undefined;
  const { asking } = await readSpool(work, today);
  const hers = asking.filter(({ slip }) => slip.clerk === person);
  return [
    ...(hasOpenPage(owner) ? [{ kind: 'page' as const, id: owner, about: '' }] : []),
    ...(serving ? [{ kind: 'ticket' as const, id: serving.id, about: serving.label }] : []),
    ...hers.map(({ slip }) => ({ kind: 'slip' as const, id: slip.id, about: slip.number })),
  ];
}

function hasOpenPage(owner: string): boolean {
  return !isBlank(useDesk.getState().drafts.forms[owner] ?? blankForm);
}
