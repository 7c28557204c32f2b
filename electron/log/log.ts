import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * What happened, for whoever repairs the PC. Words and codes only: no message of an error is written,
 * since messages quote what they choked on, and that may be a name or a card number.
 */
export type Log = (
  what: string,
  details?: { readonly [key: string]: string | number | boolean | null },
) => void;

const MAX_BYTES = 1_000_000;

export function openLog(path: string, now: () => string): Log {
  let last: Promise<unknown> = mkdir(dirname(path), { recursive: true });
  return (what, details = {}) => {
    const words = Object.entries(details).map(([key, value]) => `${key}=${value}`);
    const line = `${[now(), what, ...words].join(' ').replace(/[\r\n]/g, ' ')}\n`;
    last = last.then(() => write(path, line)).catch(() => undefined);
  };
}

/** An error as the log may know it: its kind, its code and where in our code, never its message. */
export function describeFault(fault: unknown): { kind: string; code: string | null; at: string | null } {
  if (!(fault instanceof Error)) return { kind: typeof fault, code: null, at: null };
  const code = (fault as NodeJS.ErrnoException).code;
  const frame = /\n\s+at (?:.*\()?.*?([\w-]+\.[cm]?js:\d+:\d+)/.exec(fault.stack ?? '');
  return { kind: fault.name, code: typeof code === 'string' ? code : null, at: frame?.[1] ?? null };
}

async function write(path: string, line: string): Promise<void> {
  const size = await stat(path).then(
    found => found.size,
    () => 0,
  );
  if (size > MAX_BYTES) await rename(path, `${path}.1`);
  await appendFile(path, line);
}
