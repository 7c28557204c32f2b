import { Halt, orHalt } from './halt';
import type { Trip } from './trip';

/** A need that this many blocks did not still is a fault of ours; asking on would eat the ward's numbers. */
const LEASES_IN_ROW = 3;

/**
 * Asks for order numbers when the station lacks them; the block itself comes down by the pull.
 * The request keeps its id until then, so a lost answer never costs a second block.
 *
 * @returns false when the city has none to give
 */
export async function leaseNumbers(trip: Trip): Promise<boolean> {
  const need = await orHalt('app-busy', () => trip.ports.blockNeed());
  const { lease } = trip.state();
  if (!need) {
    trip.leasesInRow = 0;
    if (lease) await trip.keep({ ...trip.state(), lease: null });
    return true;
  }
  if (trip.leasesInRow >= LEASES_IN_ROW) return false;
  const same = lease && JSON.stringify(lease.need) === JSON.stringify(need);
  const request = same ? lease : { requestId: trip.newId(), need, entry: null };
  await trip.keep({ ...trip.state(), lease: request });
  try {
    const { station, epoch } = trip.state();
    const { entry } = await trip.city.lease({ ...need, station, epoch, requestId: request.requestId });
    trip.leasesInRow += 1;
    await trip.keep({ ...trip.state(), lease: { ...request, entry } });
    return true;
  } catch (fault) {
    if (fault instanceof Halt && fault.reason === 'no-block') return false;
    throw fault;
  }
}
