import { describe, expect, it, onTestFinished } from 'vitest';
import { placeHold } from '../../../../renderer/commands/hold-data';
import { receiveDossier } from '../../../../renderer/commands/receive-dossier';
import { startStation } from '../../../../renderer/commands/start-station';
import { takeTicket } from '../../../../renderer/commands/take-ticket';
import { CounterDatabase } from '../../../../renderer/data/database';
import { DraftDatabase } from '../../../../renderer/data/drafts';
import { groundOfHold } from '../../../../renderer/data/queries';
import { findLarge, sealLarge } from '../../../../renderer/data/seal-large';
import { blankIntake } from '../../../../shared/intake/intake';
import type { Keyring } from '../../../../shared/sealing/keyring';
import { aRing } from '../../../office/keys';
import { aBusyDesk, pins } from '../../../office/set-up';
import { aDatabase } from '../../../office/workplace';

const NAME = 'Nguyễn Thị Ẩn Danh';

/** A desk that took one dossier in, and its database as it lies on the disk. */
async function aDeskWithADossier() {
  const desk = await aBusyDesk();
  const blank = blankIntake(1);
  const submitter = { ...blank.submitter, name: NAME, phone: '0912345678' };
  const received = await receiveDossier(desk.work, { ...blank, procedure: '2.000815', submitter });
  if (!received.ok) throw new Error(received.reason);
  const raw = new CounterDatabase({ ring: null }, desk.db.name);
  await raw.open();
  onTestFinished(() => raw.close());
  return { desk, raw, id: received.value.id };
}

describe('tables of the counter', () => {
  it('read as they were written and lie on the disk without a name', async () => {
    const { desk, raw, id } = await aDeskWithADossier();
    const hung = { person: 'hung', pin: pins.hung };
    const placed = await placeHold(desk.work, hung, { dossier: id }, 'Vụ án bà Mẫu');
    expect(await groundOfHold(desk.db, placed.ok ? placed.value.hold : '')).toBe('Vụ án bà Mẫu');
    expect(await desk.db.dossiers.get(id)).toMatchObject({ submitter: { name: NAME }, state: 4 });
    const bytes: string[] = [];
    for (const name of raw.backendDB().objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve, reject) => {
        const asked = raw.backendDB().transaction(name).objectStore(name).getAll();
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      bytes.push(JSON.stringify(rows, (_key, value) => (value instanceof Uint8Array ? 'sealed' : value)));
    }
    for (const told of [NAME, '0912345678', 'Trần Thị Lan', 'Vụ án'])
      expect(bytes.join('\n')).not.toContain(told);
    expect(bytes.join('\n')).toContain('sealed');
  });

  it('answer every kind of question as plain ones do', async () => {
    const { desk } = await aDeskWithADossier();
    const { dossiers, people } = desk.db;
    expect((await dossiers.toArray())[0]?.submitter.name).toBe(NAME);
    expect((await dossiers.where('state').equals(4).toArray())[0]?.submitter.name).toBe(NAME);
    expect((await dossiers.orderBy('day').reverse().limit(5).toArray())[0]?.submitter.name).toBe(NAME);
    expect((await dossiers.filter(row => row.submitter.name === NAME).toArray()).length).toBe(1);
    const seen: string[] = [];
    await people.each(person => seen.push(person.name));
    expect(seen.sort()).toEqual(['Lê Mạnh Hùng', 'Trần Thị Lan', 'Đỗ Thu Hòa']);
    expect((await people.bulkGet(['lan', 'nobody'])).map(row => row?.name)).toEqual([
      'Trần Thị Lan',
      undefined,
    ]);
    await people.where('id').equals('lan').modify({ name: 'Trần Thị Lan Anh' });
    expect((await people.get('lan'))?.name).toBe('Trần Thị Lan Anh');
    expect(await dossiers.count()).toBe(1);
  });

  it('give numbers and say who waits while locked, and nothing of people', async () => {
    const { desk, raw, id } = await aDeskWithADossier();
    await takeTicket(desk.work, { service: 'A', priority: null });
    await expect(raw.dossiers.get(id)).rejects.toThrow('locked');
    await expect(raw.people.toArray()).rejects.toThrow('locked');
    expect(await raw.tickets.toArray()).toMatchObject([{ label: 'A001', state: 'waiting' }]);
    expect(await raw.office.get('office')).toMatchObject({ name: expect.any(String) });
    expect(await raw.slips.toArray()).toContainEqual(expect.objectContaining({ number: 'A001' }));
  });

  it('let the first deeds of a start and a number be written while locked', async () => {
    const { desk } = await aDeskWithADossier();
    await takeTicket(desk.work, { service: 'A', priority: null });
    desk.db.keys.ring = null;
    expect(await startStation(desk.work, { reason: 'restored', oldHead: null })).toMatchObject({ ok: true });
    const taken = await takeTicket(desk.work, { service: 'A', priority: null });
    expect(taken).toMatchObject({ ok: true, value: { label: 'A002' } });
    expect((await desk.db.stations.get('1'))?.signedIn).toEqual([]);
  });

  it('do not open a row that was put in the place of another', async () => {
    const { desk, raw } = await aDeskWithADossier();
    const store = () => raw.backendDB().transaction('people', 'readwrite').objectStore('people');
    const lan = await new Promise<object>(resolve => {
      const asked = store().get('lan');
      asked.onsuccess = () => resolve(asked.result);
    });
    await new Promise<void>(resolve => {
      store().put({ ...lan, id: 'hung' }).onsuccess = () => resolve();
    });
    await expect(desk.db.people.get('hung')).rejects.toThrow('sealed-value-changed');
    expect((await desk.db.people.get('lan'))?.name).toBe('Trần Thị Lan');
  });

  it('read what an older key sealed, after the key was changed', async () => {
    const db = await aDatabase();
    await db.people.put({ id: 'lan', name: 'Lan' } as never);
    const before = db.keys.ring;
    if (!before) throw new Error('no keys');
    const next: Keyring = {
      current: { id: '00000002', bytes: new Uint8Array(32).fill(2) },
      older: [before.current],
    };
    db.keys.ring = next;
    expect((await db.people.get('lan'))?.name).toBe('Lan');
    await db.people.put({ id: 'hoa', name: 'Hoa' } as never);
    db.keys.ring = { current: next.current, older: [] };
    expect((await db.people.get('hoa'))?.name).toBe('Hoa');
    await expect(db.people.get('lan')).rejects.toThrow('key-unknown');
  });
});

describe('drafts', () => {
  it('lie sealed on the disk', async () => {
    const keys = { ring: aRing() as Keyring | null };
    const drafts = new DraftDatabase(keys, 'drafts-sealed');
    await drafts.drafts.put({ person: 'lan', form: { name: NAME } });
    await drafts.views.put({ person: 'lan', view: { typed: NAME } });
    expect(await drafts.drafts.toArray()).toEqual([{ person: 'lan', form: { name: NAME } }]);
    expect(await drafts.views.toArray()).toEqual([{ person: 'lan', view: { typed: NAME } }]);
    keys.ring = null;
    await expect(drafts.drafts.toArray()).rejects.toThrow('locked');
    await expect(drafts.views.toArray()).rejects.toThrow('locked');
    drafts.close();
  });
});

describe('a large value', () => {
  it('opens at its place under its key, and not when changed', async () => {
    const ring = aRing();
    const sealed = await sealLarge(ring, NAME.repeat(1_000), 'search-base');
    expect(await findLarge(ring, sealed, 'search-base')).toBe(NAME.repeat(1_000));
    expect(await findLarge(ring, sealed, 'elsewhere')).toBeUndefined();
    const bytes = new Uint8Array(sealed.box);
    bytes[7] = (bytes[7] ?? 0) ^ 1;
    expect(await findLarge(ring, sealed, 'search-base')).toBeUndefined();
    for (const odd of [undefined, null, 7, 'x', {}, { key: 1 }])
      expect(await findLarge(ring, odd, 'x')).toBeUndefined();
  });
});
