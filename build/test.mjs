import { openDisplay } from './display.mjs';
import { everything, ready } from './ready.mjs';
import { audit, conclude, journeys, lint, types, units } from './steps.mjs';

await ready(everything);
const outcomes = await Promise.all([lint(), types(), units(), audit()]);
const display = await openDisplay();
outcomes.push(await journeys(display.env));
await display.close();
process.exit(conclude(outcomes));
