import { describe, expect, it } from 'vitest';
import { apologise } from '../../../../renderer/commands/apologise';
import { askSupplement } from '../../../../renderer/commands/ask-supplement';
import { endDossier } from '../../../../renderer/commands/end-dossier';
import { finishDossier } from '../../../../renderer/commands/finish-dossier';
import { handBack } from '../../../../renderer/commands/hand-back';
import { payFee } from '../../../../renderer/commands/pay-fee';
import { receiveDossier } from '../../../../renderer/commands/receive-dossier';
import { takeSupplement } from '../../../../renderer/commands/take-supplement';
import { undoDeed } from '../../../../renderer/commands/undo-deed';
import { admitPages } from '../../../../renderer/data/admit';
import { type UndoneKind, undoablesOf } from '../../../../shared/dossiers/undo';
import type { Result } from '../../../../shared/kit/result';
import { DAY_MS } from '../../../../shared/kit/time';
import { anIntake } from '../../../office/an-intake';
import { aCity } from '../../../office/city-hand';
import { aBusyDesk } from '../../../office/set-up';
import { dumpTables } from '../../../office/tables';
import type { OfficeDesk } from '../../../office/workplace';

const reason = 'Bấm nhầm';

async function received(desk: OfficeDesk) {
  const done = await receiveDossier(desk.work, anIntake(1));
  if (!done.ok) throw new Error(done.reason);
  return { counter: 1, dossier: done.value.id };
}

async function rowOf(desk: OfficeDesk, id: string) {
  const row = await desk.db.dossiers.get(id);
  if (!row) throw new Error('no row');
  const { last: _last, touched: _touched, corrections, ...rest } = row;
  return { rest, corrections, undoables: undoablesOf(row) };
}

/** Every deed that can be taken back, after those that lead to it. */
type Step = (desk: OfficeDesk, at: { counter: number; dossier: string }) => Promise<Result<unknown>>;
const pay: Step = (desk, at) => payFee(desk.work, { ...at, method: 'cash' });
const finish: Step = (desk, at) => finishDossier(desk.work, { ...at, result: { number: '1/CT' } });
const ask: Step = (desk, at) => askSupplement(desk.work, { ...at, reason, missing: [] });
const steps: readonly [UndoneKind, ...Step[]][] = [
  ['paid', pay],
  ['finished', pay, finish],
  ['returned', finish, (desk, at) => handBack(desk.work, at)],
  ['supplement', ask],
  ['supplied', ask, (desk, at) => takeSupplement(desk.work, { ...at, note: '' })],
  ['apology', (desk, at) => apologise(desk.work, { ...at, reason, newDate: '2026-12-10' })],
  ['refusal', (desk, at) => endDossier(desk.work, 'refuse', { ...at, reason })],
  ['withdrawal', (desk, at) => endDossier(desk.work, 'withdraw', { ...at, reason })],
  ['stop', (desk, at) => endDossier(desk.work, 'stop', { ...at, reason })],
];

describe('taking back what was noted by mistake', () => {
  it.each(steps)(
    '%s: the dossier stands as before, and both stay in its story',
    async (...[kind, ...deeds]) => {
      const desk = await aBusyDesk();
      const at = await received(desk);
      let before = await rowOf(desk, at.dossier);
      for (const deed of deeds) {
        before = await rowOf(desk, at.dossier);
        desk.services.moveTo(desk.services.now() + 60_000);
        expect(await deed(desk, at)).toMatchObject({ ok: true });
      }
      const done = await rowOf(desk, at.dossier);
      const last = done.undoables.find(one => one.kind === kind);
      expect(last).toMatchObject({ by: 'lan' });
      const undone = await undoDeed(desk.work, { ...at, entry: last?.entry ?? '', reason });
      expect(undone).toMatchObject({ ok: true, value: { kind } });
      const after = await rowOf(desk, at.dossier);
      expect({ turns: [], ...after.rest }).toEqual({ turns: [], ...before.rest });
      expect(after.corrections).toMatchObject([
        { undoes: last?.entry, reason, by: 'lan', isContested: false },
      ]);
      const again = await undoDeed(desk.work, { ...at, entry: last?.entry ?? '', reason });
      expect(again).toMatchObject({ reason: 'not-last-deed' });
    },
  );

  it('takes back the last step first', async () => {
    const desk = await aBusyDesk();
    const at = await received(desk);
    await finish(desk, at);
    const [finished] = (await rowOf(desk, at.dossier)).undoables;
    await handBack(desk.work, at);
    const early = await undoDeed(desk.work, { ...at, entry: finished?.entry ?? '', reason });
    expect(early).toMatchObject({ reason: 'not-last-deed' });
    const [returned] = (await rowOf(desk, at.dossier)).undoables;
    await undoDeed(desk.work, { ...at, entry: returned?.entry ?? '', reason });
    const late = await undoDeed(desk.work, { ...at, entry: finished?.entry ?? '', reason });
    expect(late).toMatchObject({ ok: true });
  });

  it.each([
    ['without a reason', { reason: ' ' }, 'reason-missing'],
    ["of another's deed", { counter: 2 }, 'correction-not-yours'],
    ['of a dossier that is not here', { dossier: 'none' }, 'no-such-dossier'],
  ])('is refused %s, and changes nothing', async (_, given, why) => {
    const desk = await aBusyDesk();
    const at = await received(desk);
    await pay(desk, at);
    const [paid] = (await rowOf(desk, at.dossier)).undoables;
    const before = await dumpTables(desk.db);
    const undone = await undoDeed(desk.work, { ...at, entry: paid?.entry ?? '', reason, ...given });
    expect(undone).toMatchObject({ reason: why });
    expect(await dumpTables(desk.db)).toEqual(before);
  });

  it("is a supervisor's on another day", async () => {
    const desk = await aBusyDesk();
    const at = await received(desk);
    await pay(desk, at);
    const [paid] = (await rowOf(desk, at.dossier)).undoables;
    desk.services.moveTo(desk.services.now() + DAY_MS);
    const undone = await undoDeed(desk.work, { ...at, entry: paid?.entry ?? '', reason });
    expect(undone).toMatchObject({ reason: 'correction-log-exported' });
  });

  it('stops where the city has decided meanwhile', async () => {
    const desk = await aBusyDesk();
    const at = await received(desk);
    await finish(desk, at);
    const [finished] = (await rowOf(desk, at.dossier)).undoables;
    const city = aCity(desk.services);
    city.hears(await desk.db.pages.toArray());
    await admitPages(desk.db, desk.journal, [city.decide(at.dossier, 4)], desk.work.identity());
    const undone = await undoDeed(desk.work, { ...at, entry: finished?.entry ?? '', reason });
    expect(undone).toMatchObject({ reason: 'not-last-deed' });
  });

  it('drops the paper of it that has not come out', async () => {
    const desk = await aBusyDesk({ mode: 'thermal' });
    const at = await received(desk);
    await endDossier(desk.work, 'refuse', { ...at, reason });
    const [refused] = (await rowOf(desk, at.dossier)).undoables;
    await undoDeed(desk.work, { ...at, entry: refused?.entry ?? '', reason });
    const slips = await desk.db.slips.toArray();
    expect(slips.filter(slip => slip.kind === 'refusal').map(slip => slip.state)).toEqual(['expired']);
  });

  it('leaves the paper of the one before it, which still stands', async () => {
    const desk = await aBusyDesk({ mode: 'thermal' });
    const at = await received(desk);
    await apologise(desk.work, { ...at, reason, newDate: '2026-12-10' });
    desk.services.moveTo(desk.services.now() + 60_000);
    await apologise(desk.work, { ...at, reason, newDate: '2026-12-15' });
    const [later] = (await rowOf(desk, at.dossier)).undoables;
    expect(await undoDeed(desk.work, { ...at, entry: later?.entry ?? '', reason })).toMatchObject({
      ok: true,
    });
    const papers = (await desk.db.slips.toArray()).filter(slip => slip.kind === 'apology');
    expect(papers.map(slip => slip.state).sort()).toEqual(['expired', 'waiting']);
  });
});
