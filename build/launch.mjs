import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openDisplay } from './display.mjs';
import { root } from './paths.mjs';
import { exitCode, start } from './run.mjs';

/**
 * Runs a TypeScript program of this checkout with the caller's arguments and folder, hands signals on, and ends the
 * process with the program's exit code.
 */
export async function launch(program, { withDisplay }) {
  const display = withDisplay ? await openDisplay() : { env: process.env, close: async () => {} };
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const args = ['--import', tsx, join(root, program), ...process.argv.slice(2)];
  const child = start(process.execPath, args, { env: display.env, stdio: 'inherit' });
  const code = await exitCode(child);
  await display.close();
  process.exit(code);
}
