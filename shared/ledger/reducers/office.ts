import type { OfficeRow } from '../../office/office';
import type { DeedEvent } from '../deeds';

/** The office is what its last set-up said, with the latest note on each procedure. */
export function reduceOffice(row: OfficeRow | null, event: DeedEvent): OfficeRow | null {
  if (event.deed === 'office.setUp') return { ...event.body, procedureNotes: row?.procedureNotes ?? [] };
  if (event.deed !== 'procedure.noted' || !row) return row;
  const others = row.procedureNotes.filter(note => note.procedure !== event.body.procedure);
  return { ...row, procedureNotes: [...others, event.body] };
}
