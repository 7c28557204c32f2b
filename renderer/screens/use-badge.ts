import { useEffect, useRef } from 'react';
import { onBadge } from './scans';

/** While this part is shown, whatever is scanned is told to it: it waits for a clerk's badge. */
export function useBadge(onScan: (text: string) => void): void {
  const scanned = useRef(onScan);
  scanned.current = onScan;
  useEffect(() => onBadge(text => scanned.current(text)), []);
}
