import { createContext, useContext } from 'react';
import type { StartedDesk } from '../commands/start-desk';

/** The started desk: commands take `work`, the spool is poked after answers. */
export const DeskContext = createContext<StartedDesk | null>(null);

export function useStartedDesk(): StartedDesk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('used outside the desk');
  return desk;
}

export function useWork(): StartedDesk['work'] {
  return useStartedDesk().work;
}
