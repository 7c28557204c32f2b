import './parts/styles';
import type { StartedDesk } from './commands/start-desk';
import { openDesk } from './screens/open-desk';

/** The desk with its commands within reach of a player: the page of demo, tests and benchmarks. Never packaged. */
declare global {
  interface Window {
    rehearsal?: StartedDesk;
  }
}

void openDesk().then(desk => {
  if (desk) window.rehearsal = desk;
});
