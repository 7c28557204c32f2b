import { ready } from './ready.mjs';
import { conclude, lint, types, units } from './steps.mjs';

await ready(['packages']);
// Properties at a small N, and nothing that starts a database server: those are for `npm test`.
process.env.QUAY_QUICK = '1';
const slow = [
  'test/city/**',
  'test/unit/electron/sync/courier*',
  // These wait for real time-outs or try thousands of cases.
  'test/unit/electron/printing/wire*',
  'test/unit/renderer/commands/spool*',
  'test/unit/renderer/data/arrival-order*',
  'test/unit/renderer/data/set-aside*',
  'test/unit/day/day-file-fuzz*',
];
const outcomes = await Promise.all([lint(), types(), units(slow.flatMap(glob => ['--exclude', glob]))]);
process.exit(conclude(outcomes));
