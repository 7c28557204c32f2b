import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { describeFault, openLog } from '../../../../electron/log/log';
import { aFolder } from '../../../office/folder';

const NAME = 'Nguyễn Văn Mẫu';

async function lines(path: string, count: number): Promise<string[]> {
  for (let i = 0; i < 100; i += 1) {
    const found = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
    if (found.length >= count) return found;
    await wait(10);
  }
  throw new Error('nothing was logged');
}

describe('the log', () => {
  it('keeps order, one line each', async () => {
    const path = join(aFolder(), 'logs', 'app.log');
    const log = openLog(path, () => 'T');
    for (let i = 0; i < 20; i += 1) log('seen', { i, text: 'a\nb' });
    const written = await lines(path, 20);
    expect(written).toEqual(Array.from({ length: 20 }, (_, i) => `T seen i=${i} text=a b`));
  });

  it('never grows past a megabyte and a file of before', async () => {
    const path = join(aFolder(), 'app.log');
    writeFileSync(path, 'x'.repeat(1_000_001));
    openLog(path, () => 'T')('new');
    await lines(`${path}.1`, 1);
    expect(await lines(path, 1)).toEqual(['T new']);
  });

  it('knows of a fault its kind, code and place, never its words', () => {
    const fault = Object.assign(new TypeError(`cannot read "${NAME}"`), { code: 'EBAD' });
    const described = describeFault(fault);
    expect(described).toMatchObject({ kind: 'TypeError', code: 'EBAD' });
    expect(JSON.stringify([described, describeFault(NAME)])).not.toContain(NAME);
  });
});
