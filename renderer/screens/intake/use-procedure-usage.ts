import type { Usage } from '../../../shared/catalogue/search-procedures';
import { useLive } from '../../data/live';
import { procedureUsage } from '../../data/queries';
import { useWork } from '../work-context';

const NONE: Usage = {};

/** How often each procedure was received lately: the most used come first in the list. */
export function useProcedureUsage(): Usage {
  const { db } = useWork();
  return useLive(() => procedureUsage(db)) ?? NONE;
}
