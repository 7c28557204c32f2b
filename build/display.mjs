import { once } from 'node:events';
import { start, stop } from './run.mjs';

/** Whether windows need a display that we must make ourselves (Linux without DISPLAY). */
export const needsVirtualDisplay = process.platform === 'linux' && !process.env.DISPLAY;

/**
 * Gives the environment for programs with windows, and `close`. Without a display it starts Xvfb on the first free
 * number, with the counter's usual screen of 1366x768.
 */
export async function openDisplay() {
  if (!needsVirtualDisplay) return { env: process.env, close: async () => {} };
  // -noreset: else the server starts over when its last client leaves, and the next one may meet it half gone.
  const args = ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp', '-noreset'];
  const server = start('Xvfb', args, { background: true, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  let complaint = '';
  server.stderr.on('data', text => {
    complaint += text;
  });
  const number = await Promise.race([
    once(server.stdio[3], 'data').then(([text]) => String(text).trim()),
    once(server, 'exit').then(() => ''),
  ]);
  if (!number) throw new Error(`Xvfb did not start: ${complaint.trim()}`);
  server.unref();
  for (const stream of server.stdio) stream?.unref?.();
  const env = { ...process.env, DISPLAY: `:${number}` };
  return { env, close: () => stop(server) };
}
