import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../../electron/journal/journal';
import type { Page } from '../../../../shared/ledger/entry';
import { aFolder } from '../../../office/folder';
import { aChain } from '../../../office/pages';
import { runs } from '../../../office/runs';

const theirs = { station: 2, epoch: 1 };
const openOurs = (dir: string) => openJournal(dir, () => ({ station: 1, epoch: 1 }));
const chain = aChain(12, 2);
const pick = (...seqs: readonly number[]) => seqs.map(seq => chain[seq - 1] as Page);
const forged = (seq: number, change: Partial<Page['entry']>) =>
  pick(seq).map(page => ({ ...page, entry: { ...page.entry, ...change } }));

describe('the journal of other PCs’ chains', () => {
  it('keeps a chain with holes: what the city does not count never comes down', async () => {
    const dir = aFolder();
    const before = await openOurs(dir);
    expect(await before.append(pick(1, 2, 5))).toMatchObject({ ok: true });
    expect(await before.append(pick(9, 10))).toMatchObject({ ok: true });
    await before.close();
    const after = await openOurs(dir);
    expect(after.heads()).toMatchObject([{ ...theirs, seq: 10 }]);
    expect(await after.readAfter(theirs, 0, 100)).toEqual(pick(1, 2, 5, 9, 10));
    expect(await after.readAfter(theirs, 3, 2)).toEqual(pick(5, 9));
    await after.close();
  });

  it('keeps a chain of which only a later part was ever seen', async () => {
    const journal = await openOurs(aFolder());
    expect(await journal.append(pick(7, 8))).toMatchObject({ ok: true });
    expect(await journal.readAfter(theirs, 0, 100)).toEqual(pick(7, 8));
    await journal.close();
  });

  it('puts a late page into its place, once, and has it after a restart', async () => {
    const dir = aFolder();
    const before = await openOurs(dir);
    await before.append(pick(1, 2, 5, 6));
    expect(await before.append(pick(7, 3))).toMatchObject({ ok: true });
    expect(await before.append(pick(3, 5, 2))).toMatchObject({ ok: true });
    expect(await before.readAfter(theirs, 0, 100)).toEqual(pick(1, 2, 3, 5, 6, 7));
    await before.close();
    const after = await openOurs(dir);
    expect(await after.readAfter(theirs, 2, 2)).toEqual(pick(3, 5));
    expect(after.heads()).toMatchObject([{ ...theirs, seq: 7 }]);
    await after.close();
  });

  it.each<[string, readonly Page[]]>([
    ['another page in the place of a kept one', forged(2, { hash: 'f'.repeat(64) })],
    ['another page in the place of a late one', forged(3, { hash: 'f'.repeat(64) })],
    ['a next page that names another predecessor', forged(7, { prev: 'f'.repeat(64) })],
    ['two pages for one new place', [...pick(8), ...forged(8, { hash: 'f'.repeat(64) })]],
    ['two pages for one late place', [...pick(4), ...forged(4, { hash: 'f'.repeat(64) })]],
  ])('refuses %s and keeps nothing of it', async (_, pages) => {
    const journal = await openOurs(aFolder());
    await journal.append(pick(1, 2, 5, 6));
    await journal.append(pick(3));
    expect(await journal.append(pages)).toMatchObject({ ok: false, reason: 'forked' });
    expect(await journal.readAfter(theirs, 0, 100)).toEqual(pick(1, 2, 3, 5, 6));
    await journal.close();
  });

  it('leaves our own chain strict', async () => {
    const journal = await openJournal(aFolder(), () => theirs);
    await journal.append(pick(1, 2));
    expect(await journal.append(pick(4))).toMatchObject({ ok: false, reason: 'behind' });
    expect(await journal.readAfter(theirs, 0, 100)).toEqual(pick(1, 2));
    await journal.close();
  });

  it('cuts a torn late line away and goes on behind it', async () => {
    const dir = aFolder();
    const before = await openOurs(dir);
    await before.append(pick(6));
    await before.append(pick(2));
    await before.close();
    const late = readdirSync(dir).find(name => name.endsWith('late.jsonl')) ?? '';
    appendFileSync(join(dir, late), '{"entry":{"v":1,"id":"019');
    const after = await openOurs(dir);
    await after.append(pick(4));
    await after.close();
    const again = await openOurs(dir);
    expect(await again.readAfter(theirs, 0, 100)).toEqual(pick(2, 4, 6));
    await again.close();
  });

  it('holds whatever came, in whatever order and however often, through restarts', async () => {
    const seqs = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(seqs, { minLength: 1, maxLength: 6 }), async batches => {
        const dir = aFolder();
        for (const batch of batches) {
          const journal = await openOurs(dir);
          expect(await journal.append(pick(...batch))).toMatchObject({ ok: true });
          await journal.close();
        }
        const journal = await openOurs(dir);
        const came = [...new Set(batches.flat())].sort((a, b) => a - b);
        expect(await journal.readAfter(theirs, 0, 100)).toEqual(pick(...came));
        expect(journal.heads()).toMatchObject([{ seq: came.at(-1) }]);
        await journal.close();
      }),
      { numRuns: runs(20) },
    );
  });
});
