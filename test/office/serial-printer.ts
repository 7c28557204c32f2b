import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
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
  const unplug = () => void child.kill('SIGKILL');
  onEnd(unplug);
  for (let tries = 0; !existsSync(path); tries += 1) {
    if (tries > 200) throw new Error('socat made no terminal');
    await sleep(10);
  }
  return { path, unplug };
}
