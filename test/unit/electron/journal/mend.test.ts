import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openJournal } from '../../../../electron/journal/journal';
import { aFolder } from '../../../office/folder';
import { aRing } from '../../../office/keys';
import { aChainOfMonths, openOwn, write } from '../../../office/months';

const OCTOBER = '001-0000000001-2026-10.jsonl';

/** October of 8 lines, of which a copy has the first `copied`; then November, where `isClosed`. No seals. */
async function anOctober(copied: number, isClosed = false) {
  const dir = aFolder();
  const copy = join(aFolder(), OCTOBER);
  const path = join(dir, OCTOBER);
  const journal = await openOwn(dir);
  const pages = aChainOfMonths(['2026-10', '2026-11'], 8);
  await write(journal, pages.slice(0, copied));
  writeFileSync(copy, readFileSync(path));
  await write(journal, pages.slice(copied, isClosed ? 16 : 8));
  return { dir, path, journal, copy: { path: copy, bytes: readFileSync(copy).length } };
}

const linesOf = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n');
const seqsOf = (path: string) => linesOf(path).map(line => JSON.parse(line).entry.seq);

/** The lines of these seqs, counted from 1, become unreadable. */
function rot(path: string, ...seqs: readonly number[]): void {
  const lines = linesOf(path).map((line, i) =>
    seqs.includes(i + 1) ? line.replace('{"entry"', '{"entrz"') : line,
  );
  writeFileSync(path, `${lines.join('\n')}\n`);
}

/** Two lines become one: the feed between them rotted. */
function merge(path: string, seq: number): void {
  const lines = linesOf(path);
  lines.splice(seq - 1, 2, `${lines[seq - 1]} ${lines[seq]}`);
  writeFileSync(path, `${lines.join('\n')}\n`);
}

describe('a damaged month without a seal', () => {
  it.each([
    ['lines that the copy has', 8, (path: string) => rot(path, 1, 4)],
    ['the last line that the copy has', 4, (path: string) => rot(path, 4)],
    ['two lines in one that the copy has', 4, (path: string) => merge(path, 3)],
  ])('is made whole where it lost %s', async (_what, copied, damage) => {
    const { journal, path, copy } = await anOctober(copied);
    const whole = readFileSync(path, 'utf8');
    damage(path);
    expect(await journal.mend(OCTOBER, copy)).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe(whole);
  });

  it.each([
    ['a line that the copy lacks', (path: string) => rot(path, 7)],
    ['the line behind the end of the copy', (path: string) => rot(path, 5)],
    ['two lines in one across the end of the copy', (path: string) => merge(path, 4)],
    [
      'one more than the copy has, and two in one that it has',
      (path: string) => [rot(path, 7), merge(path, 1)],
    ],
    ['its last line, which nobody knows to be the last', (path: string) => rot(path, 8)],
  ])('stays as it is where it lost %s', async (_what, damage) => {
    const { journal, path, copy } = await anOctober(4);
    damage(path);
    const damaged = readFileSync(path, 'utf8');
    expect(await journal.mend(OCTOBER, copy)).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe(damaged);
  });

  it('gets its last lines back where the next month tells that they are all', async () => {
    const { journal, path, copy } = await anOctober(8, true);
    const whole = readFileSync(path, 'utf8');
    merge(path, 7);
    expect(await journal.mend(OCTOBER, copy)).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe(whole);
    rmSync(path);
    expect(await journal.mend(OCTOBER, copy)).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe(whole);
  });

  it('does not get back what was left of it: that was written again in the next epoch', async () => {
    const { dir, journal, path, copy } = await anOctober(8);
    await journal.close();
    const next = await openJournal(dir, () => ({ station: 1, epoch: 2 }), { ring: aRing });
    onTestFinished(() => next.close());
    rot(path, 2);
    await next.leaveTail({ station: 1, epoch: 1 }, 7);
    expect(await next.mend(OCTOBER, copy)).toBe(true);
    expect(seqsOf(path)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(next.heads()).toMatchObject([{ epoch: 1, seq: 6 }]);
  });
});

describe('a damaged file of pages that came late', () => {
  const LATE = '002-0000000001-late.jsonl';

  /** Pages 5, 3 and 4 of another PC came last, in this order; a copy has the first `copied` of them. */
  async function aLateFile(copied: number) {
    const dir = aFolder();
    const copy = join(aFolder(), LATE);
    const path = join(dir, LATE);
    const journal = await openOwn(dir);
    const pages = aChainOfMonths(['2026-10'], 8, false, 2);
    const late = [4, 2, 3].map(at => pages.slice(at, at + 1));
    for (const page of [...pages.slice(0, 2), ...pages.slice(5)]) await write(journal, [page]);
    for (const page of late.slice(0, copied)) await write(journal, page);
    writeFileSync(copy, readFileSync(path));
    for (const page of late.slice(copied)) await write(journal, page);
    return { path, journal, copy: { path: copy, bytes: readFileSync(copy).length } };
  }

  it('is made whole in its order where the copy goes on behind the damage', async () => {
    const { journal, path, copy } = await aLateFile(3);
    const whole = readFileSync(path, 'utf8');
    rot(path, 2);
    expect(await journal.mend(LATE, copy)).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe(whole);
  });

  it('stays as it is where the copy ends before', async () => {
    const { journal, path, copy } = await aLateFile(1);
    rot(path, 2);
    expect(await journal.mend(LATE, copy)).toBe(false);
  });
});
