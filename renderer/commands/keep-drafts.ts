import type { PlainDate } from '../../shared/kit/time';
import type { DraftDatabase } from '../data/drafts';
import { blankForm, type IntakeForm, isBlank } from '../state/intake-form';
import { type DeskState, notify, patchDesk, patchForm, useDesk } from '../state/store';
import { readView, viewOf } from './desk-view';

const PAUSE_MS = 300;
const RETRY_MS = 5_000;

export type KeptDrafts = {
  /** Saves now; where that fails it is said, once, and tried again. */
  readonly flush: () => Promise<void>;
  /** Before the database closes: nothing is saved any more. */
  readonly stop: () => void;
};

/**
 * Puts saved pages and views back on their desks, then saves every change a moment after the last key. A desk that
 * was closed is forgotten, its page is not.
 */
export async function keepDrafts(db: DraftDatabase, today: () => PlainDate): Promise<KeptDrafts> {
  for (const draft of await db.drafts.toArray()) {
    patchForm(draft.person, readForm(draft.form));
    // Its age is counted from now on.
    if (draft.touched === undefined) await db.drafts.put({ ...draft, touched: today() });
  }
  for (const { person, view } of await db.views.toArray()) patchDesk(person, readView(view));
  let saved = useDesk.getState();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isFailing = false;

  const flush = async () => {
    clearTimeout(timer);
    const [now, before] = [useDesk.getState(), saved];
    try {
      await Promise.all([saveForms(db, now, before, today()), saveViews(db, now, before)]);
      // Only now: what could not be written is tried again.
      saved = now;
      isFailing = false;
    } catch {
      if (!isFailing) notify('fault', 'page-not-kept');
      isFailing = true;
      saveIn(RETRY_MS);
    }
  };
  const saveIn = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };
  const unsubscribe = useDesk.subscribe((now, before) => {
    if (now.session.cover === 'locked' && before.session.cover !== 'locked') void flush();
    if (now.drafts.forms !== before.drafts.forms || now.desks !== before.desks) saveIn(PAUSE_MS);
  });
  // A hidden or blurred window may be the last that we hear of it.
  const leaving = new AbortController();
  for (const event of ['blur', 'pagehide'])
    window.addEventListener(event, () => void flush(), { signal: leaving.signal });
  const stop = () => {
    clearTimeout(timer);
    unsubscribe();
    leaving.abort();
  };
  return { flush, stop };
}

async function saveForms(
  db: DraftDatabase,
  now: DeskState,
  before: DeskState,
  touched: PlainDate,
): Promise<void> {
  const { forms } = now.drafts;
  const changed = Object.entries(forms).filter(([person, form]) => before.drafts.forms[person] !== form);
  const kept = changed.filter(([, form]) => !isBlank(form));
  const cleared = changed.filter(([, form]) => isBlank(form));
  await db.drafts.bulkPut(kept.map(([person, form]) => ({ person, form, touched })));
  await db.drafts.bulkDelete(cleared.map(([person]) => person));
}

async function saveViews(db: DraftDatabase, { desks }: DeskState, before: DeskState): Promise<void> {
  const changed = Object.entries(desks).filter(([person, desk]) => before.desks[person] !== desk);
  const closed = Object.keys(before.desks).filter(person => !(person in desks));
  await db.views.bulkPut(changed.map(([person, desk]) => ({ person, view: viewOf(desk) })));
  await db.views.bulkDelete(closed);
}

/** A page saved by an older version lacks newer fields: they start blank. */
export function readForm(form: unknown): IntakeForm {
  return typeof form === 'object' && form !== null ? { ...blankForm, ...form } : blankForm;
}
