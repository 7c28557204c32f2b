import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBackupKeeper } from '../../../../electron/backup/keeper';
import { readManifest } from '../../../../electron/backup/manifest';
import { choosePlace } from '../../../../electron/backup/place';
import { ok } from '../../../../shared/kit/result';
import { aFolder } from '../../../office/folder';
import { aRing } from '../../../office/keys';
import { aChainOfMonths, openOwn, write } from '../../../office/months';

const MONTHS = ['2026-09', '2026-10', '2026-11'];
const OCTOBER = '001-0000000001-2026-10.jsonl';
const NOVEMBER = '001-0000000001-2026-11.jsonl';

/** A store of three months and its copy; `again` is a start of the app on both. */
async function aCopiedStore() {
  const profile = aFolder();
  const stick = aFolder();
  await choosePlace(profile, stick);
  const again = async () => {
    const journal = await openOwn(join(profile, 'journal'));
    const keeper = await openBackupKeeper({
      profile,
      own: () => ({ ward: 'H26.101', station: 1, epoch: 1 }),
      heads: journal.heads,
      hasEntry: async () => true,
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

  it('stays named, and its copy as it is, where that lacks what is damaged', async () => {
    const { again, copy, at } = await aCopiedStore();
    const { journal, keeper } = await again();
    const before = readFileSync(join(copy, NOVEMBER));
    await write(journal, aChainOfMonths([...MONTHS, '2026-11', '2026-12'], 4).slice(12));
    await journal.months.seal();
    flip(at(NOVEMBER), before.length + 200);
    expect(await keeper.copy()).toEqual(ok(null));
    expect(await keeper.standing()).toMatchObject({ damaged: [NOVEMBER], mended: [] });
    expect(readFileSync(join(copy, NOVEMBER))).toEqual(before);
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
