import type { Office } from '../../office/office';
import type { DeedEvent } from '../deeds';

/** The office is what its last set-up said. */
export function reduceOffice(row: Office | null, event: DeedEvent): Office | null {
  return event.deed === 'office.setUp' ? event.body : row;
}
