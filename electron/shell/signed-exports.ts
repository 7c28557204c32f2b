import { join } from 'node:path';
import type { Identity } from '../../shared/ipc/contract';
import { ok, refuse } from '../../shared/kit/result';
import { type Instant, toIso } from '../../shared/kit/time';
import { subjectOf } from '../../shared/ledger/deeds';
import { findEvent } from '../../shared/ledger/read-event';
import type { LeftTail } from '../../shared/station/station';
import type { Handlers } from '../ipc/router';
import type { Journal } from '../journal/journal';
import { seekEntries } from '../journal/seek';
import { toCsv } from '../reports/csv';
import { checkSigned, saveSigned } from '../reports/signed-file';
import { isSignedBy, type StationKeyring } from '../vault/station-key';

type SignedCall = 'journal.seek' | 'reports.save-audit' | 'reports.check-signed';

/** What supervisors take out of the ledger under the PC's signature, and how such a file is judged again. */
export function createSignedExports(parts: {
  readonly exportsDir: string;
  readonly identity: () => Identity | null;
  readonly key: StationKeyring;
  readonly journal: Pick<Journal, 'heads' | 'readKept' | 'find'>;
  readonly now: () => Instant;
  /** Lets a person choose a signed file; null when she chose none. */
  readonly chooseFile: () => Promise<string | null>;
  readonly tellRead: (read: number, total: number) => void;
  readonly tellFault: (fault: unknown) => void;
}): Pick<Handlers, SignedCall> {
  const { identity, key, journal, now, tellFault } = parts;
  return {
    'journal.seek': ({ filter, limit }) =>
      seekEntries(journal, identity()?.station ?? 0, { filter, limit }, parts.tellRead),
    'reports.save-audit': async ({ table, filter, by }) => {
      const of = identity();
      if (!of) return refuse('not-set-up');
      try {
        const publicKey = await key.publicKey();
        if (!publicKey.ok) return publicKey;
        const at = toIso(now());
        const name = `audit-${filter.day || 'all'}-${at.slice(0, 19).replace(/\D/g, '')}.csv`;
        const heads = journal.heads().filter(({ station }) => station === of.station);
        const told = { ...of, publicKey: publicKey.value, madeAt: at, by, filter, rows: table.rows.length };
        const path = join(parts.exportsDir, 'audit', name);
        return ok(await saveSigned(path, toCsv(table), { ...told, heads }, sign));
      } catch (fault) {
        tellFault(fault);
        return refuse('disk-failed');
      }
    },
    'reports.check-signed': async ({ keys }) => {
      const of = identity();
      if (!of) return refuse('not-set-up');
      const chosen = await parts.chooseFile();
      if (chosen === null) return refuse('no-file');
      const tails = await leftTails(journal, of.station);
      return checkSigned(chosen, {
        ward: of.ward,
        keys,
        isSignedBy,
        hashAt: async ({ station, epoch, seq }) => {
          // What was signed stands in a newer epoch now, and the city's in its place: that is no difference.
          const isLeft = tails.some(tail => tail.epoch === epoch && seq >= tail.from);
          if (isLeft && station === of.station) return undefined;
          const [kept] = await journal.readKept({ station, epoch }, seq - 1, 1);
          return kept?.entry.seq === seq ? kept.entry.hash : undefined;
        },
      });
    },
  };

  async function sign(text: string): Promise<Uint8Array> {
    const signature = await key.sign(text);
    if (!signature.ok) throw new Error(signature.reason);
    return signature.value;
  }
}

/** The ends of epochs of this PC that were written again in newer ones, as the ledger tells them. */
async function leftTails(journal: Pick<Journal, 'find'>, station: number): Promise<readonly LeftTail[]> {
  const events = (await journal.find([subjectOf('station', station)])).map(findEvent);
  return events.flatMap(event => (event?.deed === 'epoch.carried' ? [event.body] : []));
}
