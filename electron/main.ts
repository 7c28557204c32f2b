import { join } from 'node:path';
import { app } from 'electron';
import { pcClock } from './shell/clock';
import { showWhenReady } from './shell/show';
import { startApp } from './shell/start-app';
import { isTrialRuntime } from './shell/trial';
import { askMachine } from './storage/place-mark';

// On the development runtime the office's real store is not even looked at, unless told so by --profile.
const store = isTrialRuntime() ? 'quay-mot-cua-ban-thu' : 'quay-mot-cua';

void startApp({
  clock: pcClock,
  pages: { desk: 'desk.html', board: 'board.html' },
  outDir: join(__dirname, '..'),
  profile: app.commandLine.getSwitchValue('profile') || join(app.getPath('appData'), store),
  exportsDir: join(app.getPath('documents'), 'Quay Mot Cua'),
  machine: askMachine,
  onReady: showWhenReady,
});
