import { ready } from './ready.mjs';
import { conclude, lint, types, units } from './steps.mjs';

await ready(['packages']);
// Properties at a small N, and nothing that starts a database server: those are for `npm test`.
process.env.QUAY_QUICK = '1';
const slow = ['test/city/**', 'test/unit/electron/sync/courier*'];
const outcomes = await Promise.all([lint(), types(), units(slow.flatMap(glob => ['--exclude', glob]))]);
process.exit(conclude(outcomes));
