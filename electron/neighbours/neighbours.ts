import { randomBytes } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { LentPrinter, PairReason } from '../../shared/ipc/neighbours';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { takeTurns } from '../../shared/kit/take-turns';
import { type NeighbourWire, OwnWire } from '../../shared/office/printers';
import { makePassphrase } from '../../shared/sealing/make-passphrase';
import { findJson, writeWhole } from '../files/atomic';
import { describeFault, type Log } from '../log/log';
import type { Printers } from '../printing/print';
import { type Neighbour, printAtNeighbour, probeNeighbour } from './borrow';
import { isNear, type Lending, lend } from './lend';
import { type HowItIs, keyOf, type Sent } from './talk';

const NeighboursFile = z.strictObject({
  lent: z.strictObject({ wire: OwnWire, passphrase: z.string(), port: z.int() }).nullable(),
  /** Passphrases of printers that neighbours lend, by `host:port`. */
  borrowed: z.record(z.string(), z.string()),
});
type NeighboursFile = z.infer<typeof NeighboursFile>;

/** The first that is free is kept, so that what was typed at the neighbours stays right. */
const PORTS = Array.from({ length: 10 }, (_port, at) => 9109 + at);

export type Neighbours = {
  readonly lent: () => LentPrinter | null;
  readonly lend: (wire: OwnWire) => Promise<Result<null, 'no-free-port' | 'disk-failed'>>;
  readonly stopLending: () => Promise<Result<null, 'disk-failed'>>;
  /** Tries the passphrase that the neighbour shows, and keeps it if it opens. */
  readonly pair: (with_: Pairing) => Promise<Result<null, PairReason>>;
  readonly probe: (wire: NeighbourWire) => Promise<HowItIs>;
  readonly printSlip: (wire: NeighbourWire, bytes: Uint8Array) => Promise<Sent>;
  readonly printPage: (wire: NeighbourWire, pdf: Uint8Array, media: 'A5' | 'A4') => Promise<Sent>;
  readonly close: () => Promise<void>;
};

type Pairing = { readonly host: string; readonly port: number; readonly passphrase: string };

/**
 * What this PC lends and borrows. A broken file counts as none: nothing is lent then, and printers of neighbours ask for
 * their passphrase again.
 *
 * @param ports that may be taken for lending; 0 is any
 */
export async function openNeighbours(
  { profile, log, printers }: { readonly profile: string; readonly log: Log; readonly printers: Printers },
  ports: readonly number[] = PORTS,
): Promise<Neighbours> {
  const path = join(profile, 'neighbours.json');
  const read = NeighboursFile.safeParse(await findJson(path).catch(() => undefined));
  let file: NeighboursFile = read.data ?? { lent: null, borrowed: {} };
  let lending: Lending | null = null;
  const inTurn = takeTurns();
  const keys = new Map<string, Promise<Buffer>>();
  const keyFor = (passphrase: string) => {
    const key = keys.get(passphrase) ?? keyOf(passphrase);
    keys.set(passphrase, key);
    return key;
  };
  const keep = async (next: NeighboursFile): Promise<Result<null, 'disk-failed'>> => {
    try {
      await writeWhole(path, JSON.stringify(next), { mode: 0o600 });
    } catch (fault) {
      log('neighbours could not be kept', describeFault(fault));
      return refuse('disk-failed');
    }
    file = next;
    return ok(null);
  };
  const open = async (lent: NonNullable<NeighboursFile['lent']>): Promise<Lending> =>
    lend(
      {
        probe: () => printers.probe(lent.wire),
        print: (job, ask) =>
          ask.ask === 'page'
            ? printers.printPage(lent.wire, job, ask.media)
            : printers.printSlip(lent.wire, job),
      },
      await keyFor(lent.passphrase),
      lent.port,
    );
  const shut = async () => {
    await lending?.stop();
    lending = null;
  };
  const neighbourAt = async ({ host, port }: NeighbourWire): Promise<Neighbour | null> => {
    const passphrase = file.borrowed[`${host}:${port}`];
    return passphrase === undefined ? null : { host, port, key: await keyFor(passphrase) };
  };
  if (file.lent) {
    lending = await open(file.lent).catch(fault => {
      log('the printer could not be lent', describeFault(fault));
      return null;
    });
  }
  return {
    lent: () =>
      file.lent && {
        wire: file.lent.wire,
        passphrase: file.lent.passphrase,
        port: file.lent.port,
        addresses: ownAddresses(),
        isOpen: lending !== null,
      },
    lend: wire =>
      inTurn(async () => {
        await shut();
        const passphrase = makePassphrase(randomBytes(24));
        for (const port of ports) {
          lending = await open({ wire, passphrase, port }).catch(() => null);
          if (!lending) continue;
          const kept = await keep({ ...file, lent: { wire, passphrase, port: lending.port } });
          if (!kept.ok) await shut();
          return kept;
        }
        return refuse('no-free-port');
      }),
    stopLending: () =>
      inTurn(async () => {
        await shut();
        return keep({ ...file, lent: null });
      }),
    pair: ({ host, port, passphrase }) =>
      inTurn(async () => {
        const how = await probeNeighbour({ host, port, key: await keyFor(passphrase) });
        // Out of paper or switched off, it is the neighbour's printer all the same.
        if (!how.ready && isPairReason(how.reason)) return refuse(how.reason);
        return keep({ ...file, borrowed: { ...file.borrowed, [`${host}:${port}`]: passphrase } });
      }),
    probe: async wire => {
      const neighbour = await neighbourAt(wire);
      return neighbour ? probeNeighbour(neighbour) : { ready: false, reason: 'not-paired' };
    },
    printSlip: async (wire, bytes) => {
      const neighbour = await neighbourAt(wire);
      if (!neighbour) return { outcome: 'not-sent', reason: 'not-paired' };
      return printAtNeighbour(neighbour, { ask: 'slip' }, bytes);
    },
    printPage: async (wire, pdf, media) => {
      const neighbour = await neighbourAt(wire);
      if (!neighbour) return { outcome: 'not-sent', reason: 'not-paired' };
      return printAtNeighbour(neighbour, { ask: 'page', media }, pdf);
    },
    close: () => inTurn(shut),
  };
}

function isPairReason(reason: string): reason is Exclude<PairReason, 'disk-failed'> {
  return ['neighbour-off', 'neighbour-lost', 'wrong-code', 'not-a-neighbour'].includes(reason);
}

/** Where a neighbour can reach this PC. */
function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap(found => found ?? [])
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && isNear(address))
    .map(({ address }) => address);
}
