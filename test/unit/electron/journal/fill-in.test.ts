import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Journal } from '../../../../electron/journal/journal';
import type { Page } from '../../../../shared/ledger/entry';
import { aFolder } from '../../../office/folder';
import { aChainOfMonths, openOwn, write } from '../../../office/months';

const SEPTEMBER = '001-0000000001-2026-09.jsonl';
const OCTOBER = '001-0000000001-2026-10.jsonl';
const NOVEMBER = '001-0000000001-2026-11.jsonl';
const ours = { station: 1, epoch: 1 };
const pages = aChainOfMonths(['2026-09', '2026-10', '2026-11'], 4);

/** Three months of four entries, of which the first two are closed. */
async function aYear({ isSealed = true, isErased = false, station = 1 } = {}) {
  const dir = aFolder();
  const journal = await openOwn(dir);
  const chain = aChainOfMonths(['2026-09', '2026-10', '2026-11'], 4, isErased, station);
  await write(journal, chain);
  if (isSealed) await journal.months.seal();
  const at = (name: string) => join(dir, name);
  /** The lines of these places in the file, counted from 1, become unreadable. */
  const rot = (name: string, ...places: readonly number[]) => {
    const lines = readFileSync(at(name), 'utf8').trimEnd().split('\n');
    const rotted = lines.map((line, i) =>
      places.includes(i + 1) ? line.replace('{"entry"', '{"entrz"') : line,
    );
    writeFileSync(at(name), `${rotted.join('\n')}\n`);
  };
  return { dir, journal, chain, at, rot };
}

/** As the tables do it: all that is lacking, or nothing. */
async function fill(journal: Journal, name: string, tables: readonly Page[] = pages): Promise<boolean> {
  const lacking = await journal.fillIn.findLacking(name);
  const given = tables.filter(({ entry }) => lacking?.seqs.includes(entry.seq));
  return lacking !== null && journal.fillIn.fillIn(name, given, lacking.erasures);
}

describe('a damaged month of this PC is made whole out of the tables', () => {
  it.each<[string, string, (year: Awaited<ReturnType<typeof aYear>>) => void]>([
    ['a closed month with a line that rotted', OCTOBER, ({ rot }) => rot(OCTOBER, 2)],
    ['a closed month without its last line', OCTOBER, ({ rot }) => rot(OCTOBER, 4)],
    ['a closed month of which nothing is readable', OCTOBER, ({ rot }) => rot(OCTOBER, 1, 2, 3, 4)],
    ['a closed month that is gone', OCTOBER, ({ at }) => rmSync(at(OCTOBER))],
    ['the month that is written, with a line that rotted', NOVEMBER, ({ rot }) => rot(NOVEMBER, 1, 3)],
  ])('%s', async (_what, name, damage) => {
    const year = await aYear();
    await year.journal.close();
    damage(year);
    const journal = await openOwn(year.dir);
    expect(await journal.readAfter(ours, 0, 100)).not.toEqual(pages);
    await journal.months.check();
    expect(journal.months.faults()).toMatchObject([{ file: name }]);
    expect(await fill(journal, name)).toBe(true);
    expect(journal.months.faults()).toEqual([]);
    expect(await journal.readAfter(ours, 0, 100)).toEqual(pages);
    await journal.months.seal();
    expect(await journal.verify(() => undefined)).toMatchObject({ checked: 12, faults: [] });
  });

  it('and is written on where it ended', async () => {
    const { journal, rot } = await aYear();
    rot(NOVEMBER, 2);
    await fill(journal, NOVEMBER);
    const more = aChainOfMonths(['2026-09', '2026-10', '2026-11', '2026-11'], 4);
    await write(journal, more.slice(12));
    expect(await journal.readAfter(ours, 0, 100)).toEqual(more);
  });

  it('the earlier one first where neither bears a seal: its end tells where the next one begins', async () => {
    const { journal, rot } = await aYear({ isSealed: false });
    rot(SEPTEMBER, 4);
    rot(OCTOBER, 2);
    await journal.months.check();
    expect(await journal.fillIn.findLacking(OCTOBER)).toBeNull();
    expect(await fill(journal, SEPTEMBER)).toBe(true);
    expect(await fill(journal, OCTOBER)).toBe(true);
    expect(await journal.readAfter(ours, 0, 100)).toEqual(pages);
  });
});

describe('several months that were damaged', () => {
  const seqsIn = (path: string) =>
    readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line).entry.seq);

  it('hold each entry once, also where nobody has met yet that the earlier one lost its end', async () => {
    const { journal, at, rot } = await aYear();
    rot(OCTOBER, 4);
    rot(NOVEMBER, 2);
    expect(await fill(journal, NOVEMBER)).toBe(true);
    expect(seqsIn(at(NOVEMBER))).toEqual([9, 10, 11, 12]);
    expect(await fill(journal, OCTOBER)).toBe(true);
    expect(await journal.readAfter(ours, 0, 100)).toEqual(pages);
  });

  it('hold each entry once, also where the later one is gone and the earlier one has no seal', async () => {
    const { dir, journal, at, rot } = await aYear();
    await journal.close();
    rmSync(at(OCTOBER));
    rmSync(at(SEPTEMBER).replace('.jsonl', '.seal.json'));
    rot(SEPTEMBER, 2);
    const again = await openOwn(dir);
    expect(await fill(again, SEPTEMBER)).toBe(true);
    expect(await fill(again, OCTOBER)).toBe(true);
    expect(seqsIn(at(SEPTEMBER))).toEqual([1, 2, 3, 4]);
    expect(await again.readAfter(ours, 0, 100)).toEqual(pages);
  });

  it('cost the newest one nothing that it had: its rotted end is filled after the older one', async () => {
    const { journal, rot } = await aYear();
    rot(OCTOBER, 2);
    rot(NOVEMBER, 4);
    expect(await fill(journal, OCTOBER)).toBe(true);
    expect(journal.heads()).toMatchObject([{ seq: 12 }]);
    expect(await fill(journal, NOVEMBER)).toBe(true);
    expect(await journal.readAfter(ours, 0, 100)).toEqual(pages);
  });
});

describe('what was erased', () => {
  const erasedPages = aChainOfMonths(['2026-09', '2026-10', '2026-11'], 4, true);
  const bare = (page: Page) =>
    page.entry.subject === 'dossier/d1' && page.entry.deed !== 'dossier.erased'
      ? { ...page, body: null }
      : page;

  it.each([
    ['another line', 1],
    ['the line of it', 2],
  ])('stays so when a month is filled that lost %s, whatever the tables give', async (_what, place) => {
    const { dir, journal, rot } = await aYear({ isErased: true });
    await journal.redact({ subjects: ['dossier/d1'], days: [] });
    await journal.months.seal();
    rot(OCTOBER, place);
    expect(await fill(journal, OCTOBER, erasedPages)).toBe(true);
    expect(await journal.readAfter(ours, 0, 100)).toEqual(erasedPages.map(bare));
    await journal.close();
    expect(await (await openOwn(dir)).verify(() => undefined)).toMatchObject({ faults: [] });
  });
});

describe('a month that is written', () => {
  it('is found damaged by the proof also where a sealed body rotted, and filled', async () => {
    const { journal, at } = await aYear();
    const text = readFileSync(at(NOVEMBER), 'utf8');
    const body = /"body":"([A-Za-z0-9+/]{40})/.exec(text)?.[1] ?? '';
    const letter = body[30] === 'A' ? 'B' : 'A';
    writeFileSync(at(NOVEMBER), text.replace(body, `${body.slice(0, 30)}${letter}${body.slice(31)}`));
    const { faults } = await journal.verify(() => undefined);
    expect(faults).toMatchObject([{ what: 'sealed-value-changed' }]);
    expect(journal.months.faults()).toMatchObject([{ file: NOVEMBER }]);
    expect(await fill(journal, NOVEMBER)).toBe(true);
    expect(await journal.verify(() => undefined)).toMatchObject({ faults: [] });
  });

  it('stays distrusted when a copy asks only whether it grew', async () => {
    const { journal, rot } = await aYear();
    rot(NOVEMBER, 2);
    await journal.readAfter(ours, 0, 100);
    expect(await journal.months.isSound(NOVEMBER, true)).toBe(false);
    expect(journal.months.faults()).toMatchObject([{ file: NOVEMBER }]);
  });
});

describe('a damaged month stays as it is', () => {
  it('where neither it nor the next one tells where it ends', async () => {
    const { journal, rot } = await aYear({ isSealed: false });
    rot(SEPTEMBER, 4);
    rot(OCTOBER, 1);
    expect(await journal.fillIn.findLacking(SEPTEMBER)).toBeNull();
  });

  it('where the next month says that it begins millions of entries later', async () => {
    const { journal, at, rot } = await aYear({ isSealed: false });
    writeFileSync(at(NOVEMBER), readFileSync(at(NOVEMBER), 'utf8').replace('"seq":9,', '"seq":40000009,'));
    rot(OCTOBER, 2);
    expect(await journal.fillIn.findLacking(OCTOBER)).toBeNull();
  });

  it('where its own last line says that it stands millions of entries further', async () => {
    const { dir, journal, at, rot } = await aYear();
    await journal.close();
    writeFileSync(at(NOVEMBER), readFileSync(at(NOVEMBER), 'utf8').replace('"seq":12,', '"seq":40000012,'));
    rot(NOVEMBER, 2);
    expect(await (await openOwn(dir)).fillIn.findLacking(NOVEMBER)).toBeNull();
  });

  it('where it holds more than its seal says, which nobody else may have', async () => {
    const { dir, journal, at, rot } = await aYear();
    await journal.close();
    rmSync(at(NOVEMBER));
    rot(OCTOBER, 4);
    const again = await openOwn(dir);
    await again.append(pages.slice(7));
    rot(OCTOBER, 2);
    const damaged = readFileSync(at(OCTOBER), 'utf8');
    expect(await fill(again, OCTOBER)).toBe(false);
    expect(readFileSync(at(OCTOBER), 'utf8')).toBe(damaged);
  });

  it('where pages of the chain came late: what a month lacks may stand there', async () => {
    const { journal, at, rot } = await aYear();
    writeFileSync(at('001-0000000001-late.jsonl'), '');
    rot(OCTOBER, 2);
    expect(await journal.fillIn.findLacking(OCTOBER)).toBeNull();
  });

  it.each<[string, (given: readonly Page[]) => readonly Page[]]>([
    ['where the tables lack one of its entries', given => given.slice(0, 2)],
    [
      'where a page is of another chain',
      given => given.map(page => ({ ...page, entry: { ...page.entry, station: 7 } })),
    ],
    ['where the tables tell another story', () => aChainOfMonths(['2026-08', '2026-10'], 4).slice(4)],
    [
      'where a body is not what was written',
      given => given.map(page => ({ ...page, body: { salt: 'x', content: { counter: 9 } } })),
    ],
  ])('%s', async (_what, given) => {
    const { journal, at, rot } = await aYear();
    rot(OCTOBER, 2, 3);
    const damaged = readFileSync(at(OCTOBER), 'utf8');
    expect(await fill(journal, OCTOBER, given(pages.slice(4, 8)))).toBe(false);
    expect(readFileSync(at(OCTOBER), 'utf8')).toBe(damaged);
  });

  it('where a body that nobody erased is gone: a new seal would say that it never was there', async () => {
    const { journal, at, rot } = await aYear();
    const lines = readFileSync(at(OCTOBER), 'utf8').trimEnd().split('\n');
    lines[1] = JSON.stringify({ ...JSON.parse(lines[1] ?? ''), body: null });
    writeFileSync(at(OCTOBER), `${lines.join('\n')}\n`);
    rot(OCTOBER, 3);
    expect(await fill(journal, OCTOBER)).toBe(false);
    await journal.months.check();
    expect(journal.months.faults()).toEqual([{ file: OCTOBER, what: 'month-changed' }]);
  });

  it('where no line is lacking: what else is wrong with it stays named', async () => {
    const { journal, at } = await aYear();
    const seal = at(OCTOBER).replace('.jsonl', '.seal.json');
    writeFileSync(seal, readFileSync(seal, 'utf8').replace('"lines":4', '"lines":3'));
    await journal.months.check();
    expect(await journal.fillIn.findLacking(OCTOBER)).toBeNull();
    expect(journal.months.faults()).toEqual([{ file: OCTOBER, what: 'seal-changed' }]);
  });

  it('where something was erased meanwhile, which the tables may have given', async () => {
    const { journal, rot } = await aYear();
    rot(OCTOBER, 2);
    const lacking = await journal.fillIn.findLacking(OCTOBER);
    await journal.redact({ subjects: ['dossier/d1'], days: [] });
    expect(await journal.fillIn.fillIn(OCTOBER, pages.slice(5, 6), lacking?.erasures ?? -1)).toBe(false);
  });

  it('where it is of another PC: what is not there may never have come', async () => {
    const { journal, rot } = await aYear({ station: 2 });
    const name = OCTOBER.replace('001-', '002-');
    rot(name, 2);
    expect(await journal.fillIn.findLacking(name)).toBeNull();
  });

  it('as long as the store is locked', async () => {
    const { dir, journal, rot } = await aYear();
    await journal.close();
    rot(OCTOBER, 2);
    const locked = await openOwn(dir, () => null);
    expect(await locked.fillIn.findLacking(OCTOBER)).toBeNull();
    expect(await locked.fillIn.fillIn(OCTOBER, [], 0)).toBe(false);
  });
});
