import { randomInt } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import type { EventName, Payload } from '../../shared/ipc/contract';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { takeTurns } from '../../shared/kit/take-turns';
import { headOfChain } from '../../shared/ledger/chain';
import type { Page } from '../../shared/ledger/entry';
import type { Keyring } from '../../shared/sealing/keyring';
import type { BlockNeed } from '../../shared/sync/contract';
import type { SetAside } from '../../shared/sync/set-aside';
import { countedUpTo, readSyncState, settledOf } from '../../shared/sync/sync-state';
import { type Acknowledged, NO_CITY, type SyncStatus } from '../../shared/sync/sync-status';
import { findJson } from '../files/atomic';
import { openCityFile } from '../files/city-file';
import type { SealedFile } from '../files/sealed-file';
import type { Journal } from '../journal/journal';
import { describeFault, type Log } from '../log/log';
import { CityUrl } from '../sync/city-url';
import { type Courier, startCourier } from '../sync/courier';
import { createStateFile } from '../sync/state-file';
import { realTimers } from '../sync/timers';
import type { Clock } from './clock';
import type { IdentityFile } from './identity';

const CityFile = z.strictObject({ url: CityUrl, token: z.string() });
type CityFile = z.infer<typeof CityFile>;

/** The desk's gate answers within a moment; silence means that no desk is open, and the pages come again. */
const ADMIT_MS = 15_000;

/** The courier with its surroundings: started once the PC knows who it is, restarted when the city changes. */
export type CityLink = {
  readonly start: () => Promise<void>;
  readonly connect: (link: {
    url: string;
    token: string;
  }) => Promise<Result<null, 'bad-city-address' | 'locked'>>;
  readonly need: (need: BlockNeed | null) => void;
  readonly wake: () => void;
  /** The PC goes to sleep: no trip begins until `wake`. */
  readonly rest: () => void;
  /** Of each epoch that this store wrote, the one of now first: seq up to which the city counts everything. */
  readonly acknowledged: () => Promise<readonly Acknowledged[]>;
  /** Where our chain and the city's part; null while they are one, or nobody knows otherwise. */
  readonly partsAt: () => number | null;
  readonly journalGrew: () => void;
  readonly status: () => Promise<SyncStatus>;
  readonly admitted: (batch: number, aside: readonly SetAside[] | null) => void;
  /** A desk listens now: what the courier brought before it did is offered once more. */
  readonly deskListens: () => void;
  readonly stop: () => Promise<void>;
};

export async function openCityLink(parts: {
  readonly profile: string;
  /** The keys of the store, null while it is locked. */
  readonly ring: () => Keyring | null;
  readonly identity: IdentityFile;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly log: Log;
  readonly tell: <N extends EventName>(name: N, payload: Payload<N>) => void;
}): Promise<CityLink> {
  const { identity, journal, clock, log, tell } = parts;
  const file = openCityFile(parts.profile, parts.ring);
  let city: CityFile | 'sealed' | 'unreadable' | null = 'sealed';
  let courier: Courier | null = null;
  let need: BlockNeed | null = null;
  const admission = createAdmission(tell, log, () => identity.current()?.epoch ?? 0);

  const inTurn = takeTurns();
  const start = () => inTurn(startAnew);
  const startAnew = async () => {
    await courier?.stop();
    // Unreadable: tried again whenever the vault opens, perhaps with the key that was lacking.
    if (typeof city === 'string' && parts.ring()) city = await readCity(parts.profile, file, log);
    const own = identity.current();
    if (!own) return;
    const { station, epoch } = own;
    courier = startCourier(
      {
        ...own,
        earlier: identity.earlier(),
        city,
        now: clock.now,
        chance: () => randomInt(2 ** 30) / 2 ** 30,
        newId: uuidv7,
        after: realTimers,
      },
      {
        journal: {
          tail: (after, limit) => journal.readAfter({ station, epoch }, after, limit),
          earlier: (before, after, limit) => journal.readAfter({ station, epoch: before }, after, limit),
          writtenAt: async (seq, of) =>
            (await journal.readKept({ station, epoch: of }, seq - 1, 1))[0]?.entry.at ?? null,
          headSeq: of => headOfChain(journal.heads(), { station, epoch: of })?.seq ?? 0,
        },
        receive: admission.offer,
        blockNeed: () => need,
        state: createStateFile(join(parts.profile, 'sync.json')),
        onStatus: status => tell('city.status', status),
        hearServer: clock.hearServer,
      },
    );
  };

  await start();
  return {
    start,
    async connect(link) {
      const parsed = CityFile.safeParse(link);
      if (link.url !== '' && !parsed.success) return refuse('bad-city-address');
      if (!parts.ring()) return refuse('locked');
      city = parsed.success ? parsed.data : null;
      await file.write(city);
      await start();
      return ok(null);
    },
    need: wanted => {
      const isNew = wanted !== null && JSON.stringify(wanted) !== JSON.stringify(need);
      need = wanted;
      if (isNew) courier?.nudge();
    },
    wake: () => courier?.wake(),
    rest: () => courier?.rest(),
    acknowledged: async () => {
      const own = identity.current();
      if (!own) return [];
      const stored = await createStateFile(join(parts.profile, 'sync.json')).load();
      const state = readSyncState(stored, own.station, own.epoch);
      return [own.epoch, ...identity.earlier()].map(epoch => ({
        epoch,
        seq: countedUpTo(settledOf(state, epoch)),
      }));
    },
    partsAt: () => courier?.partsAt() ?? null,
    journalGrew: () => courier?.nudge(),
    status: async () => (await courier?.status()) ?? NO_CITY,
    admitted: admission.settle,
    deskListens: admission.offerAgain,
    stop: async () => courier?.stop(),
  };
}

type Taken = {
  readonly tell: () => void;
  readonly resolve: (aside: readonly SetAside[]) => void;
  readonly reject: (fault: Error) => void;
};

/** Hands pulled pages to the desk's gate and waits for its word on which of them it set aside. */
function createAdmission(
  tell: (name: 'city.pages', payload: Payload<'city.pages'>) => void,
  log: Log,
  epoch: () => number,
) {
  const waiting = new Map<number, Taken>();
  let last = 0;
  return {
    offer: (pages: readonly Page[]) =>
      new Promise<readonly SetAside[]>((resolve, reject) => {
        last += 1;
        const batch = last;
        const timer = setTimeout(() => {
          waiting.delete(batch);
          reject(new Error('no desk took the pages'));
        }, ADMIT_MS);
        waiting.set(batch, {
          tell: () => tell('city.pages', { batch, epoch: epoch(), pages }),
          resolve: aside => {
            clearTimeout(timer);
            resolve(aside);
          },
          reject: fault => {
            clearTimeout(timer);
            reject(fault);
          },
        });
        waiting.get(batch)?.tell();
      }),
    offerAgain: () => {
      for (const offer of waiting.values()) offer.tell();
    },
    settle(batch: number, aside: readonly SetAside[] | null) {
      const offer = waiting.get(batch);
      if (!offer) return;
      waiting.delete(batch);
      if (!aside) return offer.reject(new Error('the gate did not keep the pages'));
      const [first] = aside;
      if (first) log('pulled entries set aside', { count: aside.length, first: first.why });
      offer.resolve(aside);
    },
  };
}

async function readCity(
  profile: string,
  file: SealedFile,
  log: Log,
): Promise<CityFile | 'unreadable' | null> {
  try {
    await sealOlder(profile, file);
    const kept = await file.read();
    if (kept.state === 'broken') throw new Error('the sealed city settings do not open');
    return kept.state === 'read' && kept.value !== null ? CityFile.parse(kept.value) : null;
  } catch (fault) {
    log('city settings unreadable', describeFault(fault));
    return 'unreadable';
  }
}

/** A version before kept them readable in `city.json`. */
async function sealOlder(profile: string, file: SealedFile): Promise<void> {
  const older = join(profile, 'city.json');
  const plain = await findJson(older);
  if (plain === undefined) return;
  if ((await file.read()).state === 'absent') await file.write(plain);
  await rm(older);
}
