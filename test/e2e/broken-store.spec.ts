import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronPath } from '../../build/runtime.mjs';
import { expect, test } from './desk/fixtures';
import { look } from './desk/looks';

test('says in words that the station file is damaged, and changes nothing', async ({ start, profile }) => {
  await writeFile(join(profile, 'station.json'), '{"ward":');
  const { desk } = await start();
  await expect(desk.getByRole('heading', { name: 'Chưa mở được quầy' })).toBeVisible();
  await expect(desk.getByText(/station\.json .* bị hỏng/)).toBeVisible();
  await look(desk, 'start-fault');
});

test('keeps a copy of a newer database, makes its own of the journal, and says so', async ({
  counter,
  start,
  profile,
}) => {
  await counter.desk.keyboard.press('Control+1');
  await expect(counter.desk.getByRole('contentinfo')).toContainText('A001');
  await counter.desk.evaluate(async () => {
    window.rehearsal?.work.db.close();
    await new Promise((resolve, reject) => {
      const request = indexedDB.open('counter', 990);
      request.onsuccess = () => resolve(request.result.close());
      request.onerror = () => reject(request.error);
    });
  });
  await counter.close();
  const { desk } = await start({ profile });
  await expect(desk.getByText(/đã cất một bản sao và dựng lại từ nhật ký/)).toBeVisible();
  await look(desk, 'tables-made-anew');
  const versions = await desk.evaluate(() => indexedDB.databases());
  expect(versions.find(({ name }) => name === 'counter')?.version).toBe(10);
  const tickets = await desk.evaluate(async () => window.rehearsal?.work.db.tickets.toArray());
  expect(tickets).toMatchObject([{ label: 'A001' }]);
  const [kept = ''] = await readdir(join(profile, 'tables-kept'));
  expect(kept).toMatch(/^\d{15}-99$/);
  expect(await readdir(join(profile, 'tables-kept', kept))).toContainEqual(expect.stringMatching(/leveldb$/));
});

test('tells a second system account whose the store is, and makes no empty one', async ({ profile }) => {
  await mkdir(join(profile, 'journal'));
  await chmod(profile, 0o700);
  const root = join(import.meta.dirname, '..', '..');
  const main = join(root, 'build', '.out', 'main', 'main.cjs');
  const home = await mkdtemp(join(tmpdir(), 'quay-second-account-'));
  await chmod(home, 0o777);
  // Numbers of an account that need no name; only root may start a process for it, as CI does.
  const other = { uid: 54_002, gid: 54_002, cwd: '/', env: { ...process.env, HOME: home, TMPDIR: home } };
  const app = spawn(electronPath(), ['--no-sandbox', main, `--profile=${profile}`], other);
  try {
    const told = await new Promise<string>((resolve, reject) => {
      let text = '';
      app.once('exit', () => reject(new Error(`ended without a word: ${text}`)));
      app.stderr.on('data', chunk => {
        text += chunk;
        if (text.includes('tài khoản')) resolve(text);
      });
    });
    expect(told).toContain('Dữ liệu của máy này nằm ở tài khoản "root"');
    expect(await readdir(profile)).toEqual(['journal']);
    expect(existsSync(join(home, '.config', 'quay-mot-cua-ban-thu'))).toBe(false);
  } finally {
    app.removeAllListeners('exit');
    app.kill('SIGKILL');
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
});
