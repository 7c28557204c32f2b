import type { OfficeRow } from '../../office/office';
import { withNote } from '../../office/procedure-note';
import type { DeedEvent } from '../deeds';

/** The office is what its last set-up said, with what was noted of procedures, and what keeps or ends its data. */
export function reduceOffice(row: OfficeRow | null, event: DeedEvent): OfficeRow | null {
  if (event.deed === 'office.setUp') {
    const { procedureNotes = [], retention, holds, logo } = row ?? {};
    return {
      ...event.body,
      procedureNotes,
      ...(retention && { retention }),
      ...(holds && { holds }),
      ...(logo && { logo }),
    };
  }
  if (!row) return row;
  switch (event.deed) {
    case 'procedure.noted':
      return { ...row, procedureNotes: withNote(row.procedureNotes, event.body) };
    case 'office.logoSet': {
      const { logo: _before, ...rest } = row;
      return event.body.logo === null ? rest : { ...rest, logo: event.body.logo };
    }
    case 'retention.set':
      return { ...row, retention: event.body };
    case 'hold.placed': {
      const { hold, scope } = event.body;
      return { ...row, holds: [...(row.holds ?? []), { hold, scope }] };
    }
    case 'hold.lifted':
      return { ...row, holds: (row.holds ?? []).filter(({ hold }) => hold !== event.body.hold) };
    default:
      return row;
  }
}
