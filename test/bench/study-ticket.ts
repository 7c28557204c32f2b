import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { startPrinter } from '../office/printer';
import { SUPERVISOR_PIN } from './filled-profile';
import type { Ground } from './ground';
import { median, percentile } from './stats';
import type { Row } from './table';

const COUNT = 25;
const WARM_UP = 3;
const KEY = '1';
/** First byte of `ESC @`; questions for the printer's state hold none. */
const ESC = 0x1b;

/** From the key that takes a number to the first byte of its ticket at the printer. */
export async function studyTicket(ground: Ground): Promise<readonly Row[]> {
  const app = await ground.openDesk();
  const printer = await startPrinter();
  const arrivals: number[] = [];
  const ear = await listenBefore(printer.port, () =>
    arrivals.push(performance.timeOrigin + performance.now()),
  );
  try {
    const change = { printer: { mode: 'thermal' as const, host: '127.0.0.1', port: ear.port } };
    const done = await app.perform('change-office', { by: { person: 'hung', pin: SUPERVISOR_PIN }, change });
    if (!done.result.ok) throw new Error(done.result.reason);
    const pressed = () => app.window.evaluate(key => window.bench?.watchKeys(key) ?? [], KEY);
    await pressed();
    for (let i = 1; i <= COUNT + WARM_UP; i += 1) {
      await app.window.keyboard.press(`Control+${KEY}`);
      await printer.waitForJobs(i, 15_000);
      // Until the job is noted as printed, as it is between two citizens.
      await wait(150);
    }
    const keys = await pressed();
    const times = arrivals.slice(0, keys.length).map((at, i) => at - (keys[i] ?? 0));
    const bare = await app.window.evaluate(async count => {
      const { bench, rehearsal } = window;
      if (!bench || !rehearsal) throw new Error('no rehearsal');
      return bench.measureBare(rehearsal, count);
    }, COUNT);
    const floor = median(bare) + median(await connectTimes(printer.port));
    const row = (share: number): Row => ({
      what: `key press to first byte of a ticket at the printer p${share * 100}`,
      unit: 'ms',
      value: percentile(times.slice(WARM_UP), share),
      floor: { what: 'one bare strict commit + one TCP connection (p50)', value: floor },
      n: COUNT,
    });
    return [row(0.5), row(0.95)];
  } finally {
    await ear.stop();
    await printer.stop();
  }
}

/** Hears what goes to the printer, without changing it, and tells when a job's first byte is there. */
async function listenBefore(printerPort: number, onJob: () => void) {
  const open = new Set<Socket>();
  const server = createServer(socket => {
    const onward = connect(printerPort, '127.0.0.1');
    let isJob = false;
    socket.on('data', bytes => {
      if (isJob || !bytes.includes(ESC)) return;
      isJob = true;
      onJob();
    });
    for (const end of [socket, onward]) {
      open.add(end);
      end.setNoDelay(true);
      end.on('error', () => undefined);
      end.on('close', () => open.delete(end));
    }
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    port: address.port,
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

async function connectTimes(port: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let i = 0; i < 20; i += 1) {
    const start = performance.now();
    const socket = connect(port, '127.0.0.1');
    await new Promise(resolve => socket.once('connect', resolve));
    times.push(performance.now() - start);
    socket.destroy();
  }
  return times;
}
