import { describe, expect, it } from 'vitest';
import { callNext } from '../../../../renderer/commands/serve-queue';
import { takeTicket } from '../../../../renderer/commands/take-ticket';
import { aBusyDesk } from '../../../office/set-up';

const take = { service: 'A', priority: null };

describe('two windows on one database', () => {
  it('write 50 deeds at once without a gap, a double number or a page that the journal lacks', async () => {
    const one = await aBusyDesk();
    const other = await one.anotherWindow();
    const before = await one.db.pages.count();
    const taken = await Promise.all(
      Array.from({ length: 50 }, (_, i) => takeTicket((i % 2 ? one : other).work, take)),
    );
    const labels = taken.map(result => (result.ok ? result.value.label : result.reason));
    expect(new Set(labels).size).toBe(50);
    expect(labels.sort().at(-1)).toBe('A050');

    const pages = await one.db.pages.toArray();
    expect(pages).toHaveLength(before + 100);
    expect(pages.map(page => page.entry.seq)).toEqual(pages.map((_, i) => i + 1));
    const [head] = one.main.journal.heads();
    expect(await one.main.journal.readAfter({ station: 1, epoch: head?.epoch ?? 0 }, 0, 500)).toEqual(pages);
  });

  it('never call the same ticket at two counters', async () => {
    const one = await aBusyDesk();
    const other = await one.anotherWindow();
    for (let i = 0; i < 6; i += 1) await takeTicket(one.work, take);
    const called = await Promise.all(
      [1, 2, 1, 2, 1, 2].map(counter => callNext((counter === 1 ? one : other).work, { counter })),
    );
    const labels = called.map(result => (result.ok ? result.value.label : result.reason));
    expect(labels.sort()).toEqual(['A001', 'A002', 'A003', 'A004', 'A005', 'A006']);
  });
});
