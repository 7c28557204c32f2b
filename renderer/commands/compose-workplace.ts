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
import { notify, patchDevices } from '../state/store';
import type { Workplace } from './workplace';

/** Puts together what commands work with, over opened tables. */
export function composeWorkplace(
  start: AppStart,
  { db, clock }: { readonly db: CounterDatabase; readonly clock: ReturnType<typeof followClock> },
) {
  let identity = start.identity;
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
      onLate: isKept => notify(isKept ? 'done' : 'refused', isKept ? 'late-kept' : 'late-not-kept'),
      clockOffset: clock.offset,
      services: { now: clock.now, newId, chance: n => crypto.getRandomValues(new Uint8Array(n)) },
    }),
  };
  return work;
}
