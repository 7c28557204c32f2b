import { ok, type Result, refuse } from '../../shared/kit/result';
import type { BadgeReason } from '../../shared/scanning/badge';
import type { GateReason } from '../data/gate';
import { type By, type PinReason, showPin } from './show-pin';
import type { Workplace } from './workplace';

/** A supervisor, shown for this deed only, makes a scanned code somebody's badge; the one before opens nothing any more. */
export async function setBadge(
  work: Workplace,
  by: By,
  fresh: { readonly person: string; readonly text: string },
): Promise<Result<null, GateReason | PinReason | BadgeReason | 'not-shown' | 'same-badge'>> {
  const shown = await showPin(work, by);
  if (!shown.ok) return shown;
  const made = await work.ask('people.make-badge', { ...fresh, by: by.person });
  if (!made.ok) return made;
  return work.gate.perform({ by: 'person', id: by.person }, async db => {
    if (!(await db.people.get(fresh.person))) return refuse('clerk-unknown');
    return ok({ writes: [{ deed: 'person.badgeSet', id: fresh.person, body: made.value }], value: null });
  });
}
