import { useEffect, useState } from 'react';
import type { Usage } from '../../../shared/catalogue/search-procedures';
import { procedureUsage } from '../../data/queries';
import { useWork } from '../work-context';

const NONE: Usage = {};

/**
 * How often each procedure was received lately: the most used come first in the list. Asked once a page and not live:
 * that opened 400 dossiers (40 ms) after each reception, while its acknowledgement waited for the same thread.
 */
export function useProcedureUsage(): Usage {
  const { db } = useWork();
  const [usage, setUsage] = useState(NONE);
  useEffect(() => {
    let isGone = false;
    const take = (found: Usage) => {
      if (!isGone) setUsage(found);
    };
    void procedureUsage(db).then(take);
    return () => {
      isGone = true;
    };
  }, [db]);
  return usage;
}
