import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { DamagedLine } from '../../../../electron/journal/damage';
import { type OpenFile, openRealFile } from '../../../../electron/journal/disk';
import { openJournal } from '../../../../electron/journal/journal';
import type { Page } from '../../../../shared/ledger/entry';
import { aFolder } from '../../../office/folder';
import { aChain } from '../../../office/pages';
import { runs } from '../../../office/runs';

type Fault = 'half-line' | 'one-line-and-half' | 'sync' | 'cut';
const ours = { station: 1, epoch: 1 };
const theirs = { station: 2, epoch: 1 };
const pages = aChain(8);
const others = aChain(8, 2);

/** Real files on a disk that fails when it is told to, having done half of what it was asked. */
function aDisk() {
  const planned: Fault[] = [];
  const strikes = (fault: Fault) => planned[0] === fault && planned.shift() !== undefined;
  const failed = (code: string) => Object.assign(new Error(code), { code });
  const openFile: OpenFile = async (path, flags) => {
    const real = await openRealFile(path, flags);
    const append = async (text: string) => {
      const half = Math.floor(text.indexOf('\n') / 2);
      const torn = strikes('half-line')
        ? half
        : strikes('one-line-and-half')
          ? text.indexOf('\n') + half
          : null;
      await real.append(text.slice(0, torn ?? text.length));
      if (torn !== null) throw failed('ENOSPC');
    };
    return {
      append,
      datasync: async () => {
        if (strikes('sync')) throw failed('EIO');
        await real.datasync();
      },
      truncate: async end => {
        if (strikes('cut')) throw failed('EIO');
        await real.truncate(end);
      },
      stat: real.stat.bind(real),
      close: () => real.close(),
    };
  };
  return { openFile, fail: (...faults: readonly Fault[]) => planned.push(...faults) };
}

const openOn = (dir: string, openFile: OpenFile, told: DamagedLine[] = []) =>
  openJournal(dir, () => ours, { tellDamage: line => told.push(line), openFile });
/** Opening syncs, so a failing disk may refuse it; whoever starts the app again meets one failure less. */
const openAtLast = (dir: string, openFile: OpenFile): ReturnType<typeof openJournal> =>
  openOn(dir, openFile).catch(() => openAtLast(dir, openFile));
const linesIn = (dir: string) =>
  readdirSync(dir).flatMap(name => readFileSync(join(dir, name), 'utf8').split('\n').slice(0, -1));

describe('the journal on a failing disk', () => {
  it.each<[string, readonly Fault[]]>([
    ['full in the middle of a line', ['half-line']],
    ['full in the middle of a second line', ['one-line-and-half']],
    ['full, where the torn line cannot be cut at once', ['half-line', 'cut']],
    ['not synced', ['sync']],
    // The second failure is that of the cut.
    ['not synced, twice', ['sync', 'sync', 'sync']],
  ])('keeps every acknowledged page once: %s', async (_, faults) => {
    const dir = aFolder();
    const disk = aDisk();
    const journal = await openOn(dir, disk.openFile);
    await journal.append(pages.slice(0, 3));
    disk.fail(...faults);
    await expect(journal.append(pages.slice(3, 5))).rejects.toThrow();
    expect(journal.heads()).toMatchObject([{ seq: 3 }]);
    if (faults.length === 3) await expect(journal.append(pages.slice(3, 5))).rejects.toThrow();
    expect(await journal.append(pages.slice(3, 5))).toMatchObject({ ok: true });
    expect(await journal.readAfter(ours, 0, 100)).toEqual(pages.slice(0, 5));
    await journal.close();
    expect(linesIn(dir)).toHaveLength(5);
    const again = await openOn(dir, disk.openFile);
    expect(await again.readAfter(ours, 0, 100)).toEqual(pages.slice(0, 5));
    await again.close();
  });

  it('lets nobody read, let alone send, a page that is not on the disk yet', async () => {
    let letSync = () => {};
    const synced = new Promise<void>(resolve => {
      letSync = resolve;
    });
    let holds = false;
    const dir = aFolder();
    const journal = await openOn(dir, async (path, flags) => {
      const real = await openRealFile(path, flags);
      const datasync = async () => {
        if (holds) await synced;
        await real.datasync();
      };
      return { ...real, datasync };
    });
    await journal.append(pages.slice(0, 2));
    holds = true;
    const appended = journal.append(pages.slice(2, 4));
    const subject = pages[2]?.entry.subject ?? '';
    await vi.waitFor(() => expect(linesIn(dir)).toHaveLength(4));
    expect(await journal.readAfter(ours, 0, 100)).toEqual(pages.slice(0, 2));
    expect(await journal.find([subject])).toEqual(
      pages.slice(0, 2).filter(page => page.entry.subject === subject),
    );
    letSync();
    expect(await appended).toMatchObject({ ok: true });
    expect(await journal.readAfter(ours, 0, 100)).toEqual(pages.slice(0, 4));
    await journal.close();
  });

  it('has a line on the disk, left by an app that was killed before it could, before anybody hears of it', async () => {
    const dir = aFolder();
    const before = await openOn(dir, openRealFile);
    await before.append(pages.slice(0, 3));
    await before.close();
    const synced: string[] = [];
    const after = await openOn(dir, async (path, flags) => {
      const real = await openRealFile(path, flags);
      const datasync = async () => {
        synced.push(path);
        await real.datasync();
      };
      return { ...real, datasync };
    });
    expect(after.heads()).toMatchObject([{ seq: 3 }]);
    expect(synced).toEqual([join(dir, readdirSync(dir)[0] ?? '')]);
    await after.close();
  });

  it('takes nothing while the torn line cannot be cut', async () => {
    const disk = aDisk();
    const journal = await openOn(aFolder(), disk.openFile);
    await journal.append(pages.slice(0, 2));
    disk.fail('half-line', 'cut', 'cut');
    await expect(journal.append(pages.slice(2, 3))).rejects.toThrow('ENOSPC');
    await expect(journal.append(pages.slice(2, 3))).rejects.toThrow('EIO');
    expect(await journal.append(pages.slice(2, 3))).toMatchObject({ ok: true });
    expect(await journal.readAfter(ours, 0, 100)).toEqual(pages.slice(0, 3));
    await journal.close();
  });

  it.each<[Fault]>([['half-line'], ['sync']])('keeps late pages of others once: %s', async fault => {
    const dir = aFolder();
    const disk = aDisk();
    const journal = await openOn(dir, disk.openFile);
    await journal.append([...others.slice(0, 1), ...others.slice(5)]);
    await journal.append(others.slice(1, 2));
    disk.fail(fault);
    await expect(journal.append(others.slice(2, 4))).rejects.toThrow();
    expect(await journal.append(others.slice(2, 5))).toMatchObject({ ok: true });
    await journal.close();
    expect(linesIn(dir)).toHaveLength(8);
    const again = await openOn(dir, disk.openFile);
    expect(await again.readAfter(theirs, 0, 100)).toEqual(others);
    await again.close();
  });

  it('cuts a month that has nothing but a torn line, and goes on in it', async () => {
    const dir = aFolder();
    const first = await openOn(dir, openRealFile);
    await first.append(pages.slice(0, 2));
    await first.close();
    writeFileSync(join(dir, '001-0000000001-2026-12.jsonl'), '{"entry":{"v":1');
    const after = await openOn(dir, openRealFile);
    await after.append(pages.slice(2));
    expect(await after.readAfter(ours, 0, 100)).toEqual(pages);
    await after.close();
  });

  it('loses no acknowledged page, whatever fails and whenever the PC starts again', async () => {
    const fault = fc.constantFrom<Fault>('half-line', 'one-line-and-half', 'sync', 'cut');
    const step = fc.record({
      faults: fc.array(fault, { maxLength: 3 }),
      size: fc.nat(3),
      restart: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async steps => {
        const dir = aFolder();
        const disk = aDisk();
        let journal = await openOn(dir, disk.openFile);
        let kept = 0;
        for (const { faults, size, restart } of steps) {
          disk.fail(...faults);
          const batch = pages.slice(kept, kept + size);
          if (
            await journal.append(batch).then(
              () => true,
              () => false,
            )
          )
            kept += batch.length;
          expect((await journal.readAfter(ours, 0, 100)).slice(0, kept)).toEqual(pages.slice(0, kept));
          if (!restart) continue;
          await journal
            .close()
            .catch(() => journal.close())
            .catch(() => undefined);
          journal = await openAtLast(dir, disk.openFile);
          const head = journal.heads()[0]?.seq ?? 0;
          expect(head).toBeGreaterThanOrEqual(kept);
          kept = head;
        }
        await journal.close().catch(() => undefined);
        const last = await openOn(dir, openRealFile);
        await last.append(pages);
        expect(await last.readAfter(ours, 0, 100)).toEqual(pages);
        expect(linesIn(dir)).toHaveLength(pages.length);
        await last.close();
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('a journal with a damaged line in the middle', () => {
  const cases = pages.slice(0, -1).map(page => page.entry.seq);
  it.each(cases)('hides nothing but line %i, and says so once', async seq => {
    const dir = aFolder();
    const before = await openOn(dir, openRealFile);
    await before.append(pages);
    await before.close();
    const path = join(dir, readdirSync(dir)[0] ?? '');
    const lines = readFileSync(path, 'utf8').split('\n');
    lines[seq - 1] = `{"entry":{"v":1,"id":"019${lines[seq - 1]}`;
    writeFileSync(path, lines.join('\n'));
    const told: DamagedLine[] = [];
    const after = await openOn(dir, openRealFile, told);
    const readable = pages.filter(page => page.entry.seq !== seq);
    for (const from of [0, 1, 2, 3, 4, 5, 6, 7, 8]) {
      const expected: readonly Page[] = readable.filter(page => page.entry.seq > from);
      expect(await after.readAfter(ours, from, 100)).toEqual(expected);
    }
    const endsAt = Buffer.byteLength(lines.slice(0, seq).join('\n')) + 1;
    expect(told).toEqual([{ file: '001-0000000001-2026-11.jsonl', endsAt }]);
    await after.close();
  });
});
