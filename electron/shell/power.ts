import type { PowerMonitor } from 'electron';
import type { PowerNews } from '../../shared/ipc/contract';
import type { CityLink } from './city-link';
import type { Clock } from './clock';

/**
 * Before sleep the desks save what is being typed and the courier rests; after it the clock is put right first,
 * since the monotonic one may have stood still, and then the line is tried anew. `shutdown` is told on Linux and macOS
 * only.
 */
export function watchPower(
  power: Pick<PowerMonitor, 'on'>,
  parts: {
    readonly tell: (news: PowerNews) => void;
    readonly clock: Pick<Clock, 'sleep' | 'wake'>;
    readonly city: Pick<CityLink, 'rest' | 'wake'>;
  },
): void {
  const { tell, clock, city } = parts;
  power.on('suspend', () => {
    clock.sleep();
    tell('suspend');
    city.rest();
  });
  power.on('resume', () => {
    clock.wake();
    tell('resume');
    city.wake();
  });
  power.on('lock-screen', () => tell('lock-screen'));
  power.on('on-battery', () => tell('on-battery'));
  power.on('on-ac', () => tell('on-mains'));
  power.on('shutdown', () => tell('shutdown'));
}
