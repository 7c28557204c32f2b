import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { out } from './paths.mjs';

const file = join(out, 'ready.lock');

/** Does `work` while no other process of this checkout does its own: two builds at once would mix their files. */
export async function withLock(work) {
  mkdirSync(out, { recursive: true });
  for (let tries = 0; !take(); tries += 1) {
    if (tries === 10) console.error(`waiting for another command of this checkout (${file})`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
  }
}

function take() {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (fault) {
    if (fault.code !== 'EEXIST') throw fault;
    if (!isHeld()) rmSync(file, { force: true });
    return false;
  }
}

function isHeld() {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    // Empty for the instant between making and writing it.
    if (owner > 0) process.kill(owner, 0);
    return true;
  } catch (fault) {
    return fault.code === 'EPERM';
  }
}
