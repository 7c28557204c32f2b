import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../../electron/journal/journal';
import type { Canonical } from '../../../../shared/ledger/canonical';
import { headOf, sealEntry } from '../../../../shared/ledger/chain';
import type { Head, Page } from '../../../../shared/ledger/entry';
import { aFolder } from '../../../office/folder';
import { aRing } from '../../../office/keys';
import { runs } from '../../../office/runs';
import { steadyServices } from '../../../office/services';

const ours = { station: 1, epoch: 1 };
const open = (dir: string) => openJournal(dir, () => ours, { ring: aRing });

/** A chain of numbers and of deeds that tell of people, so readable and sealed bodies. */
function aChain(count: number): readonly Page[] {
  const services = steadyServices();
  let head: Head | null = null;
  return Array.from({ length: count }, (_, i) => {
    const [deed, subject, content]: [string, string, Canonical] =
      i % 2 === 0
        ? ['ticket.called', 'ticket/1', { counter: 1 }]
        : ['person.added', 'person/lan', { name: 'Lan', role: 'clerk' }];
    const meta = {
      ward: 'H26.101',
      ...ours,
      lamport: i + 1,
      offset: 0,
      clerk: 'lan',
      deedVersion: 1,
      base: null,
    };
    const at = '2026-11-23T08:00:00.000+07:00';
    const draft = { ...meta, id: services.newId(), at, deed, subject };
    const page: Page = sealEntry(draft, content, services.chance(32), head);
    head = headOf(page);
    return page;
  });
}

async function aJournal(count: number): Promise<string> {
  const dir = aFolder();
  const journal = await open(dir);
  await journal.append(aChain(count));
  await journal.close();
  return dir;
}

async function proofOf(dir: string) {
  const journal = await open(dir);
  const proof = await journal.verify(() => undefined);
  const head = journal.heads()[0];
  await journal.close();
  return { ...proof, seq: head?.seq ?? 0 };
}

function seqIn(file: Buffer, line: number): number {
  return JSON.parse(file.toString('utf8').split('\n')[line - 1] ?? '').entry.seq;
}

describe('the proof of a journal', () => {
  it('finds nothing wrong with one as it was written, and says how far it is', async () => {
    const journal = await open(await aJournal(450));
    const told: number[] = [];
    expect(await journal.verify(checked => told.push(checked))).toEqual({ checked: 450, faults: [] });
    expect(told).toEqual([200, 400, 450]);
    await journal.close();
  });

  it.each([1, 3])(
    'reads on behind line %i, whose place was changed to one that is not reached yet',
    async line => {
      const dir = await aJournal(6);
      const path = join(dir, readdirSync(dir)[0] ?? '');
      const lines = readFileSync(path, 'utf8').split('\n');
      lines[line - 1] = (lines[line - 1] ?? '').replace(`"seq":${line},`, '"seq":9,');
      writeFileSync(path, lines.join('\n'));
      const { checked, faults } = await proofOf(dir);
      expect(checked).toBe(6);
      expect(faults).toContainEqual(expect.objectContaining({ what: 'entry-changed' }));
    },
  );

  it('names any byte that was changed: the entry, or the line; a lost end shows against the head kept elsewhere', async () => {
    const dir = await aJournal(6);
    const [name = ''] = readdirSync(dir);
    const path = join(dir, name);
    const whole = readFileSync(path);
    const ends = [...whole].flatMap((byte, at) => (byte === 10 ? [at] : []));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ by;
        writeFileSync(path, changed);
        const { faults, seq } = await proofOf(dir);
        const line = ends.findIndex(end => at <= end) + 1;
        const named = faults.map(fault => ('seq' in fault ? fault.seq : 0));
        const isFound = line >= 5 ? faults.length > 0 || seq < 6 : faults.length > 0;
        expect([at, isFound]).toEqual([at, true]);
        const isUnreadable = faults.some(fault => fault.what === 'line-unreadable');
        // An entry whose seq was changed is named by what it now calls itself.
        if (seq === 6 && !isUnreadable) expect(named).toContain(seqIn(changed, line));
      }),
      { numRuns: runs(300) },
    );
  });

  it('names a line that is missing in the middle', async () => {
    const dir = await aJournal(6);
    const [name = ''] = readdirSync(dir);
    const lines = readFileSync(join(dir, name), 'utf8').split('\n');
    writeFileSync(join(dir, name), [...lines.slice(0, 2), ...lines.slice(3)].join('\n'));
    expect((await proofOf(dir)).faults).toEqual([{ chain: '1/1', seq: 4, what: 'gap' }]);
  });

  it('names entries that were exchanged for others of the same office', async () => {
    const dir = await aJournal(4);
    const [name = ''] = readdirSync(dir);
    const lines = readFileSync(join(dir, name), 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    [lines[1].body, lines[3].body] = [lines[3].body, lines[1].body];
    writeFileSync(join(dir, name), lines.map(line => `${JSON.stringify(line)}\n`).join(''));
    expect((await proofOf(dir)).faults).toEqual([
      { chain: '1/1', seq: 2, what: 'sealed-value-changed' },
      { chain: '1/1', seq: 4, what: 'sealed-value-changed' },
    ]);
  });
});
