import { join } from 'node:path';
import { z } from 'zod';
import { Identity } from '../../shared/ipc/contract';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { EpochOpened, type LeftTail } from '../../shared/station/station';
import { findJson, writeWhole } from '../files/atomic';

/** On the disk: who this PC is, why its epoch began, and this station's epochs before it, latest first. */
const StationFile = Identity.extend({
  opening: EpochOpened.optional(),
  earlier: z.array(z.int().positive()).optional(),
  /** The end of the epoch before that this one writes again, until the journal let it go. */
  leaving: z.strictObject({ epoch: z.int().positive(), from: z.int().positive() }).optional(),
});
type StationFile = z.infer<typeof StationFile>;

/** Which PC of which ward this is; written at the set-up, before the first deed, and at every new epoch. */
export type IdentityFile = {
  /** The file is there and cannot be read: nothing may be set up over it. */
  readonly isBroken: boolean;
  /** Null also while a copied store waits for its answer: nothing is written or sent in its name. */
  readonly current: () => Identity | null;
  /** Whose name is on the file, answered or not. */
  readonly claimed: () => Identity | null;
  /** What the first entry of this epoch says, unless it is the first epoch. */
  readonly opening: () => EpochOpened | null;
  /** Epochs that this store wrote as this station before. What the city lacks of them is still sent. */
  readonly earlier: () => readonly number[];
  readonly leaving: () => LeftTail | null;
  /** The tail is left: its entries stand in this epoch, and its old places are the city's. */
  readonly left: () => Promise<void>;
  /** Keeps the choice under a new epoch and answers what it kept. */
  readonly choose: (chosen: Omit<Identity, 'epoch'>) => Promise<Result<Identity, 'already-identified'>>;
  /** Begins a new epoch; under a new number the epochs before are another PC's. Throws before the set-up. */
  readonly reopen: (opening: EpochOpened, then?: Reopening) => Promise<Identity>;
};

type Reopening = {
  readonly station?: number | undefined;
  /** Seq from which on the city has another story of the epoch that is over. */
  readonly leavesFrom?: number | undefined;
};

type Given = {
  /** The PC's own clock in ms, never a rehearsal's. */
  readonly wallClock?: () => number;
  /** The store was copied here; nobody has said yet what it is. */
  readonly isCopied?: boolean;
};

export async function openIdentity(
  profile: string,
  { wallClock = Date.now, isCopied = false }: Given = {},
): Promise<IdentityFile> {
  const path = join(profile, 'station.json');
  const stored = StationFile.nullish().safeParse(await findJson(path).catch(() => 'unreadable'));
  let kept: StationFile | null = stored.data ?? null;
  let isAnswered = !isCopied;
  const keep = async (next: StationFile): Promise<Identity> => {
    await writeWhole(path, `${JSON.stringify(next)}\n`);
    kept = next;
    isAnswered = true;
    return identityOf(next);
  };
  const claimed = () => kept && identityOf(kept);
  return {
    isBroken: !stored.success,
    current: () => (isAnswered ? claimed() : null),
    claimed,
    opening: () => kept?.opening ?? null,
    earlier: () => kept?.earlier ?? [],
    async choose(chosen) {
      if (kept || !stored.success) return refuse('already-identified');
      return ok(await keep({ ...chosen, epoch: epochOf(wallClock()) }));
    },
    leaving: () => kept?.leaving ?? null,
    async left() {
      if (!kept) return;
      const { leaving: _done, ...rest } = kept;
      await keep(rest);
    },
    async reopen(opening, { station, leavesFrom } = {}) {
      if (!kept) throw new Error('a PC without a name has no epoch to leave');
      const { ward, station: before, epoch, earlier = [] } = kept;
      const next = { ward, station: station ?? before, epoch: epochOf(wallClock(), epoch), opening };
      if (next.station !== before) return keep(next);
      // One that is not left yet goes first: nothing was written since.
      const leaving = kept.leaving ?? (leavesFrom === undefined ? undefined : { epoch, from: leavesFrom });
      return keep({ ...next, earlier: [epoch, ...earlier], ...(leaving && { leaving }) });
    },
  };
}

function identityOf({ ward, station, epoch }: StationFile): Identity {
  return { ward, station, epoch };
}

/**
 * The real second of the set-up: a PC that was wiped and set up again under its old number, or a second
 * rehearsal against the same city, must not write (station, epoch, seq) again with other hashes. A second
 * is unique per store without asking anybody, so also offline and while a rehearsal's clock stands still.
 * A wall clock that went back does not bring an epoch back.
 */
function epochOf(wallMs: number, before = 0): number {
  return Math.max(before + 1, Math.floor(wallMs / 1000));
}
