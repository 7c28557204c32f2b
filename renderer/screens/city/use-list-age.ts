import { daysTooOld } from '../../../shared/people/list-age';
import type { Stored } from '../../data/database';
import { useDesk } from '../../state/store';
import { useWork } from '../work-context';

/** For how many days the city was not reached, where that is too long for its list of people; else null. */
export function useListAge(office: Pick<Stored<'office'>, 'listAgeDays'>): number | null {
  const { now } = useWork();
  const city = useDesk(desk => desk.devices.city);
  if (!city || city.state === 'off') return null;
  return daysTooOld(city.lastContactAt, now(), office.listAgeDays);
}
