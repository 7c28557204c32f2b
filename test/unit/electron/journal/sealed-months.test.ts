import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { breakSeal } from '../../../../electron/journal/month-seal';
import { watchMonths } from '../../../../electron/journal/watch-months';
import { aFolder } from '../../../office/folder';
import { aRing } from '../../../office/keys';
import { aChainOfMonths, openOwn, write } from '../../../office/months';

const OCTOBER = '001-0000000001-2026-10.jsonl';
const SEAL = '001-0000000001-2026-10.seal.json';

/** A journal of two closed months and one that is still written, all sealed that can be. */
async function aSealedYear() {
  const dir = aFolder();
  const journal = await openOwn(dir);
  await write(journal, aChainOfMonths(['2026-09', '2026-10', '2026-11'], 4));
  await journal.months.seal();
  return { dir, journal, path: join(dir, OCTOBER) };
}

type SealedYear = Awaited<ReturnType<typeof aSealedYear>>;

function flip(path: string, at = 200): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

describe('a closed month of the journal', () => {
  it('bears a seal, the month that is written none; a new month closes the one before', async () => {
    const { dir, journal } = await aSealedYear();
    const seals = () => readdirSync(dir).filter(name => name.endsWith('.seal.json'));
    expect(seals()).toEqual(['001-0000000001-2026-09.seal.json', SEAL]);
    expect(JSON.parse(readFileSync(join(dir, SEAL), 'utf8'))).toMatchObject({ lines: 4, first: 5, last: 8 });
    await journal.append(aChainOfMonths(['2026-09', '2026-10', '2026-11', '2026-12'], 4).slice(12));
    await journal.months.seal();
    expect(seals()).toHaveLength(3);
    await journal.months.check();
    expect(journal.months.faults()).toEqual([]);
  });

  it.each([
    ['a flipped byte', 'month-changed', ({ path }: { path: string }) => flip(path)],
    ['a last line that is gone', 'month-changed', ({ path }: { path: string }) => cutLastLine(path)],
    ['a body that nobody erased', 'month-changed', ({ path }: { path: string }) => dropBody(path)],
    ['the whole file', 'month-missing', ({ path }: { path: string }) => rmSync(path)],
  ] as const)('is found by the proof and named where it lost or changed %s', async (_what, what, damage) => {
    const year = await aSealedYear();
    await year.journal.close();
    damage(year);
    const { faults } = await (await openOwn(year.dir)).verify(() => undefined);
    expect(faults).toContainEqual({ file: OCTOBER, what });
  });

  it('is found by looking at the month alone, with how far that is', async () => {
    const { journal, path } = await aSealedYear();
    flip(path);
    const told: number[] = [];
    await journal.months.check((read, total) => told.push(Math.round((10 * read) / total)));
    expect(journal.months.faults()).toEqual([{ file: OCTOBER, what: 'month-changed' }]);
    expect(told).toEqual([5, 10]);
  });

  it('keeps its good name where only its seal was damaged, which is named once and made anew', async () => {
    const { dir, journal } = await aSealedYear();
    writeFileSync(join(dir, SEAL), readFileSync(join(dir, SEAL), 'utf8').replace('"lines":4', '"lines":5'));
    const { faults } = await journal.verify(() => undefined);
    expect(faults).toEqual([{ file: OCTOBER, what: 'seal-changed' }]);
    expect((await journal.verify(() => undefined)).faults).toEqual([]);
  });

  it('gets no seal while it is damaged, and none under a seal of another month', async () => {
    const { dir, journal, path } = await aSealedYear();
    renameSync(join(dir, '001-0000000001-2026-09.seal.json'), join(dir, SEAL));
    flip(path);
    await journal.months.seal();
    expect(journal.months.faults()).toEqual([{ file: OCTOBER, what: 'month-changed' }]);
    flip(path);
    await journal.months.seal();
    expect(journal.months.faults()).toEqual([]);
    expect(JSON.parse(readFileSync(join(dir, SEAL), 'utf8'))).toMatchObject({ file: OCTOBER });
  });

  it('is sealed anew after an erasure; a power cut in between looks like no damage', async () => {
    const { dir, journal, path } = await aSealedYear();
    const old = readFileSync(path);
    await journal.redact({ subjects: ['dossier/d1'], days: [] });
    await journal.months.seal();
    expect(readFileSync(path, 'utf8')).toContain('"body":null');
    expect((await journal.verify(() => undefined)).faults).toEqual([]);
    await journal.close();
    // The cut came behind the breaking of the seal: the file is still the old one, or it is the new one already.
    const redacted = readFileSync(path);
    for (const content of [old, redacted]) {
      await breakSeal(path);
      writeFileSync(path, content);
      const again = await openOwn(dir);
      await again.months.seal();
      await again.months.check();
      expect(again.months.faults()).toEqual([]);
      expect(readdirSync(dir)).toContain(SEAL);
    }
  });

  it('is not old data put back: what was erased makes its month a changed one', async () => {
    const { journal, path } = await aSealedYear();
    const old = readFileSync(path);
    await journal.redact({ subjects: ['dossier/d1'], days: [] });
    await journal.months.seal();
    writeFileSync(path, old);
    await journal.months.check();
    expect(journal.months.faults()).toEqual([{ file: OCTOBER, what: 'month-changed' }]);
  });

  it.each([
    ['an erasure', (year: SealedYear) => year.journal.redact({ subjects: ['dossier/d1'], days: [] })],
    ['a page that comes in behind the loss of later months', writeBehindLoss],
  ] as const)('keeps the seal that tells of its loss through %s', async (_what, change) => {
    const year = await aSealedYear();
    cutLastLine(year.path);
    await change(year);
    await year.journal.months.seal();
    await year.journal.months.check();
    expect(year.journal.months.faults()).toContainEqual({ file: OCTOBER, what: 'month-changed' });
  });

  it('is read again once a month, and once a day while it is damaged', async () => {
    const { dir, journal, path } = await aSealedYear();
    let day = 100;
    let reads = 0;
    const note = join(dir, 'checked');
    const look = watchMonths(
      journal.months,
      note,
      () => day * 86_400_000,
      (read, total) => {
        if (read === total) reads += 1;
      },
    );
    const readOn = async (days: number) => {
      day = days;
      await look();
      return reads;
    };
    expect([await readOn(100), await readOn(129), await readOn(131)]).toEqual([1, 1, 2]);
    flip(path);
    expect([await readOn(162), await readOn(162.5), await readOn(163.5)]).toEqual([3, 3, 4]);
    flip(path);
    expect([await readOn(165), await readOn(190)]).toEqual([5, 5]);
    expect(journal.months.faults()).toEqual([]);
  });

  it('waits for its seal until somebody unlocked the store', async () => {
    const dir = aFolder();
    const journal = await openOwn(dir);
    await write(journal, aChainOfMonths(['2026-10', '2026-11'], 4));
    let ring: ReturnType<typeof aRing> | null = null;
    const locked = await openOwn(dir, () => ring);
    onTestFinished(() => locked.close());
    await locked.months.seal();
    expect(readdirSync(dir)).not.toContain(SEAL);
    ring = aRing();
    await locked.months.seal();
    expect(readdirSync(dir)).toContain(SEAL);
  });
});

function cutLastLine(path: string): void {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  writeFileSync(path, `${lines.slice(0, -1).join('\n')}\n`);
}

function dropBody(path: string): void {
  const [first = '', ...rest] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, [JSON.stringify({ ...JSON.parse(first), body: null }), ...rest].join('\n'));
}

/** November is gone with the head of the chain, and what comes next is of October's last hours. */
async function writeBehindLoss({ dir, journal }: SealedYear): Promise<void> {
  await journal.close();
  rmSync(join(dir, '001-0000000001-2026-11.jsonl'));
  await write(await openOwn(dir), aChainOfMonths(['2026-09', '2026-10', '2026-10'], 4).slice(7));
}
