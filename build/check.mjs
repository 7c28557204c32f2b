import { ready } from './ready.mjs';
import { conclude, lint, types, units } from './steps.mjs';

await ready(['packages']);
// The inner loop: what is pure, with properties at a small N. Tests on real disks, databases and sockets take most
// of the time; those of the rooms at hand are named: `npm run check -- renderer/data electron/journal`.
process.env.QUAY_QUICK = '1';
const real = [
  'test/city/**',
  'test/unit/electron/**',
  'test/unit/renderer/{data,commands}/**',
  'test/unit/day/**',
];
const named = process.argv.slice(2);
if (named.length === 0) process.env.QUAY_LEAVE_OUT = JSON.stringify(real);
const outcomes = await Promise.all([lint(), types(), units(named)]);
process.exit(conclude(outcomes));
