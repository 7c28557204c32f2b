import { ready } from './ready.mjs';
import { conclude, lint, types, units } from './steps.mjs';

await ready(['packages']);
// The gateway's suite starts database servers: it is for `npm test`.
const outcomes = await Promise.all([lint(), types(), units(['--exclude', 'test/city/**'])]);
process.exit(conclude(outcomes));
