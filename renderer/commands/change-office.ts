import { ok, type Result, refuse } from '../../shared/kit/result';
import type { Logo } from '../../shared/office/logo';
import { type Office, settingsOf } from '../../shared/office/office';
import type { DeedWrite, GateReason } from '../data/gate';
import { findOffice } from '../data/queries';
import { checkOffice, type OfficeReason } from './set-up-office';
import { type By, type PinReason, showPin } from './show-pin';
import type { Workplace } from './workplace';

export type OfficeChange = Partial<Omit<Office, 'code'>> & {
  /** Null: taken away. */
  readonly logo?: Logo | null;
};

/** A supervisor, shown for this deed only, changes the office's settings. The code stays: numbers hang on it. */
export async function changeOffice(
  work: Workplace,
  by: By,
  { logo, ...settings }: OfficeChange,
): Promise<Result<null, GateReason | PinReason | OfficeReason>> {
  const shown = await showPin(work, by);
  if (!shown.ok) return shown;
  return work.gate.perform({ by: 'person', id: by.person }, async db => {
    const row = await findOffice(db);
    if (!row) return refuse('not-set-up');
    const body = { ...settingsOf(row), ...settings };
    const possible = checkOffice(body);
    if (!possible.ok) return possible;
    const isOther = logo !== undefined && logo !== (row.logo ?? null);
    const writes: DeedWrite[] = [{ deed: 'office.setUp', body }];
    if (isOther) writes.push({ deed: 'office.logoSet', body: { logo } });
    return ok({ writes, value: null });
  });
}
