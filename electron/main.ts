import { join } from 'node:path';
import { app } from 'electron';
import { pcClock } from './shell/clock';
import { showWhenReady } from './shell/show';
import { startApp } from './shell/start-app';
import { sayNoStore } from './shell/store-fault';
import { isTrialRuntime } from './shell/trial';
import { askMachine } from './storage/place-mark';
import { checkStoreFolder, findStoreFolder, placesOf } from './storage/store-folder';

const named = app.commandLine.getSwitchValue('profile');
const appData = app.getPath('appData');
// On the development runtime the office's real store is not even looked at, unless told so by --profile; a trial store
// is its account's own.
const found =
  named || isTrialRuntime()
    ? checkStoreFolder(named || join(appData, 'quay-mot-cua-ban-thu'))
    : findStoreFolder(placesOf('quay-mot-cua', appData));

if (found.ok) {
  void startApp({
    clock: pcClock,
    pages: { desk: 'desk.html', board: 'board.html' },
    outDir: join(__dirname, '..'),
    profile: found.value.path,
    exportsDir: join(app.getPath('documents'), 'Quay Mot Cua'),
    machine: askMachine,
    onReady: showWhenReady,
  });
} else void sayNoStore(found);
