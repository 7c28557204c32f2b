import type { Dossier } from '../dossiers/dossier';
import type { OfficeRow } from '../office/office';
import type { Person } from '../people/person';
import type { SlipJob } from '../printing/job';
import type { Ticket } from '../queue/ticket';
import type { Station } from '../station/station';
import { compareEntries } from './chain';
import type { DeedEvent, SubjectKind } from './deeds';
import type { Page } from './entry';
import { findEvent } from './read-event';
import { reduceDossier } from './reducers/dossier';
import { reduceOffice } from './reducers/office';
import { reducePerson } from './reducers/person';
import { reduceSlip } from './reducers/slip';
import { reduceStation } from './reducers/station';
import { reduceTicket } from './reducers/ticket';

/** The row that each kind of subject folds into. */
export type Rows = {
  office: OfficeRow;
  person: Person;
  station: Station;
  ticket: Ticket;
  dossier: Dossier;
  slip: SlipJob;
};

type Reducers = { readonly [K in SubjectKind]: (row: Rows[K] | null, event: DeedEvent) => Rows[K] | null };

const reducers: Reducers = {
  office: reduceOffice,
  person: reducePerson,
  station: reduceStation,
  ticket: reduceTicket,
  dossier: reduceDossier,
  slip: reduceSlip,
};

/** One step: the row after this page. Only right when the page comes after all that the row has seen. */
export function step<K extends SubjectKind>(kind: K, row: Rows[K] | null, page: Page): Rows[K] | null {
  const event = findEvent(page);
  return event ? reducers[kind](row, event) : row;
}

/** The row that a subject's pages make, in whatever order they arrived. */
export function fold<K extends SubjectKind>(kind: K, pages: readonly Page[]): Rows[K] | null {
  return [...pages]
    .sort((a, b) => compareEntries(a.entry, b.entry))
    .reduce<Rows[K] | null>((row, page) => step(kind, row, page), null);
}
