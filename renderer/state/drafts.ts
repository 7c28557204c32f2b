import type { IntakeForm } from './intake-form';

/** The open intake page of each clerk at this PC, by person id: two clerks never overwrite each other. */
export type DraftsSlice = { readonly forms: Readonly<Record<string, IntakeForm>> };

export const freshDrafts: DraftsSlice = { forms: {} };
