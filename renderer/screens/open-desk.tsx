import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { bridge } from '../bridge/bridge';
import { styleNonce } from '../bridge/style-nonce';
import { CopiedStore, type StartedDesk, startDesk } from '../commands/start-desk';
import { theme } from '../parts/theme';
import { App } from './app';
import { ReadyMark } from './ready-mark';
import { Rebuilding } from './rebuilding';
import { CopiedStorePage } from './safety/copied-store';
import { StartFault } from './start-fault';
import { DeskContext } from './work-context';

/** These have nothing to do with the disk's room. */
const KNOWN_FAULTS: ReadonlySet<string> = new Set([
  'newer-database',
  'station-file',
  'vault-file',
  'copied-store',
]);

/** Starts the desk and shows it; what keeps it from starting is shown in words instead. */
export async function openDesk(): Promise<StartedDesk | null> {
  const root = createRoot(document.getElementById('root') ?? document.body);
  const show = (page: React.ReactNode) =>
    root.render(
      <StrictMode>
        <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
          {page}
          <ReadyMark />
        </MantineProvider>
      </StrictMode>,
    );
  try {
    const desk = await startDesk((done, total) => show(<Rebuilding done={done} total={total} />));
    show(
      <DeskContext value={desk}>
        <App />
      </DeskContext>,
    );
    return desk;
  } catch (fault) {
    const reason = await reasonOf(fault);
    if (fault instanceof CopiedStore) show(<CopiedStorePage station={fault.station} />);
    else show(<StartFault reason={reason} />);
    return null;
  }
}

/** On a full disk Chromium may not even open its database, and does not until the app starts anew: said as such. */
async function reasonOf(fault: unknown): Promise<string> {
  const reason = fault instanceof Error ? fault.message : '';
  if (KNOWN_FAULTS.has(reason)) return reason;
  const room = await bridge.ask('disk.room', undefined);
  return room.level === 'full' ? 'disk-full' : reason;
}
