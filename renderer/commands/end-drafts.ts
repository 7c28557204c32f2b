import { spellIdNumber } from '../../shared/intake/check-applicant';
import { isSame } from '../../shared/kit/same';
import { showDay } from '../../shared/kit/time';
import { fateOfDraft } from '../../shared/retention/draft-term';
import { holdsOn } from '../../shared/retention/retention';
import type { Draft, DraftDatabase } from '../data/drafts';
import { findHistory } from '../data/history';
import { findOffice } from '../data/queries';
import { watch } from '../data/watch';
import { frontPerson, notify, patchForm, useDesk } from '../state/store';
import { readForm } from './keep-drafts';
import { peopleHeld } from './preview-erasure';
import type { Workplace } from './workplace';

const LOOK_MS = 60 * 60_000;

/**
 * Ends open intake pages past the city's term, without two people and minutes: nobody was told that anything of them is
 * done. Their clerk hears it on the days before, each day that she has her desk; one who is away has longer.
 */
export function endDrafts(work: Workplace, db: DraftDatabase, flush: () => Promise<void>): void {
  const told = new Set<string>();
  const look = () => void lookAtDrafts(work, db, flush, told).catch(() => undefined);
  watch(() => findOffice(work.db), look);
  setInterval(look, LOOK_MS);
  useDesk.subscribe(({ session }, before) => {
    // Behind the word that she is in, which the same key says.
    if (session.front !== before.session.front) setTimeout(look);
  });
}

/** @param told whom this window told on which day */
export async function lookAtDrafts(
  work: Workplace,
  db: DraftDatabase,
  flush: () => Promise<void>,
  told: Set<string>,
): Promise<void> {
  const days = (await findOffice(work.db))?.retention?.draftDays ?? null;
  // Whose people are held may have no row yet.
  if (days === null || (await findHistory(work.db))) return;
  await flush();
  const today = work.today();
  for (const draft of await db.drafts.toArray()) {
    const { person, touched = today } = draft;
    const isThere = person === frontPerson();
    if (draft.isOver) {
      if (!isThere) continue;
      await db.drafts.delete(person);
      notify('plain', 'draft-ended', undefined, person);
      continue;
    }
    if (await isHeld(work, { ...draft, touched })) continue;
    // Who is here now is told, however long she was away.
    const missed = isThere ? undefined : draft.missed;
    const { what, on } = fateOfDraft({ ...draft, touched, missed }, days, today);
    if (what === 'stays') continue;
    // Somebody types in it at this moment, or it could not be saved.
    if (!isSame(readForm(draft.form), useDesk.getState().drafts.forms[person])) continue;
    if (what === 'ends') {
      patchForm(person, null);
      await flush();
      if (isThere) notify('plain', 'draft-ended', undefined, person);
      else await db.drafts.put({ person, form: null, isOver: true });
      continue;
    }
    if (!isThere) {
      if (draft.missed === undefined) await db.drafts.put({ ...draft, touched, missed: today });
      continue;
    }
    if (draft.warned === undefined) await db.drafts.put({ ...draft, touched, warned: today });
    const once = `${person} ${today}`;
    if (told.has(once)) continue;
    told.add(once);
    notify('plain', 'draft-ends', showDay(on), person);
  }
}

/** By a hold on a period, or on people whose number is typed there. */
async function isHeld(
  { db }: Workplace,
  { touched: day, form }: Draft & { readonly touched: NonNullable<Draft['touched']> },
): Promise<boolean> {
  const holds = (await findOffice(db))?.holds ?? [];
  if (holds.length === 0) return false;
  const people = await peopleHeld(db);
  const { submitter, owner } = readForm(form);
  const [handsIn, owns] = [submitter, owner].map(({ name, idNumber }) => ({
    name,
    idNumber: spellIdNumber(idNumber),
  }));
  if (!handsIn || !owns) return false;
  return holdsOn({ id: '', day, submitter: handsIn, owner: owns }, holds, id => people.get(id)).length > 0;
}
