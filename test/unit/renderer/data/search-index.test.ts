import { afterEach, describe, expect, it } from 'vitest';
import { CounterDatabase, type Stored } from '../../../../renderer/data/database';
import { noteHistory } from '../../../../renderer/data/history';
import { openSearchIndex } from '../../../../renderer/data/search-index';
import type { Dossier } from '../../../../shared/dossiers/dossier';
import { aCardText, anIdentityNumber } from '../../../office/cards';
import { aDossier } from '../../../office/day';
import { aRing } from '../../../office/keys';
import '../../../office/workplace';

/** The index hears of a change by itself; a busy machine takes its time. */
const SOON = { timeout: 20_000 };
const opened: CounterDatabase[] = [];
let name = 0;

afterEach(async () => {
  for (const db of opened.splice(0)) await db.delete();
});

function aDatabase(): CounterDatabase {
  name += 1;
  const db = new CounterDatabase({ ring: aRing() }, `search-${name}`);
  opened.push(db);
  return db;
}

function stored(dossier: Dossier, touched: number): Stored<'dossier'> {
  return { ...dossier, touched, last: { id: '', lamport: 1, station: 1, epoch: 1, seq: 1 } };
}

function named(number: number, submitter: string, given: Partial<Dossier> = {}): Dossier {
  const base = aDossier(number, given);
  const person = { ...base.submitter, name: submitter };
  return { ...base, submitter: person, owner: given.owner ?? person };
}

/** The same touch for all, as when many entries come in one piece. */
async function keep(db: CounterDatabase, dossiers: readonly Dossier[], touched = 1): Promise<void> {
  await db.notes.put({ key: 'touched', value: touched });
  await db.dossiers.bulkPut(dossiers.map(dossier => stored(dossier, touched)));
}

const never = () => undefined;
const atOnce = (work: () => void) => work();

async function found(query: string, dossiers: readonly Dossier[]): Promise<readonly string[]> {
  const db = aDatabase();
  await keep(db, dossiers);
  const index = openSearchIndex(db, never);
  await index.ready;
  return index.search(query, 50);
}

describe('search index', () => {
  const binh = named(1, 'Đỗ Thị Hòa Bình', {
    code: { text: 'T1-261123-0007', provisional: true, day: aDossier(1).day, number: 7 },
    officialCode: aDossier(41).code,
    provisionalCode: { text: 'T1-261123-0007', provisional: true, day: aDossier(1).day, number: 7 },
  });
  const an = named(2, 'Nguyễn Văn Mẫu', {
    owner: { name: 'Phạm Quỳnh Anh', idNumber: '001190000123', phone: '+84912345678' },
  });

  it.each([
    ['a name without accents', 'do thi hoa binh', ['dossier-1']],
    ['the other tone placement', 'hoà binh', ['dossier-1']],
    ['words in any order, the last one begun', 'binh do th', ['dossier-1']],
    ['the owner, when another hands in', 'quynh anh', ['dossier-2']],
    ['no word in the middle of another', 'oa binh', []],
    ['no half word before the last', 'quyn anh', []],
    ['the provisional code', 'T1-261123-0007', ['dossier-1']],
    ['the official code, in small letters', 'h26.101-261123-0041', ['dossier-1']],
    ['the last digits of a code', '261123 0041', ['dossier-1']],
    ['the QR of a receipt', 'T1-261123-0007;2;khai-sinh', ['dossier-1']],
    [
      'a link of the city to its look-up page',
      'https://cong.example/tra-cuu?MHS=H26.101-261123-0041',
      ['dossier-1'],
    ],
    ['an identity number', '001190000123', ['dossier-2']],
    ['the last four digits of it', '0123', ['dossier-2']],
    ['an identity number in groups', '001 190 000 123', ['dossier-2']],
    ['a phone in groups, whose country code was typed', '0912 345 678', ['dossier-2']],
    ['nothing for nothing', '  ', []],
    ['nothing for signs alone', '--;', []],
  ])('finds %s', async (_what, query, ids) => {
    expect(await found(query, [binh, an])).toEqual(ids);
  });

  it('finds the dossiers of whoever shows her card', async () => {
    const card = aCardText({ idNumber: anIdentityNumber(1987, 'male', 77) });
    const held = { name: 'Nguyễn Văn Mẫu', idNumber: card.slice(0, 12) };
    const hers = { ...aDossier(9), submitter: held };
    expect(await found(card, [binh, an, hers])).toEqual(['dossier-9']);
  });

  it('answers the latest first and no more than asked for', async () => {
    const many = Array.from({ length: 9 }, (_, i) => named(i + 1, 'Lê Thị Mẫu'));
    expect((await found('le thi mau', many)).slice(0, 3)).toEqual(['dossier-9', 'dossier-8', 'dossier-7']);
  });

  it('hears of a new dossier and of a name that was corrected', async () => {
    const db = aDatabase();
    await keep(db, [binh]);
    const index = openSearchIndex(db, never);
    await index.ready;
    await keep(db, [named(1, 'Đỗ Thị An Bình'), an], 2);
    await expect.poll(() => index.search('an binh', 5), SOON).toEqual(['dossier-1']);
    expect(index.search('hoa binh', 5)).toEqual([]);
    expect(index.search('quynh', 5)).toEqual(['dossier-2']);
  });

  it('keeps a base when idle and starts from it, with what changed since', async () => {
    const db = aDatabase();
    const many = Array.from({ length: 1_200 }, (_, i) => named(i + 1, `Người Thứ ${i + 1}`));
    await keep(db, many, 5);
    const first = openSearchIndex(db, never);
    await first.ready;
    const saving = openSearchIndex(db, atOnce);
    await saving.ready;
    await keep(db, [named(1_201, 'Người Thứ Mới')], 6);
    await expect.poll(() => db.notes.get('search-base'), SOON).toBeDefined();

    await keep(db, [named(3, 'Tên Đã Sửa')], 7);
    const again = openSearchIndex(db, never);
    await again.ready;
    expect(again.size()).toBe(1_201);
    for (const query of ['nguoi thu 1200', 'nguoi thu moi', 'ten da sua', 'nguoi thu 3 ']) {
      const afresh = openSearchIndex(db, never);
      await afresh.ready;
      expect(again.search(query, 2_000)).toEqual(afresh.search(query, 2_000));
    }
    expect(again.search('ten da sua', 5)).toEqual(['dossier-3']);
  });

  it('keeps no base while history comes in by thousands of rows, and keeps one after it', async () => {
    const db = aDatabase();
    await noteHistory(db, { stretches: [], done: 0, hasEssentials: true });
    let asked = 0;
    const index = openSearchIndex(db, work => {
      asked += 1;
      work();
    });
    await index.ready;
    await keep(
      db,
      Array.from({ length: 1_000 }, (_, i) => aDossier(i + 1)),
    );
    await expect.poll(() => asked, SOON).toBe(1);
    expect(await db.notes.get('search-base')).toBeUndefined();
    await noteHistory(db, null);
    let touched = 1;
    const changeOne = async () => {
      touched += 1;
      await keep(db, [aDossier(2_000)], touched);
      return db.notes.get('search-base');
    };
    await expect.poll(changeOne, SOON).toBeDefined();
  });

  it('makes a base of another version anew', async () => {
    const db = aDatabase();
    await keep(db, [binh]);
    await db.notes.put({ key: 'search-base', value: { v: 9, lines: 7 } });
    const index = openSearchIndex(db, never);
    await index.ready;
    expect(index.search('binh', 5)).toEqual(['dossier-1']);
  });
});
