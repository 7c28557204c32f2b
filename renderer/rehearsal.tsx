import './parts/styles';
import type { StartedDesk } from './commands/start-desk';
import type { DeedArgument, DeedNames, DeedResult } from './rehearsal/deeds';
import { drawSlip } from './rehearsal/draw-slip';
import { type Performed, perform } from './rehearsal/perform';
import { type LiveRow, readTables } from './rehearsal/read-tables';
import { type SpoolStanding, settleSpool } from './rehearsal/settle';
import { openDesk } from './screens/open-desk';

/** The desk with its commands within reach of a player. */
export type Rehearsal = StartedDesk & {
  readonly perform: <N extends DeedNames>(
    name: N,
    argument: DeedArgument<N>,
    at: number,
  ) => Promise<Performed<DeedResult<N>>>;
  readonly settleSpool: () => Promise<SpoolStanding>;
  readonly readTables: () => Promise<readonly LiveRow[]>;
  readonly drawSlip: typeof drawSlip;
};

/** The page of demo, tests and benchmarks. Never packaged. */
declare global {
  interface Window {
    rehearsal?: Rehearsal;
  }
}

void openDesk().then(desk => {
  if (!desk) return;
  window.rehearsal = {
    ...desk,
    perform: (name, argument, at) => perform(desk, name, argument, at),
    settleSpool: () => settleSpool(desk),
    readTables: () => readTables(desk),
    drawSlip,
  };
});
