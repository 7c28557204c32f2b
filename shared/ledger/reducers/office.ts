import type { OfficeRow } from '../../office/office';
import { withNote } from '../../office/procedure-note';
import type { DeedEvent } from '../deeds';

/** The office is what its last set-up said, with what was noted of each procedure. */
export function reduceOffice(row: OfficeRow | null, event: DeedEvent): OfficeRow | null {
  if (event.deed === 'office.setUp') return { ...event.body, procedureNotes: row?.procedureNotes ?? [] };
  if (event.deed !== 'procedure.noted' || !row) return row;
  return { ...row, procedureNotes: withNote(row.procedureNotes, event.body) };
}
