import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../../electron/journal/journal';
import { findLastDeed } from '../../../../electron/journal/last-deed';
import { fromIso } from '../../../../shared/kit/time';
import { aFolder } from '../../../office/folder';
import { aChain } from '../../../office/pages';

const ours = { station: 1, epoch: 1 };

describe('the last deed that the clock starts from', () => {
  it('is our own, whatever year another PC’s clock wrote', async () => {
    const journal = await openJournal(aFolder(), () => ours);
    const pages = aChain(2).map(page => ({ ...page, entry: { ...page.entry, offset: -7_200_000 } }));
    const [theirs] = aChain(1, 2);
    if (!theirs) throw new Error('no page');
    const ahead = { ...theirs, entry: { ...theirs.entry, at: '2036-11-23T08:00:00.000+07:00' } };
    await journal.append([...pages, ahead]);
    const at = fromIso(pages[1]?.entry.at ?? '');
    expect(await findLastDeed(journal, ours)).toEqual({ at, offset: -7_200_000 });
    await journal.close();
  });

  it.each([
    ['a PC that was never set up', null],
    ['a PC set up anew under another epoch', { station: 1, epoch: 2 }],
  ])('is none for %s', async (_, own) => {
    const journal = await openJournal(aFolder(), () => own);
    await journal.append(aChain(2));
    expect(await findLastDeed(journal, own)).toBeNull();
    await journal.close();
  });
});
