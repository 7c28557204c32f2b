import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type Cups = {
  /** What the clients of this service must have in their environment. */
  readonly server: string;
  /** Everything that came out of the queue's printer so far. */
  readonly printed: () => Buffer;
  /** Runs a command of the service and answers what it says; throws when it fails. */
  readonly admin: (command: string, ...args: readonly string[]) => string;
  /** Ends it and takes its folder away; nothing writes there any more then. */
  readonly stop: () => Promise<void>;
};

const QUEUE_READY_MS = 30_000;

/**
 * A printing service of the test's own (CUPS) with one queue, whose printer stands on a TCP port. Nothing of the machine's own
 * service is touched.
 */
export async function startCups(queue: string): Promise<Cups> {
  const dir = mkdtempSync(join(tmpdir(), 'quay-cups-'));
  // What carries a job to its printer runs as another user.
  chmodSync(dir, 0o755);
  const at = (name: string) => join(dir, name);
  for (const name of ['spool', 'cache', 'state', 'tmp', 'root']) mkdirSync(at(name), { recursive: true });
  // So do the filters of a page, which keep their drafts there.
  chmodSync(at('tmp'), 0o1777);
  const paper: Buffer[] = [];
  const printer = createServer(socket => socket.on('data', bytes => paper.push(bytes)));
  await new Promise<void>(resolve => printer.listen(0, '127.0.0.1', resolve));
  const { port } = printer.address() as AddressInfo;
  writeFileSync(
    at('cupsd.conf'),
    `Listen ${at('cups.sock')}
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`,
  );
  writeFileSync(
    at('cups-files.conf'),
    `ServerRoot ${at('root')}
RequestRoot ${at('spool')}
CacheDir ${at('cache')}
StateDir ${at('state')}
TempDir ${at('tmp')}
ErrorLog ${at('error_log')}
AccessLog ${at('access_log')}
PageLog ${at('page_log')}
SystemGroup root
`,
  );
  const service = spawn('/usr/sbin/cupsd', ['-f', '-c', at('cupsd.conf'), '-s', at('cups-files.conf')], {
    stdio: 'ignore',
  });
  const stop = async () => {
    const ended = new Promise(resolve => service.once('exit', resolve));
    if (service.kill('SIGKILL')) await ended;
    await new Promise(resolve => printer.close(resolve));
    // What carried a job to the printer may still be ending.
    rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  const server = at('cups.sock');
  const env = { ...process.env, CUPS_SERVER: server, LC_ALL: 'C' };
  const admin = (command: string, ...args: readonly string[]) =>
    execFileSync(command, args, { env, stdio: 'pipe', encoding: 'utf8' });
  const hasQueue = () => {
    try {
      admin('lpadmin', '-p', queue, '-E', '-v', `socket://127.0.0.1:${port}`, '-m', 'raw');
      return true;
    } catch {
      return false;
    }
  };
  const until = performance.now() + QUEUE_READY_MS;
  while (!(existsSync(server) && hasQueue())) {
    if (performance.now() > until) {
      await stop();
      throw new Error('the printing service did not start');
    }
    await sleep(50);
  }
  return { server, printed: () => Buffer.concat(paper), admin, stop };
}
