import type { Station } from '../../station/station';
import { type DeedEvent, findSubject } from '../deeds';

/** The story of one PC: its epochs, who sits at it, which numbers it may give. */
export function reduceStation(row: Station | null, event: DeedEvent): Station | null {
  const no = Number(findSubject(event.meta.subject)?.id ?? 0);
  const station = row ?? { no, epoch: 0, signedIn: [], blocks: [], clockFlags: 0 };
  switch (event.deed) {
    case 'epoch.opened':
      return { ...station, epoch: Math.max(station.epoch, event.meta.epoch) };
    case 'station.started':
      return { ...station, signedIn: [] };
    case 'clerk.signedIn':
      return { ...station, signedIn: [...without(station, event.body.counter), event.body] };
    case 'clerk.signedOut':
      return { ...station, signedIn: without(station, event.body.counter) };
    case 'block.leased':
      return { ...station, blocks: [...station.blocks, event.body] };
    case 'clock.flagged':
      return { ...station, clockFlags: station.clockFlags + 1 };
    default:
      return row;
  }
}

function without(station: Station, counter: number): Station['signedIn'] {
  return station.signedIn.filter(seat => seat.counter !== counter);
}
