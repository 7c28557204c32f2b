import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { takeTurns } from '../../shared/kit/take-turns';
import { headOfChain } from '../../shared/ledger/chain';
import type { Head } from '../../shared/ledger/entry';
import type { Keyring } from '../../shared/sealing/keyring';
import type { BackupReason, BackupStanding } from '../../shared/storage/backup';
import { chainOfName } from '../journal/chain-file';
import type { Chain, Journal } from '../journal/journal';
import { readPins, sealCity } from './beside-journal';
import { isCarried } from './carried';
import { findManifest, readManifest, type Told, writeManifest } from './manifest';
import { findMirrored, type MirroredFile, mirrorFolder, NotWhole } from './mirror';
import { choosePlace, findPlace, isOnSameDisk, locate, type Place } from './place';

export type BackupKeeper = {
  readonly standing: () => Promise<BackupStanding>;
  readonly choose: (folder: string) => Promise<Result<null, BackupReason>>;
  readonly ward: () => string | null;
  /** The folder of this PC inside the place; null before the set-up. */
  readonly ownName: () => string | null;
  /** Copies now. Two calls at once are one. */
  readonly copy: () => Promise<Result<null, BackupReason>>;
  /** A damaged file was made whole out of the tables. */
  readonly noteMended: (name: string) => Promise<void>;
};

type Own = { readonly ward: string; readonly station: number; readonly epoch: number };

export type KeeperParts = {
  readonly profile: string;
  readonly own: () => Own | null;
  readonly heads: () => readonly Head[];
  /** Whether the journal has the very entry that this head names. */
  readonly hasEntry: (head: Head) => Promise<boolean>;
  /** What of the journal is damaged, and the mending of it out of a good copy. */
  readonly journal: Pick<Journal, 'months' | 'mend' | 'find'>;
  readonly ring: () => Keyring | null;
  readonly now: () => string;
  readonly tell: (standing: BackupStanding) => void;
  readonly drives?: () => Promise<readonly string[]>;
};

/**
 * Keeps the second place of the store: the journal as it lies, sealed, with the vault that its keys are wrapped in, in
 * a folder of this PC's own, so that one stick serves every PC of a ward.
 */
export async function openBackupKeeper(parts: KeeperParts): Promise<BackupKeeper> {
  const { profile, own, heads, hasEntry, journal, ring, now, tell, drives } = parts;
  let place: Place | null = await findPlace(profile);
  let last: { readonly at: string | null; readonly seq: number } = { at: null, seq: 0 };
  let reason: BackupReason | undefined;
  /** Files of the journal that were damaged and are whole again since the start. */
  const mended = new Set<string>();
  let running: Promise<Result<null, BackupReason>> | null = null;

  const headSeq = () => headOfChain(heads(), own())?.seq ?? 0;
  const nameOf = ({ ward, station }: Own) => `${ward}-may-${station}`;
  const folderIn = (root: string, mine: Own) => join(root, nameOf(mine));
  const learnLast = async (root: string, of: Place) => {
    const mine = own();
    const manifest = mine && (await findManifest(folderIn(root, mine)));
    // Another place may have been chosen meanwhile.
    if (!manifest || place !== of) return;
    last = { at: manifest.at, seq: headOfChain(manifest.heads, mine)?.seq ?? 0 };
  };

  const standing = async (): Promise<BackupStanding> => {
    const asked = place;
    const root = asked && (await locate(asked, drives));
    if (root && last.at === null) await learnLast(root, asked);
    const isSameDisk = root !== null && (await isOnSameDisk(root, profile));
    const state = !asked
      ? 'none'
      : reason === 'backup-locked'
        ? 'locked'
        : !root
          ? 'away'
          : reason
            ? 'failed'
            : last.at === null
              ? 'waiting'
              : 'done';
    const behind = Math.max(0, headSeq() - last.seq);
    return {
      state,
      folder: root ?? asked?.folder ?? null,
      at: last.at,
      behind,
      isSameDisk,
      damaged: journal.months.faults().map(({ file }) => file),
      mended: [...mended],
      ...(reason && { reason }),
    };
  };

  /**
   * What this station wrote and a copy has, no other place may have any more: it is never written over.
   *
   * @param epoch only what was written in this one
   */
  const isAhead = async (folder: string, told: Told, station: number, epoch?: number) => {
    for (const head of told.heads) {
      if (head.station !== station || head.epoch !== (epoch ?? head.epoch) || (await hasEntry(head)))
        continue;
      const ofChain = told.files.filter(({ name }) => isOf(name, head));
      const paths = await Promise.all(ofChain.map(file => findMirrored(folder, file)));
      if (
        !(await isCarried(
          journal,
          paths.filter(path => path !== null),
          head,
        ))
      )
        return true;
    }
    return false;
  };

  const mirror = async (folder: string, known: readonly MirroredFile[]) => {
    const isLost = (name: string) =>
      journal.months.faults().some(({ file, what }) => file === name && what === 'month-missing');
    const judge = { isSound: journal.months.isSound, isLost };
    return mirrorFolder(join(profile, 'journal'), folder, known, judge);
  };

  /** What is damaged here is made whole out of the copy, which then gets what came behind it. */
  const mirrorAndMend = async (folder: string, known: readonly MirroredFile[]) => {
    await journal.months.seal();
    const mirrored = await mirror(folder, known);
    let isMended = false;
    for (const { name, bytes } of mirrored.kept) {
      if (!(await journal.mend(name, { path: join(folder, name), bytes }))) continue;
      mended.add(name);
      isMended = true;
    }
    return isMended ? mirror(folder, known) : mirrored;
  };

  const copyNow = async (): Promise<Result<null, BackupReason>> => {
    const mine = own();
    const keys = ring();
    const root = place && (await locate(place, drives));
    if (!mine || !root) return refuse('backup-away');
    if (!keys) return refuse('backup-locked');
    const folder = folderIn(root, mine);
    try {
      await mkdir(folder, { recursive: true });
      const before = await readManifest(folder, keys);
      // A copy that this store cannot read is another's, perhaps the only one of a PC that died: it stays as it is.
      if (!before.ok && before.reason !== 'backup-absent') return before;
      if (before.ok && (await isAhead(folder, before.value, mine.station, mine.epoch)))
        return refuse('backup-ahead');
      const known = before.ok ? before.value.files : [];
      // Heads first: what comes into the journal meanwhile is in the files and only not promised.
      const promised = heads().map(({ station, epoch, seq, hash }) => ({ station, epoch, seq, hash }));
      const at = now();
      const { files, kept, damaged, putInPlace } = await mirrorAndMend(folder, known);
      // An epoch that was left may have lost its end here, which then was taken back out of the copy.
      if (before.ok && (await isAhead(folder, before.value, mine.station))) return refuse('backup-ahead');
      // Our own chain is restored without a gap or not at all: what the old manifest promises is all there still.
      if (damaged.length > 0 || kept.some(({ name }) => isOf(name, mine))) return refuse('journal-damaged');
      const city = await sealCity(profile, keys, before.ok ? before.value.city : undefined);
      const pins = await readPins(profile);
      const told = {
        ...mine,
        at,
        heads: promised.map(head => {
          // A chain of others that stays behind promises no more than before: what it lost the city has.
          const isBehind = before.ok && kept.some(({ name }) => isOf(name, head));
          const told = isBehind ? headOfChain(before.value.heads, head) : undefined;
          return told && told.seq < head.seq ? told : head;
        }),
        files: [...files],
        ...(city && { city }),
        ...(pins && { pins }),
      };
      await writeManifest(folder, told, keys);
      await putInPlace();
      last = { at, seq: headOfChain(promised, mine)?.seq ?? 0 };
      return ok(null);
    } catch (fault) {
      return refuse(fault instanceof NotWhole ? 'backup-not-whole' : 'backup-unwritable');
    }
  };

  /** One after the other: a copy that is under way ends in the place that it began in. */
  const inTurn = takeTurns();

  const copy = () => {
    running ??= inTurn(async () => {
      const done = await copyNow();
      running = null;
      reason = done.ok ? undefined : done.reason;
      tell(await standing());
      return done;
    });
    return running;
  };

  return {
    standing,
    copy,
    async noteMended(name) {
      mended.add(name);
      tell(await standing());
      if (reason === 'journal-damaged') await copy();
    },
    ward: () => own()?.ward ?? null,
    ownName: () => {
      const mine = own();
      return mine && nameOf(mine);
    },
    async choose(folder) {
      try {
        await inTurn(async () => {
          place = await choosePlace(profile, folder);
          last = { at: null, seq: 0 };
        });
      } catch {
        return refuse('backup-unwritable');
      }
      return copy();
    },
  };
}

function isOf(name: string, { station, epoch }: Chain): boolean {
  const of = chainOfName(name);
  return of?.station === station && of.epoch === epoch;
}
