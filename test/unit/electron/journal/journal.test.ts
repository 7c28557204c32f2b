import { appendFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../../electron/journal/journal';
import { aFolder } from '../../../office/folder';
import { aChain } from '../../../office/pages';

const ours = { station: 1, epoch: 1 };
const openOurs = (dir: string) => openJournal(dir, () => ours);

describe('the journal', () => {
  it('knows its head again after a restart', async () => {
    const dir = aFolder();
    const pages = aChain(7);
    const before = await openOurs(dir);
    expect(await before.append(pages)).toMatchObject({ ok: true });
    await before.close();
    const after = await openOurs(dir);
    expect(after.heads()).toEqual([{ ...ours, seq: 7, hash: pages[6]?.entry.hash }]);
    expect(await after.readAfter(ours, 0, 100)).toEqual(pages);
    await after.close();
  });

  it('takes the same pages twice and keeps them once', async () => {
    const journal = await openOurs(aFolder());
    const pages = aChain(3);
    await journal.append(pages);
    expect(await journal.append(pages.slice(1))).toMatchObject({ ok: true });
    expect(await journal.readAfter(ours, 0, 100)).toHaveLength(3);
    await journal.close();
  });

  it('holds pages that came before their predecessors', async () => {
    const journal = await openOurs(aFolder());
    const pages = aChain(4);
    const late = journal.append(pages.slice(2));
    const early = journal.append(pages.slice(0, 2));
    expect([await late, await early]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await journal.readAfter(ours, 0, 100)).toEqual(pages);
    await journal.close();
  });

  it('says that it is behind when the missing never come', async () => {
    const journal = await openOurs(aFolder());
    expect(await journal.append(aChain(4).slice(2))).toMatchObject({ ok: false, reason: 'behind' });
    expect(journal.heads()).toEqual([]);
    await journal.close();
  });

  it('refuses another entry in the place of one that it has', async () => {
    const journal = await openOurs(aFolder());
    await journal.append(aChain(2));
    const other = aChain(2, 1).map(page => ({ ...page, entry: { ...page.entry, hash: 'f'.repeat(64) } }));
    expect(await journal.append(other.slice(1))).toMatchObject({ ok: false, reason: 'forked' });
    await journal.close();
  });

  it('cuts a torn last line away and goes on behind the last whole one', async () => {
    const dir = aFolder();
    const pages = aChain(5);
    const before = await openOurs(dir);
    await before.append(pages.slice(0, 3));
    await before.close();
    const [name = ''] = readdirSync(dir);
    const whole = statSync(join(dir, name)).size;
    appendFileSync(join(dir, name), '{"entry":{"v":1,"id":"019');
    const after = await openOurs(dir);
    expect(statSync(join(dir, name)).size).toBe(whole);
    expect(await after.append(pages.slice(3))).toMatchObject({ ok: true });
    expect(await after.readAfter(ours, 0, 100)).toEqual(pages);
    await after.close();
  });

  it('finds any place among 2,000 lines', async () => {
    const journal = await openOurs(aFolder());
    const pages = aChain(2_000);
    await journal.append(pages);
    for (const seq of [0, 1, 2, 777, 1_998, 1_999, 2_000]) {
      expect(await journal.readAfter(ours, seq, 3)).toEqual(pages.slice(seq, seq + 3));
    }
    await journal.close();
  });

  it('names its files so that they sort by station, epoch and month', async () => {
    const dir = aFolder();
    const journal = await openOurs(dir);
    await journal.append([...aChain(1, 2), ...aChain(1, 1)]);
    await journal.close();
    expect(readdirSync(dir).sort()).toEqual(['001-0000000001-2026-11.jsonl', '002-0000000001-2026-11.jsonl']);
  });

  it('keeps the chains of several stations apart', async () => {
    const journal = await openOurs(aFolder());
    const [one, two] = [aChain(3, 1), aChain(2, 2)];
    await journal.append([...one, ...two]);
    expect(await journal.readAfter({ station: 2, epoch: 1 }, 0, 9)).toEqual(two);
    expect(journal.heads()).toHaveLength(2);
    await journal.close();
  });
});
