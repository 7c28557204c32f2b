import type { PlainDate } from '../../kit/time';
import type { Seat, Station } from '../../station/station';
import { type DeedEvent, findSubject } from '../deeds';

/** The story of one PC: its epochs, who sits at it, which numbers it may give. */
export function reduceStation(row: Station | null, event: DeedEvent): Station | null {
  const no = Number(findSubject(event.meta.subject)?.id ?? 0);
  // A row of an older version lacks what came later.
  const station = { no, epoch: 0, signedIn: [], behind: [], blocks: [], clockFlags: 0, ...row };
  if (event.deed === 'station.keyed') return withKey(station, event);
  if (event.deed === 'log.exported') return withExported(station, event.body.day);
  if (event.deed === 'days.erased') return withErased(station, event);
  // What an older store of this PC did may come late, from the city: nobody sits here because of it.
  if (event.meta.station === no && event.meta.epoch < station.epoch) return station;
  switch (event.deed) {
    case 'epoch.opened':
      return { ...station, epoch: event.meta.epoch, opened: event.body.reason, signedIn: [], behind: [] };
    case 'epoch.carried':
    case 'station.started':
      return { ...station, signedIn: [], behind: [] };
    case 'clerk.signedIn': {
      const { behind, ...seat } = event.body;
      return seated(station, seat, behind);
    }
    case 'clerk.switched': {
      const { from, behind, ...seat } = event.body;
      const after = seated(station, seat, behind);
      const stays = from !== null && from !== seat.person && !sits(after.signedIn, from);
      return stays ? { ...after, behind: [...after.behind, { counter: seat.counter, person: from }] } : after;
    }
    case 'desk.handedOver': {
      const { owner, from, to, counter, reason, behind } = event.body;
      const kept = station.kept?.filter(desk => desk.owner !== owner) ?? [];
      const before = station.kept?.find(desk => desk.owner === owner)?.counter ?? counter;
      const left = {
        ...station,
        signedIn: station.signedIn.filter(seat => !isSame(seat, { counter: before, person: from })),
        behind: station.behind.filter(seat => !isSame(seat, { counter: before, person: from })),
      };
      const stays = to === owner ? [] : [{ owner, keeper: to, counter, reason }];
      return { ...seated(left, { counter, person: to }, behind), kept: [...kept, ...stays] };
    }
    case 'clerk.signedOut':
      return {
        ...station,
        signedIn: station.signedIn.filter(seat => !isSame(seat, event.body)),
        behind: station.behind.filter(seat => !isSame(seat, event.body)),
        ...(station.kept && { kept: station.kept.filter(desk => desk.owner !== event.body.person) }),
      };
    case 'block.leased':
      return { ...station, blocks: [...station.blocks, event.body] };
    case 'clock.flagged':
      return { ...station, clockFlags: station.clockFlags + 1 };
    default:
      return row;
  }
}

/** Also of an older epoch, whose papers are still about. A PC speaks for its own keys only. */
function withKey(station: Station, { body, meta }: DeedEvent & { deed: 'station.keyed' }): Station {
  if (meta.station !== station.no) return station;
  const { keys = [] } = station;
  if (keys.some(({ publicKey }) => publicKey === body.publicKey)) return station;
  return { ...station, keys: [...keys, { epoch: body.epoch ?? meta.epoch, publicKey: body.publicKey }] };
}

function withExported(station: Station, day: PlainDate): Station {
  return { ...station, exportedDays: [...new Set([...(station.exportedDays ?? []), day])].sort() };
}

/** Also of an older epoch: what was erased stays so. A PC erases its own days only. */
function withErased(station: Station, { body, meta }: DeedEvent & { deed: 'days.erased' }): Station {
  if (meta.station !== station.no) return station;
  const { of, to, keptDays, kept } = body;
  return { ...station, erasedDays: [...(station.erasedDays ?? []), { of, to, keptDays, kept }] };
}

/** One person acts for a counter; she is no longer behind anybody but where the entry says so. */
function seated(station: Station, seat: Seat, behind: readonly Seat[] = []): Station {
  return {
    ...station,
    signedIn: [...station.signedIn.filter(taken => taken.counter !== seat.counter), seat],
    behind: [...station.behind.filter(waiting => waiting.person !== seat.person), ...behind],
  };
}

function sits(seats: readonly Seat[], person: string): boolean {
  return seats.some(seat => seat.person === person);
}

function isSame(a: Seat, b: Seat): boolean {
  return a.counter === b.counter && a.person === b.person;
}
