import { connect, type TLSSocket } from 'node:tls';
import { type Ask, GO, HowItIs, PSK_IDENTITY, readerOf, Sent, SILENT_MS, TLS, WHOLE } from './talk';

export type Neighbour = { readonly host: string; readonly port: number; readonly key: Buffer };

const CONNECT_MS = 3_000;

/** Has a job printed by the neighbour's PC and says what that says. Never rejects; never sends again by itself. */
export async function printAtNeighbour(
  neighbour: Neighbour,
  ask: { readonly ask: 'slip' } | { readonly ask: 'page'; readonly media: 'A5' | 'A4' },
  job: Uint8Array,
): Promise<Sent> {
  const socket = await open(neighbour);
  if (typeof socket === 'string') return { outcome: 'not-sent', reason: socket };
  try {
    const { line, isClosed } = readerOf(socket);
    say(socket, { ...ask, size: job.length });
    socket.write(job);
    if ((await line(longFor(job))) !== WHOLE) return { outcome: 'not-sent', reason: 'neighbour-lost' };
    socket.write(`${GO}\n`);
    const said = Sent.safeParse(await answer(line));
    if (said.success) return said.data;
    return { outcome: 'unknown', reason: isClosed() ? 'connection-lost' : 'no-answer' };
  } finally {
    socket.destroy();
  }
}

/** How the neighbour's printer is; nothing is printed. Never rejects. */
export async function probeNeighbour(neighbour: Neighbour): Promise<HowItIs> {
  const socket = await open(neighbour);
  if (typeof socket === 'string') return { ready: false, reason: socket };
  try {
    const { line } = readerOf(socket);
    say(socket, { ask: 'how-is-it' });
    const said = HowItIs.safeParse(await answer(line));
    return said.success ? said.data : { ready: false, reason: 'neighbour-lost' };
  } finally {
    socket.destroy();
  }
}

function say(socket: TLSSocket, ask: Ask): void {
  socket.write(`${JSON.stringify(ask)}\n`);
}

/** A slow network gets a second more for every 64 KB. */
function longFor(job: Uint8Array): number {
  return SILENT_MS + (job.length / 65_536) * 1_000;
}

/** The line that is not empty, as JSON; undefined when the neighbour fell silent or said no such thing. */
async function answer(line: (ms: number) => Promise<string | undefined>): Promise<unknown> {
  let said = await line(SILENT_MS);
  while (said === '') said = await line(SILENT_MS);
  try {
    return JSON.parse(said ?? '');
  } catch {
    return undefined;
  }
}

/** A sealed line to the neighbour, or why there is none. */
function open({ host, port, key }: Neighbour): Promise<TLSSocket | NoNeighbour> {
  if (host === '') return Promise.resolve('neighbour-off');
  return new Promise(resolve => {
    let isReached = false;
    const socket = connect({
      ...TLS,
      host,
      port,
      pskCallback: () => ({ psk: key, identity: PSK_IDENTITY }),
      // there is no certificate: whoever holds the key is the neighbour
      checkServerIdentity: () => undefined,
    });
    // Later the line is somebody's, who hears the end of it himself: resolving twice does nothing.
    const giveUp = (reason: NoNeighbour) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(reason);
    };
    const timer = setTimeout(() => giveUp(isReached ? 'not-a-neighbour' : 'neighbour-off'), CONNECT_MS);
    socket.once('connect', () => {
      isReached = true;
    });
    socket.on('error', fault => giveUp(isReached ? whyRefused(fault) : 'neighbour-off'));
    socket.once('close', () => giveUp(isReached ? 'not-a-neighbour' : 'neighbour-off'));
    socket.once('secureConnect', () => {
      clearTimeout(timer);
      socket.setNoDelay(true);
      resolve(socket);
    });
  });
}

type NoNeighbour = 'neighbour-off' | 'wrong-code' | 'not-a-neighbour';

/** The lender cannot read what another key has sealed, and says so by this alert of TLS. */
function whyRefused(fault: Error): NoNeighbour {
  return /BAD_RECORD_MAC|bad record mac|decrypt/i.test(
    `${(fault as NodeJS.ErrnoException).code} ${fault.message}`,
  )
    ? 'wrong-code'
    : 'not-a-neighbour';
}
