import { z } from 'zod';
import type { ClerkDesk } from '../state/clerk-desk';

const List = z.object({
  typed: z.string(),
  filter: z.string(),
  clerk: z.string(),
  chosen: z.string().nullable(),
  place: z.number(),
});

/** What of a desk comes back after a crash: where its clerk was. What lay over it, and what was said, does not. */
const DeskView = z.object({
  section: z.enum(['intake', 'today', 'hand-back', 'search', 'reports']),
  dossier: z.string().nullable(),
  lists: z.partialRecord(z.enum(['today', 'hand-back', 'search']), List),
});
export type DeskView = z.infer<typeof DeskView>;

export function viewOf({ section, dossier, lists }: ClerkDesk): DeskView {
  // Whom a clerk looked for is not kept: it would outlast what is erased of her.
  const { search: _looked, ...kept } = lists;
  return { section, dossier, lists: kept };
}

/** A view as it was kept; what another version kept otherwise is left out, and the desk starts fresh. */
export function readView(kept: unknown): Partial<DeskView> {
  const parsed = DeskView.safeParse(kept);
  return parsed.success ? parsed.data : {};
}
