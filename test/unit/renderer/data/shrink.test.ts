import { expect, it } from 'vitest';
import { finishDossier } from '../../../../renderer/commands/finish-dossier';
import { handBack } from '../../../../renderer/commands/hand-back';
import { receiveDossier } from '../../../../renderer/commands/receive-dossier';
import { takeTicket } from '../../../../renderer/commands/take-ticket';
import { admitPages } from '../../../../renderer/data/admit';
import { wholeStory } from '../../../../renderer/data/bring-stories';
import { shrinkPages } from '../../../../renderer/data/shrink';
import { blankIntake } from '../../../../shared/intake/intake';
import { addDays } from '../../../../shared/kit/time';
import { aCity } from '../../../office/city-hand';
import { monday } from '../../../office/day';
import { aBusyDesk } from '../../../office/set-up';
import { dumpTables } from '../../../office/tables';

const own = { station: 1, epoch: 1 };
const later = addDays(monday, 100);

/** One dossier handed back and one at work. */
async function aDesk() {
  const desk = await aBusyDesk();
  const blank = blankIntake(1);
  const submitter = { ...blank.submitter, name: 'Nguyễn Văn Mẫu' };
  const ids: string[] = [];
  for (let i = 0; i < 2; i += 1) {
    const done = await receiveDossier(desk.work, { ...blank, procedure: '2.000815', submitter });
    if (done.ok) ids.push(done.value.id);
  }
  const [closed = '', open = ''] = ids;
  await takeTicket(desk.work, { service: 'A', priority: null });
  await finishDossier(desk.work, { counter: 1, dossier: closed, result: {} });
  await handBack(desk.work, { counter: 1, dossier: closed });
  const seq = (await desk.db.heads.get([1, 1]))?.seq ?? 0;
  return { desk, closed, open, seq };
}

it('lets the tables go of old, closed, acknowledged stories; rows and the whole story stay to be had', async () => {
  const { desk, closed, open, seq } = await aDesk();
  const before = await dumpTables(desk.db);
  const story = await wholeStory(desk.db, desk.journal, `dossier/${closed}`);
  expect(await shrinkPages(desk.db, own, later, 0)).toBe(0);
  expect(await shrinkPages(desk.db, own, monday, seq)).toBe(0);
  while ((await shrinkPages(desk.db, own, later, seq)) > 0);
  const { pages, ...rows } = await dumpTables(desk.db);
  const { pages: all, ...same } = before;
  expect(rows).toEqual(same);
  expect(pages?.length).toBeLessThan(all?.length ?? 0);
  expect(await desk.db.pages.where('entry.subject').equals(`dossier/${closed}`).count()).toBe(0);
  expect(await desk.db.pages.where('entry.subject').equals(`dossier/${open}`).count()).toBeGreaterThan(0);
  expect(await wholeStory(desk.db, desk.journal, `dossier/${closed}`)).toEqual(story);
});

it('folds a shrunk story anew when the city’s word of long ago comes late', async () => {
  const { desk, closed, seq } = await aDesk();
  const city = aCity(desk.services);
  const story = await wholeStory(desk.db, desk.journal, `dossier/${closed}`);
  city.hears(story.slice(0, 1));
  const late = city.decide(closed, 5);
  while ((await shrinkPages(desk.db, own, later, seq)) > 0);
  expect(await admitPages(desk.db, desk.journal, [late], desk.work.identity())).toMatchObject({ ok: true });
  expect((await desk.db.dossiers.get(closed))?.states.map(({ state }) => state)).toContain(5);
});

it('lets a story go whole also when its beginning was passed over while the dossier was open', async () => {
  const { desk, open, seq } = await aDesk();
  while ((await shrinkPages(desk.db, own, later, seq)) > 0);
  await finishDossier(desk.work, { counter: 1, dossier: open, result: {} });
  await handBack(desk.work, { counter: 1, dossier: open });
  const story = await wholeStory(desk.db, desk.journal, `dossier/${open}`);
  const end = (await desk.db.heads.get([1, 1]))?.seq ?? 0;
  while ((await shrinkPages(desk.db, own, later, end)) > 0);
  expect(await desk.db.pages.where('entry.subject').equals(`dossier/${open}`).count()).toBe(0);
  expect(await wholeStory(desk.db, desk.journal, `dossier/${open}`)).toEqual(story);
});
