import { ok, refuse } from '../../shared/kit/result';
import type { Workplace } from './workplace';

/** Who looked at which dossier today, as far as this window has noted it. */
const noted = new Set<string>();

/**
 * Notes in the ledger that a person opened a dossier's page: once a day, for that is what is asked afterwards. Never in
 * the way: what cannot be noted now is noted when she looks again.
 */
export async function noteView(work: Workplace, person: string, dossier: string): Promise<void> {
  const key = `${work.today()}/${person}/${dossier}`;
  if (noted.has(key)) return;
  noted.add(key);
  const done = await work.gate
    .perform({ by: 'person', id: person }, async db => {
      if (!(await db.dossiers.get(dossier))) return refuse('no-such-dossier');
      return ok({ writes: [{ deed: 'dossier.viewed', id: dossier, body: {} }], value: null });
    })
    .catch(() => refuse('not-noted'));
  if (!done.ok) noted.delete(key);
}
