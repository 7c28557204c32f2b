import { BlockList } from 'node:net';
import { createServer, type TLSSocket } from 'node:tls';
import {
  ALIVE_MS,
  Ask,
  GO,
  type HowItIs,
  PSK_IDENTITY,
  readerOf,
  type Sent,
  SILENT_MS,
  TLS,
  WHOLE,
} from './talk';

/** What a borrower may have done with the lent printer. Neither rejects. */
export type LentPrinter = {
  readonly probe: () => Promise<HowItIs>;
  readonly print: (job: Uint8Array, ask: Exclude<Ask, { ask: 'how-is-it' }>) => Promise<Sent>;
};

export type Lending = { readonly port: number; readonly stop: () => Promise<void> };

/** An office has fewer PCs; each asks once at a time. */
const AT_ONCE = 16;
const HANDSHAKE_MS = 5_000;

/** Opens the port to those who hold the key. Rejects as `listen` does, with EADDRINUSE where another has the port. */
export async function lend(printer: LentPrinter, key: Buffer, port: number): Promise<Lending> {
  const open = new Set<TLSSocket>();
  const server = createServer(
    {
      ...TLS,
      handshakeTimeout: HANDSHAKE_MS,
      pskCallback: (_socket, identity) => (identity === PSK_IDENTITY ? key : null),
    },
    socket => {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
      void serve(socket, printer).finally(() => socket.destroySoon());
    },
  );
  server.maxConnections = AT_ONCE;
  server.on('connection', socket => {
    if (!isNear(socket.remoteAddress)) socket.destroy();
  });
  server.on('tlsClientError', (_fault, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '0.0.0.0', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

async function serve(socket: TLSSocket, printer: LentPrinter): Promise<void> {
  const { line, bytes } = readerOf(socket);
  const said = Ask.safeParse(parsed(await line(SILENT_MS)));
  if (!said.success) return;
  const ask = said.data;
  const answer = async (work: Promise<HowItIs | Sent>) => {
    const alive = setInterval(() => socket.write('\n'), ALIVE_MS);
    const answered = await work.finally(() => clearInterval(alive));
    socket.write(`${JSON.stringify(answered)}\n`);
  };
  if (ask.ask === 'how-is-it') return answer(printer.probe());
  const job = await bytes(ask.size, SILENT_MS);
  if (!job) return undefined;
  socket.write(`${WHOLE}\n`);
  return (await line(SILENT_MS)) === GO ? answer(printer.print(job, ask)) : undefined;
}

function parsed(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '');
  } catch {
    return undefined;
  }
}

const near = new BlockList();
for (const [net, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  near.addSubnet(net, bits);

/** Whether an address lies in a network that no one from outside can be in. */
export function isNear(address: string | undefined): boolean {
  return address !== undefined && near.check(address);
}
