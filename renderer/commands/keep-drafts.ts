import type { DraftDatabase } from '../data/drafts';
import { blankForm, type IntakeForm, isBlank } from '../state/intake-form';
import { patchForm, useDesk } from '../state/store';

const PAUSE_MS = 300;

/** Puts saved pages back on their clerks' desks, then saves every change a moment after the last key. */
export async function keepDrafts(db: DraftDatabase): Promise<{ readonly flush: () => Promise<void> }> {
  for (const { person, form } of await db.drafts.toArray()) patchForm(person, readForm(form));
  let saved = useDesk.getState().drafts.forms;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = async () => {
    clearTimeout(timer);
    const { forms } = useDesk.getState().drafts;
    const changed = Object.entries(forms).filter(([person, form]) => saved[person] !== form);
    saved = forms;
    const kept = changed.filter(([, form]) => !isBlank(form));
    const cleared = changed.filter(([, form]) => isBlank(form));
    await db.drafts.bulkPut(kept.map(([person, form]) => ({ person, form })));
    await db.drafts.bulkDelete(cleared.map(([person]) => person));
  };
  useDesk.subscribe((desk, before) => {
    if (desk.session.cover === 'locked' && before.session.cover !== 'locked') void flush();
    if (desk.drafts.forms === before.drafts.forms) return;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), PAUSE_MS);
  });
  // A hidden or blurred window may be the last that we hear of it.
  window.addEventListener('blur', () => void flush());
  window.addEventListener('pagehide', () => void flush());
  return { flush };
}

/** A page saved by an older version lacks newer fields: they start blank. */
function readForm(form: unknown): Partial<IntakeForm> {
  return typeof form === 'object' && form !== null ? { ...blankForm, ...form } : blankForm;
}
