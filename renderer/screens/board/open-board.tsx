import { createRoot } from 'react-dom/client';
import { bridge } from '../../bridge/bridge';
import { followClock } from '../../bridge/clock';
import { ReadyMark } from '../ready-mark';
import { Board } from './board';

/** Opens the public board. Its window has no tables and no key: it knows what the desk tells it, and the time. */
export async function openBoard(): Promise<void> {
  const clock = followClock(await bridge.ask('clock.read', undefined));
  const first = await bridge.ask('board.current', undefined);
  createRoot(document.getElementById('root') ?? document.body).render(
    <>
      <Board first={first} now={clock.now} />
      <ReadyMark />
    </>,
  );
}
