import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { needsVirtualDisplay, openDisplay } from './display.mjs';
import { root } from './paths.mjs';
import { ready } from './ready.mjs';
import { exitCode, start } from './run.mjs';
import { electronPath, sandboxArguments } from './runtime.mjs';

await ready(['packages', 'runtime', 'app']);

const display = await openDisplay();
const env = { ...display.env };
// Nobody sees a virtual display: the app then writes a picture of itself and prints `screenshot: PATH`.
if (needsVirtualDisplay) env.QUAY_SCREENSHOT ??= join(mkdtempSync(join(tmpdir(), 'quay-')), 'screen.png');
const args = [...sandboxArguments(), root, ...process.argv.slice(2)];
const app = start(electronPath(), args, { env, stdio: ['inherit', 'pipe', 'inherit'] });
createInterface({ input: app.stdout }).on('line', line => {
  // The mark for machines; a person sees the window, or the line with the picture.
  if (line !== 'ready') console.log(line);
});
const code = await exitCode(app);
await display.close();
process.exit(code);
