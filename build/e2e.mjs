import { openDisplay } from './display.mjs';
import { everything, ready } from './ready.mjs';
import { conclude, journeys } from './steps.mjs';

await ready(everything);
const display = await openDisplay();
const outcome = await journeys(display.env, process.argv.slice(2));
await display.close();
process.exit(conclude([outcome]));
