import { ok, type Result, refuse } from '../../shared/kit/result';
import type { Office } from '../../shared/office/office';
import type { GateReason } from '../data/gate';
import { findOffice } from '../data/queries';
import { checkOffice, type OfficeReason } from './set-up-office';
import { type By, type PinReason, showPin } from './show-pin';
import type { Workplace } from './workplace';

export type OfficeChange = Partial<Omit<Office, 'code'>>;

/** A supervisor, shown for this deed only, changes the office's settings. The code stays: numbers hang on it. */
export async function changeOffice(
  work: Workplace,
  by: By,
  change: OfficeChange,
): Promise<Result<null, GateReason | PinReason | OfficeReason>> {
  const shown = await showPin(work, by);
  if (!shown.ok) return shown;
  return work.gate.perform({ by: 'person', id: by.person }, async db => {
    const row = await findOffice(db);
    if (!row) return refuse('not-set-up');
    const { procedureNotes: _notes, id: _id, last: _last, touched: _touched, ...office } = row;
    const body = { ...office, ...change };
    const possible = checkOffice(body);
    if (!possible.ok) return possible;
    return ok({ writes: [{ deed: 'office.setUp', body }], value: null });
  });
}
