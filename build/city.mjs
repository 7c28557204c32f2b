import { launch } from './launch.mjs';
import { ready } from './ready.mjs';

await ready(['packages']);
await launch('test/city/main.ts', { withDisplay: false });
