import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packRows, StoredTables, unpackRows } from '../../../../renderer/data/stored-rows';
import { aBusyDesk } from '../../../office/set-up';

it('packs rows of any tables into one piece and gives them back, each with bytes of its own', () => {
  const row = fc.record(
    {
      id: fc.string({ unit: 'grapheme' }),
      day: fc.string({ unit: 'grapheme' }),
      sealed: fc.uint8Array({ maxLength: 300 }).map(bytes => Uint8Array.from(bytes)),
    },
    { requiredKeys: ['id', 'day'] },
  );
  const table = fc.record({ kind: fc.constantFrom('ticket', 'dossier', 'slip'), rows: fc.array(row) });
  fc.assert(
    fc.property(fc.array(table), tables => {
      const again = unpackRows(packRows(tables).buffer);
      expect(again).toEqual(tables);
      for (const { sealed } of again.flatMap(({ rows }) => rows))
        expect(sealed?.buffer.byteLength).toBe(sealed?.length);
    }),
  );
});

it('puts a row back as it lay, without a key, and opens it with its mark of now', async () => {
  const { db } = await aBusyDesk();
  const stored = new StoredTables(db.name);
  const people = await db.people.toArray();
  const rows = await stored.table('people').toArray();
  expect(JSON.stringify(rows)).not.toContain(people[0]?.name);
  const { ring } = db.keys;
  db.keys.ring = null;
  await db.people.clear();
  await db.people.bulkAdd(rows);
  db.keys.ring = ring;
  expect(await db.people.toArray()).toEqual(people);
  await stored.table('people').put({ ...rows[0], touched: 77 });
  expect(await db.people.get(rows[0].id)).toEqual({ ...people[0], touched: 77 });
  stored.close();
});
