import { BACK_OFF_CAP_MS, backOffMs } from '../../shared/sync/back-off';
import { MAX_PUSH_PAGES } from '../../shared/sync/contract';
import { freshSyncState, readSyncState, type SyncState } from '../../shared/sync/sync-state';
import type { SyncReason, SyncStatus } from '../../shared/sync/sync-status';
import { type CityAddress, createCityClient } from './city-client';
import { Halt, orHalt } from './halt';
import { leaseNumbers } from './lease-numbers';
import { pullChanges } from './pull-changes';
import { pushEarlier } from './push-earlier';
import { pushAside, pushTail } from './push-tail';
import { createReporter } from './report-status';
import type { After } from './timers';
import type { CourierPorts, Trip } from './trip';

export type CourierOptions = {
  readonly ward: string;
  readonly station: number;
  readonly epoch: number;
  /** Epochs that this store wrote as this station before; what the city lacks of them goes first. */
  readonly earlier?: readonly number[];
  /**
   * Null: the ward was never told of a city, the courier is `off`. `sealed`: nobody has unlocked the store yet.
   * `unreadable`: it was told of one, and cannot read which.
   */
  readonly city: CityAddress | 'sealed' | 'unreadable' | null;
  readonly now: () => number;
  /** 0 to below 1. */
  readonly chance: () => number;
  readonly newId: () => string;
  readonly after: After;
  /** Between two looks at the city when all is quiet. */
  readonly pollMs?: number;
  /** For one exchange, whole. A full push takes 3 s at 64 kbit/s. */
  readonly deadlineMs?: number;
  readonly pagesPerPush?: number;
};

export type Courier = {
  /** A new entry is in the journal: goes at once, unless the line is known to be in trouble. */
  readonly nudge: () => void;
  /** The line is up again: goes at once, forgetting past failures. */
  readonly wake: () => void;
  /** No trip until `wake`; one under way ends by itself or by its deadline. */
  readonly rest: () => void;
  /** A whole trip that begins after this call; tells how things stand after it. */
  readonly syncNow: () => Promise<SyncStatus>;
  /** Shows the city again what it put aside. */
  readonly retryAside: () => void;
  /** Where our chain and the city's part, once the status says that they do; null before. */
  readonly partsAt: () => number | null;
  /** Counted when asked: a deed that is in the journal is never missing from it. */
  readonly status: () => Promise<SyncStatus>;
  /** Breaks off a trip under way (its answer comes again as duplicates) and waits until it has ended. */
  readonly stop: () => Promise<void>;
};

/** These need a person; the courier still looks now and then whether one came. */
const PAUSED: ReadonlySet<SyncReason> = new Set([
  'token-refused',
  'not-allowed',
  'chain-differs',
  'city-ahead',
]);
const POLL_MS = 30_000;
const DEADLINE_MS = 60_000;

/**
 * Carries the ledger between this PC and the city: pushes the unacknowledged tail, leases numbers, pulls
 * what others wrote. One trip at a time; nothing is ever dropped, whatever the line or the city does.
 */
export function startCourier(options: CourierOptions, ports: CourierPorts): Courier {
  const { station, epoch, earlier = [], chance, after, pollMs = POLL_MS } = options;
  const city = typeof options.city === 'string' ? null : options.city;
  const report = createReporter(ports, options.city ? 'waiting' : 'off', earlier);
  let state: SyncState = freshSyncState(station, epoch);
  let failures = 0;
  let stopped = false;
  let running: Promise<void> | null = null;
  let again = false;
  let resting = false;
  let cancel = () => {};
  const quitting = new AbortController();

  const keep = async (next: SyncState) => {
    state = next;
    await orHalt('journal-trouble', () => ports.state.save(next));
  };
  const clientOf = (address: CityAddress, ofEpoch: number) =>
    createCityClient({
      ...options,
      city: address,
      epoch: ofEpoch,
      deadlineMs: options.deadlineMs ?? DEADLINE_MS,
      signal: quitting.signal,
    });
  const trip: Trip | null = city && {
    ports,
    city: clientOf(city, epoch),
    earlier: earlier.map(left => ({ epoch: left, city: clientOf(city, left), isSettled: false })),
    station,
    newId: options.newId,
    now: options.now,
    pagesPerPush: options.pagesPerPush ?? MAX_PUSH_PAGES,
    state: () => state,
    keep,
    onSending: () => void report('sending', undefined, state),
    greeted: false,
    asideDue: true,
    partsAt: null,
    leasesInRow: 0,
  };
  const loaded = ports.state.load().then(
    stored => {
      state = readSyncState(stored, station, epoch);
    },
    () => undefined,
  );

  const round = async () => {
    await loaded;
    if (options.city === 'sealed') return report('waiting', 'locked', state);
    if (options.city === 'unreadable') return report('paused', 'city-unreadable', state);
    if (!trip) return report('off', 'no-city', state);
    try {
      const reason = await travel(trip);
      failures = 0;
      await report('idle', reason, state);
      if (!stopped) cancel = after(pollMs, go);
    } catch (fault) {
      failures += 1;
      const { reason, askedMs } =
        fault instanceof Halt ? fault : { reason: 'journal-trouble' as const, askedMs: 0 };
      const paused = PAUSED.has(reason);
      await report(paused ? 'paused' : 'waiting', reason, state);
      const wait = paused ? BACK_OFF_CAP_MS * (0.5 + chance() / 2) : backOffMs(failures, chance(), askedMs);
      if (!stopped) cancel = after(wait, go);
    }
  };

  const go = (): void => {
    if (stopped || resting) return;
    cancel();
    if (running) {
      again = true;
      return;
    }
    running = round().finally(() => {
      running = null;
      if (again) {
        again = false;
        go();
      }
    });
  };

  go();
  return {
    nudge: () => {
      const { state: seen, reason } = report.last();
      const goes = !resting && (seen === 'idle' || seen === 'sending' || reason === 'app-busy');
      if (goes) go();
      else void report.recount(state);
    },
    rest: () => {
      resting = true;
      cancel();
    },
    wake: () => {
      resting = false;
      failures = 0;
      go();
    },
    syncNow: async () => {
      failures = 0;
      while (running) await running;
      go();
      await running;
      return report.last();
    },
    retryAside: () => {
      if (trip) trip.asideDue = true;
      go();
    },
    partsAt: () => trip?.partsAt ?? null,
    status: async () => {
      await report.recount(state);
      return report.last();
    },
    stop: async () => {
      stopped = true;
      cancel();
      quitting.abort();
      while (running) await running;
    },
  };
}

/** One trip to the city. Own entries first: they are what only this PC has. */
async function travel(trip: Trip): Promise<SyncReason | undefined> {
  await pushOwn(trip);
  const leased = await leaseNumbers(trip);
  await pullChanges(trip);
  // Another city answered: it may lack what the one before had.
  if (!trip.greeted) await pushOwn(trip);
  await pushAside(trip);
  return leased ? undefined : 'no-block';
}

async function pushOwn(trip: Trip): Promise<void> {
  await pushEarlier(trip);
  await pushTail(trip);
}
