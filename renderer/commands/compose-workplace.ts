import { V7Generator } from 'uuidv7';
import { workingCalendar } from '../../shared/calendar/working-calendar';
import { shippedCatalogue } from '../../shared/catalogue/shipped-catalogue';
import type { AppStart } from '../../shared/ipc/contract';
import { dayOf } from '../../shared/kit/time';
import { bridge } from '../bridge/bridge';
import type { followClock } from '../bridge/clock';
import type { CounterDatabase } from '../data/database';
import { openGate } from '../data/gate';
import { journalPort } from '../data/journal-port';
import type { Notice } from '../state/notices';
import { frontPerson, notify, patchDevices, useDesk } from '../state/store';
import type { Workplace } from './workplace';

/**
 * Puts together what commands work with, over opened tables; and a way to refuse every deed, whose answer allows them
 * again.
 */
export function composeWorkplace(
  start: AppStart,
  { db, clock }: { readonly db: CounterDatabase; readonly clock: ReturnType<typeof followClock> },
) {
  let identity = start.identity;
  let isOver = false;
  let { room } = start;
  bridge.on('disk.room', seen => {
    if (seen.level !== room.level && room.level === 'full') notify('done', 'disk-has-room');
    room = seen;
    patchDevices({ room });
  });
  patchDevices({ room });
  const journal = journalPort(db, bridge.ask, () => identity);
  const ids = new V7Generator();
  const newId = () => ids.generateOrResetCore(clock.now(), 10_000).toString();
  const work: Workplace = {
    db,
    journal,
    ask: bridge.ask,
    identity: () => identity,
    identify: async chosen => {
      const kept = await bridge.ask('app.identify', chosen);
      if (kept.ok) identity = kept.value;
      return kept;
    },
    version: start.version,
    now: clock.now,
    today: () => dayOf(clock.now()),
    newId,
    catalogue: shippedCatalogue,
    calendarOf: office => workingCalendar(office),
    gate: openGate({
      db,
      journal,
      identity: () => identity,
      isFull: () => room.level === 'full',
      isOver: () => isOver,
      onLate: isKept => tellAll(isKept ? 'done' : 'refused', isKept ? 'late-kept' : 'late-not-kept'),
      clockOffset: clock.offset,
      services: { now: clock.now, newId, chance: n => crypto.getRandomValues(new Uint8Array(n)) },
    }),
  };
  const closeGate = () => {
    isOver = true;
    return () => {
      isOver = false;
    };
  };
  return { work, closeGate };
}

/** Whose deed it was nobody knows any more, and she may not be in front. */
function tellAll(...[tone, reason]: [Notice['tone'], Notice['reason']]): void {
  for (const person of new Set([...Object.keys(useDesk.getState().desks), frontPerson()]))
    notify(tone, reason, undefined, person);
}
