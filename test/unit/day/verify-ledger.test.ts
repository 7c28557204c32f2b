import { describe, expect, it } from 'vitest';
import type { LiveRow } from '../../../renderer/rehearsal/read-tables';
import { fold } from '../../../shared/ledger/fold';
import { verifyLedger } from '../../day/verify-ledger';
import { aLedger } from './a-ledger';

/** Two numbers taken, one called; the pages and the tables that they make. */
function aMorning() {
  const { pages, ticket, write } = aLedger();
  const ids = [ticket(1), ticket(2)];
  write('ticket.called', `ticket/${ids[0]}`, { counter: 1 });
  const tables = ids.map((id): LiveRow => {
    const row = fold(
      'ticket',
      pages.filter(page => page.entry.subject === `ticket/${id}`),
    );
    const { id: _id, ...rest } = row ?? { id };
    return { kind: 'ticket', id, row: rest };
  });
  return { pages, tables };
}

describe('the proof of a ledger', () => {
  it('holds for a whole chain that makes the live tables', () => {
    const { pages, tables } = aMorning();
    expect(verifyLedger(pages, tables)).toEqual({ verified: true, faults: [] });
  });

  it.each([
    [
      'an entry taken out',
      ({ pages, tables }) => [pages.filter((_page, i) => i !== 1), tables],
      /does not follow/,
    ],
    [
      'an entry changed',
      ({ pages, tables }) => [
        pages.map((page, i) => (i === 0 ? { ...page, entry: { ...page.entry, clerk: 'lan' } } : page)),
        tables,
      ],
      /entry-changed/,
    ],
    [
      'a body changed',
      ({ pages, tables }) => [
        pages.map((page, i) =>
          i === 2 ? { ...page, body: { salt: page.body?.salt ?? '', content: { counter: 2 } } } : page,
        ),
        tables,
      ],
      /body-changed/,
    ],
    [
      'a row that the ledger does not tell',
      ({ pages, tables }) => [pages, [...tables, { kind: 'ticket', id: 'x', row: {} }]],
      /in the tables, not in the ledger/,
    ],
    [
      'a row that differs from the replay',
      ({ pages, tables }) => [
        pages,
        tables.map((one, i) => (i === 0 ? { ...one, row: { ...(one.row as object), calls: 9 } } : one)),
      ],
      /replay and table differ/,
    ],
    ['a row that is gone', ({ pages, tables }) => [pages, tables.slice(1)], /replay and table differ/],
  ] satisfies [
    string,
    (morning: ReturnType<typeof aMorning>) => Parameters<typeof verifyLedger> | [unknown, unknown],
    RegExp,
  ][])('fails with %s', (_what, spoil, fault) => {
    const [pages, tables] = spoil(aMorning()) as Parameters<typeof verifyLedger>;
    const proof = verifyLedger(pages, tables);
    expect(proof.verified).toBe(false);
    expect(proof.faults.join('\n')).toMatch(fault);
  });
});
