import { join } from 'node:path';
import { app } from 'electron';
import { pcClock } from './shell/clock';
import { showWhenReady } from './shell/show';
import { startApp } from './shell/start-app';

void startApp({
  clock: pcClock,
  pages: { desk: 'desk.html', board: 'board.html' },
  outDir: join(__dirname, '..'),
  profile: app.commandLine.getSwitchValue('profile') || join(app.getPath('appData'), 'quay-mot-cua'),
  exportsDir: join(app.getPath('documents'), 'Quay Mot Cua'),
  onReady: showWhenReady,
});
