import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { bridge } from '../bridge/bridge';
import { styleNonce } from '../bridge/style-nonce';
import { CopiedStore, LockedTables, type StartedDesk, startDesk } from '../commands/start-desk';
import { theme } from '../parts/theme';
import { App } from './app';
import { ReadyMark } from './ready-mark';
import { reasonOf } from './reason-of-fault';
import { Rebuilding } from './rebuilding';
import { CopiedStorePage } from './safety/copied-store';
import { LockedTablesPage } from './safety/locked-tables';
import { StartFault } from './start-fault';
import { DeskContext } from './work-context';

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
    const reason = await reasonOf(fault, () => bridge.ask('disk.room', undefined));
    if (fault instanceof CopiedStore) show(<CopiedStorePage station={fault.station} />);
    else if (fault instanceof LockedTables) show(<LockedTablesPage />);
    else show(<StartFault reason={reason} />);
    return null;
  }
}
