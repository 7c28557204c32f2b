import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../../../office/folder';
import { aChainOfMonths, openOwn, write } from '../../../office/months';

const MONTHS = ['2026-09', '2026-10', '2026-11'];
const pathOf = (dir: string, month: string) => join(dir, `001-0000000001-${month}.jsonl`);
const d1 = { subjects: ['dossier/d1'], days: [] };

/** The last of the pages is not written yet. */
async function aJournal() {
  const dir = aFolder();
  const journal = await openOwn(dir);
  const pages = aChainOfMonths(MONTHS, 4);
  await write(journal, pages.slice(0, -1));
  return { dir, journal, last: pages.slice(-1) };
}

describe('taking what was erased out of the journal', () => {
  it('lets a deed be written before the next month is taken', async () => {
    const { journal, last } = await aJournal();
    const order: string[] = [];
    const redacted = journal.redact(d1).then(() => order.push('redacted'));
    await journal.append(last).then(() => order.push('written'));
    await redacted;
    expect(order).toEqual(['written', 'redacted']);
  });

  it('looks also at what was to be written when it began', async () => {
    const { dir, journal, last } = await aJournal();
    const written = journal.append(last);
    await journal.redact(d1);
    await written;
    for (const month of MONTHS) expect(readFileSync(pathOf(dir, month), 'utf8')).not.toContain('"body":"');
  });

  it('leaves a month without any of it as it lies', async () => {
    const { dir, journal } = await aJournal();
    const nodes = () => MONTHS.map(month => statSync(pathOf(dir, month)).ino);
    const before = nodes();
    await journal.redact({ subjects: ['dossier/d2'], days: [] });
    expect(nodes()).toEqual(before);
  });
});
