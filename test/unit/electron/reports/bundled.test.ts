import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import readExcelFile from 'read-excel-file/node';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toXlsx } from '../../../../electron/reports/xlsx';
import type { Table } from '../../../../shared/reports/table';

const table: Table = {
  name: 'Nhật ký',
  columns: [
    { heading: 'Nhận hồ sơ', kind: 'dateTime', width: 17 },
    { heading: 'Phí', kind: 'money', width: 12 },
  ],
  rows: [[Date.parse('2026-11-23T00:30:00+07:00'), 8_000]],
  total: null,
};

/** Bundles the room as the main process is bundled and runs it on a PC that keeps another zone. */
const ASK = `
const { toXlsx, toCsv } = require('./reports.cjs');
const table = ${JSON.stringify(table)};
if (new Date(0).getHours() === 7) throw new Error('the zone was not changed');
toXlsx([table]).then(bytes => require('node:fs').writeFileSync('log.xlsx', bytes));
require('node:fs').writeFileSync('log.csv', toCsv(table));
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reports-'));
  const root = join(import.meta.dirname, '../../../..');
  const entry = join(folder, 'entry.ts');
  const rooms = ['csv', 'xlsx'].map(
    room => `export * from ${JSON.stringify(join(root, 'electron/reports', room))};`,
  );
  await writeFile(entry, rooms.join('\n'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: 'node18',
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'reports.cjs' } },
    },
  });
  await writeFile(join(folder, 'ask.cjs'), ASK);
  const env = { ...process.env, TZ: 'America/Los_Angeles' };
  await promisify(execFile)(process.execPath, ['ask.cjs'], { cwd: folder, env });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it('shows the same wall clock of Vietnam when bundled as CJS on a PC in Los Angeles', async () => {
  const [far] = await readExcelFile(await readFile(join(folder, 'log.xlsx')));
  const [near] = await readExcelFile(Buffer.from(await toXlsx([table])));
  expect(far).toEqual(near);
  expect(far?.data[1]?.[0]).toEqual(new Date('2026-11-23T00:30:00.000Z'));
  expect(await readFile(join(folder, 'log.csv'), 'utf8')).toBe(
    '\ufeffNhận hồ sơ,Phí\r\n23/11/2026 00:30,8000\r\n',
  );
});
