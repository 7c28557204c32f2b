import { randomUUID } from 'node:crypto';
import { type CourierOptions, startCourier } from '../../electron/sync/courier';
import { realTimers } from '../../electron/sync/timers';
import type { Page } from '../../shared/ledger/entry';
import type { BlockNeed } from '../../shared/sync/contract';
import type { SetAside } from '../../shared/sync/set-aside';
import { readSyncState } from '../../shared/sync/sync-state';
import type { SyncStatus } from '../../shared/sync/sync-status';
import type { WrittenChain } from './written-chain';

type Work = Partial<CourierOptions> & {
  readonly chain: WrittenChain;
  readonly url: string;
  readonly token: string;
  readonly ward: string;
  /** What an earlier courier kept. */
  readonly stored?: unknown;
  readonly receive?: (pages: readonly Page[]) => Promise<readonly SetAside[] | undefined>;
  readonly blockNeed?: () => BlockNeed | null;
  readonly hearServer?: (serverNow: number) => void;
  /** How many times faster than real time it waits between trips. */
  readonly haste?: number;
};

/** A courier over a written chain, and all that it told and handed over. */
export function startWork({ chain, url, token, ward, stored, haste = 500, ...rest }: Work) {
  const told: SyncStatus[] = [];
  const received: Page[] = [];
  const memory = { kept: stored };
  const courier = startCourier(
    {
      ward,
      station: 1,
      epoch: 1,
      city: { url, token },
      now: () => Date.now(),
      chance: () => 0.5,
      newId: randomUUID,
      // Deadlines and polls keep their length; waits between trips shrink.
      after: (ms, work) => realTimers(ms >= 20_000 ? ms : ms / haste, work),
      ...rest,
    },
    {
      journal: chain,
      receive: async pages => {
        const aside = await rest.receive?.(pages);
        received.push(...pages);
        return aside ?? [];
      },
      blockNeed: () => rest.blockNeed?.() ?? null,
      state: {
        load: async () => memory.kept,
        save: async state => {
          memory.kept = JSON.parse(JSON.stringify(state));
        },
      },
      onStatus: status => told.push(status),
      ...(rest.hearServer && { hearServer: rest.hearServer }),
    },
  );
  return { courier, told, received, memory, state: () => readSyncState(memory.kept, 1, 1) };
}
