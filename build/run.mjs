import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';

const children = new Set();
const isPosix = process.platform !== 'win32';
const grace = 8000;
/** What children that were told to end had started; whatever of it is left when we end is killed. */
const families = [];
let interrupted;

/**
 * Starts a child that cannot outlive us. It gets a session of its own, so that Ctrl+C reaches it once, through us:
 * Electron takes a second signal as "die at once" and would not write its drafts. On Linux the kernel ends it too
 * should we be killed outright (`setpriv --pdeathsig`). A `background` child (a display) is left out when a signal is
 * handed on: what uses it must end first. After a signal nothing new is started.
 */
export function start(command, args, { background = false, ...options } = {}) {
  if (interrupted) process.exit(128 + constants.signals[interrupted]);
  handOnSignals();
  const tied = process.platform === 'linux' && existsSync('/usr/bin/setpriv');
  const child = tied
    ? spawn('/usr/bin/setpriv', ['--pdeathsig', 'TERM', '--', command, ...args], {
        detached: true,
        ...options,
      })
    : spawn(command, args, { detached: isPosix, ...options });
  children.add(child);
  child.once('exit', () => children.delete(child));
  child.once('error', () => children.delete(child));
  child.isBackground = background;
  return child;
}

/** Waits for a child; the exit code is the shell's 128 + n when a signal ended it. Throws when it cannot start. */
export function exitCode(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** Runs a command to its end and gives its code and everything it printed, in order. */
export async function capture(command, args, options = {}) {
  const child = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', text => {
      output += text;
    });
  }
  const code = await exitCode(child);
  return { code, output };
}

/** Ends a child and all it started: asks first, and kills what is left once it is gone or after the grace (ms). */
export async function stop(child, signal = 'SIGTERM') {
  families.push(...descendants(child.pid));
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise(resolve => child.once('exit', resolve));
  child.kill(signal);
  const late = setTimeout(() => killAll([child.pid]), grace);
  await ended;
  clearTimeout(late);
}

function handOnSignals() {
  if (process.listenerCount('SIGTERM') > 0) return;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interrupt(signal));
  // A signal to npm ends only the shell between npm and us (seen with npm 11 and dash), so we look whether it lives.
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    interrupt('SIGTERM');
  }, 250);
  watch.unref();
}

function interrupt(signal) {
  if (interrupted) process.exit(128 + constants.signals[signal]);
  interrupted = signal;
  for (const child of children) if (!child.isBackground) stop(child, signal);
}

process.on('exit', () => {
  for (const child of children) {
    families.push(...descendants(child.pid));
    killAll([child.pid]);
  }
  killAll(families.filter(isSame).map(one => one.pid));
});

function killAll(pids) {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone between the look and the kill: that is what was wanted.
    }
  }
}

/** Everything below `pid`, read from /proc; empty where there is no /proc. */
function descendants(pid) {
  if (!existsSync('/proc/self/stat')) return [];
  const all = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .flatMap(readProcess);
  const found = [];
  const parents = [pid];
  while (parents.length > 0) {
    const parent = parents.pop();
    for (const one of all.filter(process => process.parent === parent)) {
      found.push(one);
      parents.push(one.pid);
    }
  }
  return found;
}

function readProcess(pid) {
  try {
    // The name in parentheses may hold spaces, so the fields are counted after the last one: state, parent, …, start.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return [{ pid, state: fields[0], parent: Number(fields[1]), born: fields[19] }];
  } catch {
    return [];
  }
}

/** Still the same process (a number can be given out again) and not merely waiting to be reaped. */
function isSame({ pid, born }) {
  return readProcess(pid).some(now => now.born === born && now.state !== 'Z');
}
