import { refuse } from '../../shared/kit/result';
import type { ListViewed } from '../../shared/station/station';
import type { DeedWrite } from '../data/gate';
import type { Workplace } from './workplace';

/** Who looked at which dossier or list today, as far as this window has noted it. */
const noted = new Set<string>();

/** Notes that a person opened a dossier's page. */
export function noteView(work: Workplace, person: string, dossier: string): Promise<void> {
  return note(work, person, { deed: 'dossier.viewed', id: dossier, body: {} });
}

/**
 * Notes that a person looked people up, by a card's number or anything else, or read a day's log. The lists of the day's
 * work are not noted: everybody looks at them every day.
 */
export function noteList(work: Workplace, person: string, list: ListViewed['list']): Promise<void> {
  return note(work, person, { deed: 'list.viewed', id: work.identity()?.station ?? 0, body: { list } });
}

/**
 * Once a day and person, for that is what is asked afterwards. Never in the way: what cannot be noted now is noted when
 * she looks again.
 */
async function note(work: Workplace, person: string, write: DeedWrite): Promise<void> {
  const key = JSON.stringify([work.today(), person, write.deed, write.id, write.body]);
  if (noted.has(key)) return;
  noted.add(key);
  const done = await work.gate
    .perform({ by: 'person', id: person }, async db => {
      if (write.deed === 'dossier.viewed' && !(await db.dossiers.get(String(write.id))))
        return refuse('no-such-dossier');
      return { ok: true, value: { writes: [write], value: null } };
    })
    .catch(() => refuse('not-noted'));
  if (!done.ok) noted.delete(key);
}
