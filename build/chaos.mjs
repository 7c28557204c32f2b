import { launch } from './launch.mjs';
import { ready } from './ready.mjs';

await ready(['packages', 'runtime', 'app']);
await launch('test/chaos/main.ts', { withDisplay: true });
