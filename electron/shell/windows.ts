import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { TELL } from '../../shared/ipc/channels';
import type { EventName, Payload } from '../../shared/ipc/contract';
import { events } from '../../shared/ipc/contract';
import type { WindowRole } from '../../shared/ipc/request';
import { originOf } from '../ipc/router';

export type Windows = {
  readonly open: (role: WindowRole) => BrowserWindow;
  readonly roleOf: (contentsId: number) => WindowRole | undefined;
  readonly ofRole: (role: WindowRole) => readonly BrowserWindow[];
  readonly tell: <N extends EventName>(name: N, payload: Payload<N>) => void;
};

const TITLES: Readonly<Record<WindowRole, string>> = { desk: 'Quầy Một Cửa', board: 'Bảng gọi số' };

/** Opens windows and remembers what each is for; a role is given here and nowhere else. */
export function createWindows(outDir: string): Windows {
  const roles = new Map<number, { role: WindowRole; window: BrowserWindow }>();
  const ofRole = (role: WindowRole) =>
    [...roles.values()].filter(known => known.role === role).map(known => known.window);
  return {
    ofRole,
    roleOf: id => roles.get(id)?.role,
    open(role) {
      const window = new BrowserWindow({
        title: TITLES[role],
        width: 1366,
        height: 768,
        minWidth: 800,
        minHeight: 560,
        show: false,
        autoHideMenuBar: true,
        backgroundColor: role === 'board' ? '#0b1f33' : '#ffffff',
        webPreferences: {
          preload: join(outDir, 'preload', 'window.cjs'),
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          spellcheck: false,
          devTools: false,
          // Hidden behind the board's monitor, the desk must still print and sync.
          backgroundThrottling: false,
        },
      });
      const { id } = window.webContents;
      roles.set(id, { role, window });
      window.once('closed', () => roles.delete(id));
      window.removeMenu();
      void window.loadURL(`${originOf(role)}/`);
      return window;
    },
    tell(name, payload) {
      for (const role of events[name].roles) {
        for (const window of ofRole(role)) window.webContents.send(TELL, name, payload);
      }
    },
  };
}
