import { execFile } from 'node:child_process';
import { join } from 'node:path';

const DEADLINE_MS = 3_000;

/** One value of the Windows registry by the system's own tool; null where there is none. */
export function readRegistry(key: string, name: string): Promise<string | null> {
  const tool = join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'reg.exe');
  return new Promise(resolve => {
    execFile(tool, ['query', key, '/v', name, '/reg:64'], { timeout: DEADLINE_MS }, (fault, text) =>
      resolve(fault ? null : (/REG_SZ\s+(\S+)/.exec(text)?.[1] ?? null)),
    );
  });
}
