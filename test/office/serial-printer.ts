import { spawn } from 'node:child_process';
import { closeSync, constants, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type SerialLine = { readonly path: string; readonly unplug: () => void };

/** A serial line whose other end is a printer on a TCP port: socat joins a pseudo terminal with it. */
export async function aSerialLine(
  port: number,
  folder: string,
  onEnd: (end: () => void) => void,
): Promise<SerialLine> {
  const path = join(folder, `tty-${port}`);
  const child = spawn('socat', [
    `PTY,link=${path},raw,echo=0,wait-slave,pty-interval=0.02`,
    `TCP:127.0.0.1:${port}`,
  ]);
  for (let tries = 0; !existsSync(path); tries += 1) {
    if (tries > 200) {
      child.kill('SIGKILL');
      throw new Error('socat made no terminal');
    }
    await sleep(10);
  }
  // Held open: socat ends with the last who lets go, and an app opens its port anew for every slip.
  const held = openSync(path, constants.O_RDWR | constants.O_NOCTTY);
  let isPlugged = true;
  const unplug = () => {
    if (isPlugged) closeSync(held);
    isPlugged = false;
    child.kill('SIGKILL');
  };
  onEnd(unplug);
  return { path, unplug };
}
