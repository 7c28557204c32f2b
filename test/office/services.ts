import type { Services } from '../../shared/kit/services';
import { instantAt, type PlainDate } from '../../shared/kit/time';

/** Services that give the same ids and bytes at every run; time moves only when told. */
export function steadyServices(start = instantAt('2026-11-23' as PlainDate, '08:00')) {
  let at = start;
  let made = 0;
  const services: Services = {
    now: () => at,
    newId: () => {
      made += 1;
      const ms = at.toString(16).padStart(12, '0');
      return `${ms.slice(0, 8)}-${ms.slice(8)}-7333-8444-${made.toString(16).padStart(12, '0')}`;
    },
    chance: n => Uint8Array.from({ length: n }, (_, i) => (made * 31 + i * 7) % 256),
  };
  return { ...services, moveTo: (instant: number) => (at = instant) };
}
