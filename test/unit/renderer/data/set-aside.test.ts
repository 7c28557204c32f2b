import { describe, expect, it } from 'vitest';
import { takeTicket } from '../../../../renderer/commands/take-ticket';
import { admitPages } from '../../../../renderer/data/admit';
import type { Canonical } from '../../../../shared/ledger/canonical';
import { headOf, sealEntry } from '../../../../shared/ledger/chain';
import type { Entry, Head, Page } from '../../../../shared/ledger/entry';
import { aChain } from '../../../office/pages';
import { aReadyDesk } from '../../../office/set-up';
import { dumpTables } from '../../../office/tables';
import type { OfficeDesk } from '../../../office/workplace';

const admit = (desk: OfficeDesk, pages: readonly Page[]) =>
  admitPages(desk.db, desk.journal, pages, desk.work.identity());
const take = (desk: OfficeDesk) => takeTicket(desk.work, { service: 'A', priority: null });
const ticket = { day: '2026-11-23', service: 'A', number: 400, priority: null };
const lease = { epoch: 1, agency: 'H26.101', fromDay: '2026-11-23', toDay: '2026-11-23', first: 1, last: 9 };
const pin = { salt: '0'.repeat(32), hash: '0'.repeat(64), cost: 16 };

/** A page that hashes well, as anybody can make one. */
function forge(desk: OfficeDesk, said: Partial<Entry>, body: Canonical, head: Head | null = null): Page {
  const { ward = '', station = 1, epoch = 1 } = desk.work.identity() ?? {};
  const page = sealEntry(
    {
      id: desk.services.newId(),
      ward,
      station: station + 6,
      epoch,
      lamport: 500,
      at: '2026-11-23T08:00:00.000+07:00',
      offset: 0,
      clerk: 'lan',
      deed: 'ticket.taken',
      deedVersion: 1,
      subject: `ticket/${desk.services.newId()}`,
      base: null,
      ...said,
    },
    body,
    desk.services.chance(32),
    head,
  );
  return page;
}

const asTheCityHasIt = (page: Page): Page =>
  page.entry.deed === 'person.pinSet' ? { ...page, body: null } : page;

const own = (desk: OfficeDesk) => {
  const { station = 1, epoch = 1 } = desk.work.identity() ?? {};
  return { station, epoch };
};

describe('a pulled page that would break the counter', () => {
  it.each<[string, string, (desk: OfficeDesk) => Page | Promise<Page>]>([
    [
      'the next one of our own chain',
      'own-chain',
      async desk =>
        forge(desk, own(desk), ticket, await desk.db.heads.get([own(desk).station, own(desk).epoch])),
    ],
    ['another one in our own chain', 'own-chain', desk => forge(desk, own(desk), ticket)],
    ['one of another ward', 'other-ward', desk => forge(desk, { ward: 'H26.999' }, ticket)],
    [
      'a PIN’s verifier',
      'local-deed',
      desk => forge(desk, { deed: 'person.pinSet', subject: 'person/hung' }, pin),
    ],
    [
      'a block that a PC leased',
      'city-deed',
      desk => forge(desk, { deed: 'block.leased', subject: 'station/1' }, lease),
    ],
    [
      'a decision that a PC made',
      'city-deed',
      desk =>
        forge(
          desk,
          { deed: 'dossier.decided', subject: 'dossier/x' },
          { state: 9, at: '2026-11-23T08:00:00.000+07:00' },
        ),
    ],
    ['a ticket that the city took', 'not-city-deed', desk => forge(desk, { station: 0 }, ticket)],
    [
      'one that leaves no number for the next entry',
      'lamport-too-high',
      desk => forge(desk, { lamport: Number.MAX_SAFE_INTEGER }, ticket),
    ],
    [
      'one whose envelope was changed',
      'entry-changed',
      desk => {
        const page = forge(desk, {}, ticket);
        return { ...page, entry: { ...page.entry, clerk: 'x' } };
      },
    ],
    [
      'one whose body was changed',
      'body-changed',
      desk => ({ ...forge(desk, {}, ticket), body: { salt: '0'.repeat(64), content: {} } }),
    ],
    [
      'one with a fraction in its body',
      'not-canonical',
      desk => ({ ...forge(desk, {}, ticket), body: { salt: '0'.repeat(64), content: { number: 1.5 } } }),
    ],
    [
      'one that has the id of another',
      'id-taken',
      async desk => forge(desk, { id: (await desk.db.pages.toCollection().first())?.entry.id ?? '' }, ticket),
    ],
  ])('is set aside, the rest is taken and the counter works on: %s', async (_, why, make) => {
    const desk = await aReadyDesk();
    await take(desk);
    const before = await dumpTables(desk.db);
    const bad = await make(desk);
    expect(await admit(desk, [bad])).toEqual({ ok: true, value: [{ index: 0, why }] });
    expect(await dumpTables(desk.db)).toEqual(before);
    const [one, two] = aChain(2, 9, desk.services) as [Page, Page];
    expect(await admit(desk, [one, bad, two])).toEqual({ ok: true, value: [{ index: 1, why }] });
    expect(await desk.db.pages.where('entry.id').equals(two.entry.id).count()).toBe(1);
    const { station, epoch, seq, hash } = bad.entry;
    const kept = await desk.main.journal.readAfter({ station, epoch }, seq - 1, 1);
    expect(kept.map(page => page.entry.hash)).not.toContain(hash);
    expect(await take(desk)).toMatchObject({ ok: true });
    const again = await desk.restart();
    expect(await take(again)).toMatchObject({ ok: true });
  });

  it('is set aside when another one stands in its place, also within one answer', async () => {
    const desk = await aReadyDesk();
    const [one, two] = aChain(2, 7, desk.services) as [Page, Page];
    const other = forge(desk, {}, ticket, headOf(one));
    expect(await admit(desk, [one, two, other])).toEqual({
      ok: true,
      value: [{ index: 2, why: 'place-taken' }],
    });
    expect(await admit(desk, [other])).toEqual({ ok: true, value: [{ index: 0, why: 'place-taken' }] });
  });

  it('is set aside when it names another predecessor than the one that is here', async () => {
    const desk = await aReadyDesk();
    const [one, two] = aChain(2, 7, desk.services) as [Page, Page];
    const other = forge(desk, {}, ticket, { ...headOf(two), hash: 'f'.repeat(64) });
    const aside = { ok: true, value: [{ index: 0, why: 'predecessor-differs' }] };
    expect(await admit(desk, [other, two, one])).toEqual(aside);
    expect(await desk.main.journal.readAfter({ station: 7, epoch: 1 }, 0, 9)).toEqual([one, two]);
  });
});

it('passes over own pages that are here, and takes the envelope of a colleague’s PIN', async () => {
  const desk = await aReadyDesk();
  const ours = await desk.db.pages.toArray();
  const before = await dumpTables(desk.db);
  expect(await admit(desk, ours.map(asTheCityHasIt))).toEqual({ ok: true, value: [] });
  expect(await dumpTables(desk.db)).toEqual(before);
  const envelope = { ...forge(desk, { deed: 'person.pinSet', subject: 'person/mai' }, pin), body: null };
  expect(await admit(desk, [envelope])).toEqual({ ok: true, value: [] });
  expect(await desk.db.pages.where('entry.id').equals(envelope.entry.id).count()).toBe(1);
});
