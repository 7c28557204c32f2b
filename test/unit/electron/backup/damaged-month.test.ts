import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openBackupKeeper } from '../../../../electron/backup/keeper';
import { readManifest } from '../../../../electron/backup/manifest';
import { findMirrored } from '../../../../electron/backup/mirror';
import { choosePlace } from '../../../../electron/backup/place';
import { openJournal } from '../../../../electron/journal/journal';
import { findPage } from '../../../../electron/journal/line';
import { ok, refuse } from '../../../../shared/kit/result';
import { follows, headOf } from '../../../../shared/ledger/chain';
import type { Head } from '../../../../shared/ledger/entry';
import { aFolder } from '../../../office/folder';
import { aRing } from '../../../office/keys';
import { aChainOfMonths, write } from '../../../office/months';

const MONTHS = ['2026-09', '2026-10', '2026-11'];
const OCTOBER = '001-0000000001-2026-10.jsonl';
const NOVEMBER = '001-0000000001-2026-11.jsonl';

/** A store of three months and its copy; `again` is a start of the app on both. */
async function aCopiedStore() {
  const profile = aFolder();
  const stick = aFolder();
  await choosePlace(profile, stick);
  /** @param epoch another one than before leaves the chain that was written so far */
  const again = async (epoch = 1) => {
    const journal = await openJournal(join(profile, 'journal'), () => ({ station: 1, epoch }), {
      ring: aRing,
    });
    onTestFinished(() => journal.close());
    const keeper = await openBackupKeeper({
      profile,
      own: () => ({ ward: 'H26.101', station: 1, epoch }),
      heads: journal.heads,
      hasEntry: async head => (await journal.readKept(head, head.seq - 1, 1))[0]?.entry.hash === head.hash,
      journal,
      ring: aRing,
      now: () => '2026-11-23T08:00:00.000+07:00',
      tell: () => undefined,
      drives: async () => [],
    });
    return { journal, keeper };
  };
  const { journal, keeper } = await again();
  await write(journal, aChainOfMonths(MONTHS, 4));
  expect(await keeper.copy()).toEqual(ok(null));
  await journal.close();
  const copy = join(stick, 'H26.101-may-1');
  const at = (name: string) => join(profile, 'journal', name);
  return { again, copy, at };
}

function flip(path: string, at = 200): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

/** What a restore would refuse of it: unreadable lines, gaps in our own chain, heads that are promised and not there. */
async function gapsIn(copy: string): Promise<readonly string[]> {
  const told = await readManifest(copy, aRing());
  if (!told.ok) throw new Error(told.reason);
  const missing = new Set(told.value.heads.map(({ hash }) => hash));
  const gaps: string[] = [];
  let before: Head | null = null;
  for (const file of told.value.files.filter(({ name }) => name.endsWith('.jsonl'))) {
    const path = (await findMirrored(copy, file)) ?? '';
    for (const text of readFileSync(path).subarray(0, file.bytes).toString('utf8').trimEnd().split('\n')) {
      const page = findPage(text);
      if (!page || (page.entry.station === 1 && !follows(page, before)))
        gaps.push(`${file.name}: ${text.slice(0, 80)}`);
      if (page) missing.delete(page.entry.hash);
      if (page?.entry.station === 1) before = headOf(page);
    }
  }
  return [...gaps, ...missing];
}

/** Every file of the copy is there as its manifest promises. */
async function promisedIn(copy: string): Promise<readonly string[]> {
  const told = await readManifest(copy, aRing());
  if (!told.ok) throw new Error(told.reason);
  return told.value.files.map(({ name }) => name);
}

describe('a month of the journal that rotted on the disk', () => {
  it.each([
    ['a closed month', OCTOBER, flip],
    ['a closed month that is gone', OCTOBER, (path: string) => rmSync(path)],
    ['the month that is written', NOVEMBER, flip],
  ] as const)('never goes over its copy and is made whole out of it: %s', async (_what, name, damage) => {
    const { again, copy, at } = await aCopiedStore();
    const whole = readFileSync(at(name));
    damage(at(name));
    const { journal, keeper } = await again();
    await write(journal, aChainOfMonths([...MONTHS, '2026-11'], 4).slice(12));
    expect(await keeper.copy()).toEqual(ok(null));
    expect(readFileSync(at(name)).subarray(0, whole.length)).toEqual(whole);
    expect(await keeper.standing()).toMatchObject({ state: 'done', damaged: [], mended: [name] });
    for (const month of MONTHS.map(one => OCTOBER.replace('2026-10', one)))
      expect(readFileSync(join(copy, month)), month).toEqual(readFileSync(at(month)));
    expect((await journal.verify(() => undefined)).faults).toEqual([]);
    expect(await promisedIn(copy)).toEqual([...(await promisedIn(copy))].sort());
  });

  it('stays named, and its copy can be restored as before, where that lacks what is damaged', async () => {
    const { again, copy, at } = await aCopiedStore();
    const { journal, keeper } = await again();
    const before = readFileSync(join(copy, NOVEMBER));
    await write(journal, aChainOfMonths([...MONTHS, '2026-11', '2026-12'], 4).slice(12));
    await journal.months.seal();
    flip(at(NOVEMBER), before.length + 200);
    for (const _again of [1, 2]) {
      expect(await keeper.copy()).toEqual(refuse('journal-damaged'));
      const told = { state: 'failed', reason: 'journal-damaged', damaged: [NOVEMBER], mended: [] };
      expect(await keeper.standing()).toMatchObject(told);
      expect(readFileSync(join(copy, NOVEMBER))).toEqual(before);
      expect(await gapsIn(copy)).toEqual([]);
    }
  });

  it('is told and no backup where no copy has it: a new stick does not say that it has all', async () => {
    const { again, at } = await aCopiedStore();
    flip(at(OCTOBER));
    const { keeper } = await again();
    const second = aFolder();
    expect(await keeper.choose(second)).toEqual(refuse('journal-damaged'));
    expect(await keeper.standing()).toMatchObject({ state: 'failed', at: null, damaged: [OCTOBER] });
    expect(readdirSync(join(second, 'H26.101-may-1'))).not.toContain('manifest.json');
  });

  it('of another PC keeps no backup from being made, which promises of it what it has', async () => {
    const { again, copy, at } = await aCopiedStore();
    const { journal, keeper } = await again();
    const others = aChainOfMonths(['2026-11', '2026-11'], 4, false, 2);
    await write(journal, others.slice(0, 4));
    expect(await keeper.copy()).toEqual(ok(null));
    const theirs = NOVEMBER.replace('001', '002');
    const had = readFileSync(at(theirs)).length;
    await write(journal, [...others.slice(4), ...aChainOfMonths([...MONTHS, '2026-11'], 4).slice(12)]);
    flip(at(theirs));
    flip(at(theirs), had + 200);
    expect(await keeper.copy()).toEqual(ok(null));
    expect(await keeper.standing()).toMatchObject({ state: 'done', behind: 0, damaged: [theirs] });
    expect(await gapsIn(copy)).toEqual([]);
  });

  it('comes back without what was erased since the copy', async () => {
    const { again, copy, at } = await aCopiedStore();
    const { journal, keeper } = await again();
    await write(journal, aChainOfMonths([...MONTHS, '2026-12'], 4, true).slice(12));
    await journal.redact({ subjects: ['dossier/d1'], days: [] });
    await journal.months.seal();
    const redacted = readFileSync(at(OCTOBER));
    const isKept = readFileSync(join(copy, OCTOBER), 'utf8').includes('"body":"');
    flip(at(OCTOBER), redacted.indexOf('dossier/d1'));
    expect(await keeper.copy()).toEqual(ok(null));
    expect([isKept, readFileSync(at(OCTOBER))]).toEqual([true, redacted]);
    expect(readFileSync(join(copy, OCTOBER))).toEqual(redacted);
    expect(await keeper.standing()).toMatchObject({ damaged: [], mended: [OCTOBER] });
  });

  it('gets the end of an epoch that was left back, which a start had cut as torn', async () => {
    const { again, copy, at } = await aCopiedStore();
    const next = await again(2);
    await next.journal.months.seal();
    await next.journal.close();
    const whole = readFileSync(at(NOVEMBER));
    flip(at(NOVEMBER), whole.lastIndexOf('"hash"'));
    const { journal, keeper } = await again(2);
    expect(journal.heads()).toMatchObject([{ seq: 11 }]);
    expect(await keeper.copy()).toEqual(ok(null));
    expect(journal.heads()).toMatchObject([{ seq: 12 }]);
    expect([readFileSync(at(NOVEMBER)), readFileSync(join(copy, NOVEMBER))]).toEqual([whole, whole]);
    expect(await keeper.standing()).toMatchObject({ state: 'done', damaged: [], mended: [NOVEMBER] });
  });

  it.each([1, 2])(
    'that the copy alone has the end of is not written over, now that epoch %i is written',
    async epoch => {
      const { again, copy, at } = await aCopiedStore();
      const whole = readFileSync(join(copy, NOVEMBER));
      const lines = readFileSync(at(NOVEMBER), 'utf8').trimEnd().split('\n');
      writeFileSync(at(NOVEMBER), `${lines.slice(0, -1).join('\n')}\n`);
      const { keeper } = await again(epoch);
      expect(await keeper.copy()).toEqual(refuse('backup-ahead'));
      expect(readFileSync(join(copy, NOVEMBER))).toEqual(whole);
      expect(await gapsIn(copy)).toEqual([]);
    },
  );

  it('never goes over its copy where an erasure came upon it, and comes back without what was erased', async () => {
    const { again, copy, at } = await aCopiedStore();
    const lines = readFileSync(at(OCTOBER), 'utf8').trimEnd().split('\n');
    // Only its seal tells that the last line is gone.
    writeFileSync(at(OCTOBER), `${lines.slice(0, -1).join('\n')}\n`);
    const { journal, keeper } = await again();
    await write(journal, aChainOfMonths([...MONTHS, '2026-12'], 4, true).slice(12));
    await journal.redact({ subjects: ['dossier/d1'], days: [] });
    expect(await keeper.copy()).toEqual(ok(null));
    const mended = readFileSync(at(OCTOBER), 'utf8').trimEnd().split('\n');
    expect(mended.map(line => JSON.parse(line).entry.seq)).toEqual([5, 6, 7, 8]);
    expect(
      mended.filter(line => line.includes('dossier/d1')).every(line => line.includes('"body":null')),
    ).toBe(true);
    expect(readFileSync(join(copy, OCTOBER), 'utf8').trimEnd().split('\n')).toEqual(mended);
    expect(await keeper.standing()).toMatchObject({ damaged: [], mended: [OCTOBER] });
  });

  it('goes over its copy where something was lawfully erased', async () => {
    const { again, copy, at } = await aCopiedStore();
    const { journal, keeper } = await again();
    await journal.redact({ subjects: ['dossier/d1'], days: [] });
    expect(await keeper.copy()).toEqual(ok(null));
    expect(readFileSync(join(copy, OCTOBER))).toEqual(readFileSync(at(OCTOBER)));
    expect(await keeper.standing()).toMatchObject({ damaged: [], mended: [] });
    expect(readdirSync(copy).filter(name => name.endsWith('.part'))).toEqual([]);
  });
});
