import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eraseDue } from '../../../../renderer/commands/erase-due';
import { finishDossier } from '../../../../renderer/commands/finish-dossier';
import { finishErasure } from '../../../../renderer/commands/finish-erasure';
import { handBack } from '../../../../renderer/commands/hand-back';
import { liftHold, placeHold } from '../../../../renderer/commands/hold-data';
import { receiveDossier } from '../../../../renderer/commands/receive-dossier';
import { startStation } from '../../../../renderer/commands/start-station';
import { admitPages } from '../../../../renderer/data/admit';
import { applyPages } from '../../../../renderer/data/apply';
import { findCheckpoint, keepCheckpoint } from '../../../../renderer/data/checkpoint';
import { loadHistory } from '../../../../renderer/data/history';
import { keepSnapshot } from '../../../../renderer/data/snapshot';
import { blankIntake } from '../../../../shared/intake/intake';
import { DAY_MS } from '../../../../shared/kit/time';
import { verifyPage } from '../../../../shared/ledger/chain';
import { aCity } from '../../../office/city-hand';
import { previewOf } from '../../../office/old-day';
import { aBusyDesk, pins } from '../../../office/set-up';
import { dumpTables } from '../../../office/tables';
import { aDatabase, aWorkplace, type OfficeDesk } from '../../../office/workplace';

const hung = { person: 'hung', pin: pins.hung };
const lan = { person: 'lan', pin: pins.lan };
const minutes = { minutes: '01/BB-2031', ground: 'Hết thời hạn lưu trữ' };

/** Hands back a dossier of a person at once. */
async function aClosed(desk: OfficeDesk, name: string, idNumber = '001087000001'): Promise<string> {
  const blank = blankIntake(1);
  const submitter = { ...blank.submitter, name, idNumber };
  const received = await receiveDossier(desk.work, { ...blank, procedure: '2.000815', submitter });
  if (!received.ok) throw new Error(received.reason);
  const { id } = received.value;
  await finishDossier(desk.work, { counter: 1, dossier: id, result: {} });
  await handBack(desk.work, { counter: 1, dossier: id });
  return id;
}

/** Two people's dossiers, closed six years ago and acknowledged, in an office whose city keeps them for five. */
async function anOldDesk() {
  const desk = await aBusyDesk();
  const mau = await aClosed(desk, 'Nguyễn Văn Mẫu');
  const thu = await aClosed(desk, 'Lê Thị Thử', '001190000002');
  const city = aCity(desk.services);
  city.hears(await desk.db.pages.toArray());
  await admitPages(
    desk.db,
    desk.journal,
    [city.write('retention.set', 'office', { dossierDays: 1_825 })],
    desk.work.identity(),
  );
  desk.main.setAcknowledged((await desk.db.heads.toArray()).find(({ station }) => station === 1)?.seq ?? 0);
  desk.services.moveTo(desk.services.now() + 6 * 366 * DAY_MS);
  return { desk, mau, thu, city };
}

const keptOf = async (desk: OfficeDesk) => (await previewOf(desk)).dossiers.map(({ kept }) => kept);

describe('the preview of an erasure', () => {
  it('lists what is past its term, and says of all else why it is kept', async () => {
    const { desk, mau } = await anOldDesk();
    const young = await aClosed(desk, 'Trần Văn Trẻ');
    const { dossiers: due } = await previewOf(desk);
    expect(due.map(({ dossier, kept }) => [dossier.id, kept])).toContainEqual([mau, null]);
    expect(due.map(({ dossier, kept }) => [dossier.id, kept])).toContainEqual([young, 'young']);
    desk.main.setAcknowledged(3);
    expect(await keptOf(desk)).toEqual(['not-acknowledged', 'not-acknowledged', 'young']);
  });

  it('keeps what an epoch before wrote and the city lacks, however much of this one it has', async () => {
    const { desk, mau, thu } = await anOldDesk();
    const { seq = 0 } = desk.main.journal.heads().find(({ station }) => station === 1) ?? {};
    await desk.main.ask('app.reopen', { epoch: desk.work.identity()?.epoch ?? 0 });
    const again = await aWorkplace({ services: desk.services, main: desk.main, database: desk.db.name });
    await startStation(again.work, { reason: 'city-ahead', oldHead: null });
    again.main.setAcknowledged(2, seq - 1);
    const kept = new Map((await previewOf(again)).dossiers.map(due => [due.dossier.id, due.kept]));
    expect([kept.get(mau), kept.get(thu)]).toEqual([null, 'not-acknowledged']);
    again.main.setAcknowledged(2, seq);
    expect(await keptOf(again)).toEqual([null, null]);
    again.main.setAcknowledged(2, 0);
    expect(await keptOf(again)).toEqual(['not-acknowledged', 'not-acknowledged']);
  });

  it('erases nothing as long as the city has set no term', async () => {
    const desk = await aBusyDesk();
    await aClosed(desk, 'Nguyễn Văn Mẫu');
    desk.services.moveTo(desk.services.now() + 50 * 366 * DAY_MS);
    expect(await keptOf(desk)).toEqual(['no-term']);
  });

  it.each([
    ['a dossier', (mau: string) => ({ dossier: mau })],
    ['the people of a dossier', (mau: string) => ({ peopleOf: mau })],
  ])('keeps %s that is held, until the hold is lifted', async (_what, scopeOf) => {
    const { desk, mau } = await anOldDesk();
    const placed = await placeHold(desk.work, hung, scopeOf(mau), 'Công văn 12/TA');
    expect(await keptOf(desk)).toEqual(['held', null]);
    expect(
      await eraseDue(desk.work, { first: hung, second: lan, ...minutes }, { dossiers: [mau] }),
    ).toMatchObject({
      reason: 'kept-on',
    });
    expect(await placeHold(desk.work, lan, scopeOf(mau), 'x')).toMatchObject({ reason: 'not-allowed' });
    await liftHold(desk.work, hung, placed.ok ? placed.value.hold : '', 'Công văn 15/TA');
    expect(await keptOf(desk)).toEqual([null, null]);
  });

  it('keeps a period that is held', async () => {
    const { desk } = await anOldDesk();
    const scope = { from: '2026-11-01' as never, to: '2026-11-30' as never };
    await placeHold(desk.work, hung, scope, 'Thanh tra');
    expect(await keptOf(desk)).toEqual(['held', 'held']);
  });
});

describe('an erasure', () => {
  it('needs two people, the first a supervisor', async () => {
    const { desk, mau } = await anOldDesk();
    const wish = { dossiers: [mau] };
    expect(await eraseDue(desk.work, { first: hung, second: hung, ...minutes }, wish)).toMatchObject({
      reason: 'second-person-same',
    });
    expect(await eraseDue(desk.work, { first: lan, second: hung, ...minutes }, wish)).toMatchObject({
      reason: 'not-allowed',
    });
    expect(
      await eraseDue(desk.work, { first: hung, second: { ...lan, pin: '000000' }, ...minutes }, wish),
    ).toMatchObject({
      reason: 'wrong-pin',
    });
    expect((await desk.db.dossiers.get(mau))?.submitter.name).toBe('Nguyễn Văn Mẫu');
  });

  it('leaves the line of the register, every chain whole, and nothing of the person in either copy', async () => {
    const { desk, mau, thu } = await anOldDesk();
    await keepCheckpoint(desk.db, desk.work.ask, desk.work.today());
    await keepSnapshot(desk.db, desk.work.ask, desk.work.today(), async () => undefined);
    const done = await eraseDue(desk.work, { first: hung, second: lan, ...minutes }, { dossiers: [mau] });
    expect(done).toEqual({ ok: true, value: { erased: 1 } });
    expect(await desk.db.dossiers.get(mau)).toMatchObject({
      state: 10,
      submitter: { name: '' },
      procedure: { code: '2.000815' },
      erased: { by: 'hung', second: 'lan', minutes: '01/BB-2031' },
    });
    expect((await desk.db.dossiers.get(thu))?.submitter.name).toBe('Lê Thị Thử');
    const heads = desk.main.journal.heads();
    const pages = (await Promise.all(heads.map(head => desk.main.journal.readAfter(head, 0, 1_000)))).flat();
    expect(pages.every(page => verifyPage(page).ok)).toBe(true);
    expect(await desk.main.journal.verify(() => undefined)).toMatchObject({ faults: [] });
    const checkpoint = await findCheckpoint(desk.db, desk.work.ask);
    expect(checkpoint?.heads).toHaveLength(2);
    expect(existsSync(join(desk.main.dir, 'journal', 'snapshot'))).toBe(false);
    const copies = JSON.stringify([pages, await dumpTables(desk.db), checkpoint]);
    for (const told of ['Nguyễn Văn Mẫu', '001087000001']) expect(copies).not.toContain(told);
    const told = pages.filter(({ entry }) => entry.subject === `dossier/${mau}`);
    expect(told.filter(page => page.body !== null).map(page => page.entry.deed)).toEqual(['dossier.erased']);
  });

  it('keeps no snapshot that was being read while somebody was erased', async () => {
    const { desk, mau } = await anOldDesk();
    await keepSnapshot(desk.db, desk.work.ask, desk.work.today(), async () => {
      await eraseDue(desk.work, { first: hung, second: lan, ...minutes }, { dossiers: [mau] });
    });
    expect((await desk.db.dossiers.get(mau))?.erased).toBeDefined();
    expect(existsSync(join(desk.main.dir, 'journal', 'snapshot'))).toBe(false);
  });

  it('does not come undone by a replay, a rebuild, or an old copy of the entries', async () => {
    const { desk, mau } = await anOldDesk();
    const old = await desk.db.pages.toArray();
    await eraseDue(desk.work, { first: hung, second: lan, ...minutes }, { dossiers: [mau] });
    const live = await desk.db.dossiers.get(mau);
    const again = await desk.restart({ lostDatabase: true });
    await loadHistory(
      again.db,
      { ask: again.work.ask, journal: again.journal },
      () => undefined,
      async () => undefined,
    );
    expect({ ...(await again.db.dossiers.get(mau)), touched: 0 }).toEqual({ ...live, touched: 0 });
    const own = { ward: 'H26.101', station: 9, epoch: 9 };
    await admitPages(again.db, again.journal, old, own);
    expect((await again.db.dossiers.get(mau))?.submitter.name).toBe('');
    const elsewhere = await aDatabase();
    const pages = await again.db.pages.toArray();
    await elsewhere.transaction('rw', elsewhere.tables, () => applyPages(elsewhere, pages));
    expect((await elsewhere.dossiers.get(mau))?.submitter.name ?? '').toBe('');
  });

  it('that could not be finished is finished by the next one', async () => {
    const { desk, mau, thu } = await anOldDesk();
    const erase = (dossier: string) =>
      eraseDue(desk.work, { first: hung, second: lan, ...minutes }, { dossiers: [dossier] });
    desk.main.setRedacting(false);
    expect(await erase(mau)).toMatchObject({ reason: 'disk-failed' });
    desk.main.setRedacting(true);
    expect(await erase(thu)).toMatchObject({ ok: true });
    const { readAfter, heads } = desk.main.journal;
    const kept = JSON.stringify(await Promise.all(heads().map(head => readAfter(head, 0, 1_000))));
    for (const told of ['Nguyễn Văn Mẫu', 'Lê Thị Thử', '001087000001', '001190000002'])
      expect(kept).not.toContain(told);
  });

  it('is finished at the next start when the power went in the middle', async () => {
    const { desk, mau } = await anOldDesk();
    desk.main.setRedacting(false);
    expect(
      await eraseDue(desk.work, { first: hung, second: lan, ...minutes }, { dossiers: [mau] }),
    ).toMatchObject({
      reason: 'disk-failed',
    });
    const again = await desk.restart();
    expect(await finishErasure(again.work)).toMatchObject({ ok: true });
    const { readAfter, heads } = again.main.journal;
    const pages = (await Promise.all(heads().map(head => readAfter(head, 0, 1_000)))).flat();
    expect(JSON.stringify(pages)).not.toContain('Nguyễn Văn Mẫu');
    expect(await again.db.notes.get('redacting')).toBeUndefined();
    const dir = join(again.main.dir, 'journal');
    expect(readdirSync(dir).some(name => readFileSync(join(dir, name)).length === 0)).toBe(false);
  });
});
