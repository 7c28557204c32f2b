import { join } from 'node:path';
import { app } from 'electron';
import type { ClockReading } from '../shared/ipc/contract';
import type { ClockSample } from '../shared/kit/clock';
import { showWhenReady } from './shell/show';
import { startApp } from './shell/start-app';

/**
 * The entry of demo, tests and benchmarks: the same app on a clock that a player moves. Never packaged.
 * `QUAY_CLOCK` is `wall,mono` in ms at the start; without it the PC's clock runs. `QUAY_PASSPHRASE` opens the store.
 * `QUAY_EXPORTS` is the folder for what people take out, readable by its nature; else it lies in the profile.
 * `QUAY_WINSPOOL` is a library with the calls of Windows' printing, whose queues are then this PC's.
 * `QUAY_MACHINE` names the PC; without it no store is taken for a copied one.
 */
declare global {
  var rehearsal:
    | {
        readonly setClock: (sample: ClockSample) => ClockReading | undefined;
        /** One more desk window on the same store. */
        readonly openDesk: () => void;
      }
    | undefined;
}

const [wall, mono] = (process.env.QUAY_CLOCK ?? '').split(',').map(Number);
let sample: ClockSample | null = wall !== undefined && mono !== undefined ? { wall, mono } : null;

void startApp({
  clock: {
    sample: () => sample ?? { wall: Date.now(), mono: performance.now() },
    frozen: sample !== null,
  },
  pages: { desk: 'rehearsal.html', board: 'board.html' },
  outDir: join(__dirname, '..'),
  profile: app.commandLine.getSwitchValue('profile'),
  exportsDir: process.env.QUAY_EXPORTS ?? join(app.commandLine.getSwitchValue('profile'), 'exports'),
  ...(process.env.QUAY_PASSPHRASE && { passphrase: process.env.QUAY_PASSPHRASE }),
  ...(process.env.QUAY_MACHINE && {
    machine: async () => ({ system: process.env.QUAY_MACHINE ?? null, hardware: [] }),
  }),
  ...(process.env.QUAY_WINSPOOL && { windowsLibrary: process.env.QUAY_WINSPOOL }),
  onReady: showWhenReady,
}).then(running => {
  globalThis.rehearsal = {
    setClock: moved => {
      sample = moved;
      running?.clock.watch();
      return running?.clock.reading();
    },
    openDesk: () => void running?.windows.open('desk'),
  };
});
