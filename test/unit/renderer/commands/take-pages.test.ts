import { describe, expect, it } from 'vitest';
import { finishDossier } from '../../../../renderer/commands/finish-dossier';
import { giveUpCodes } from '../../../../renderer/commands/give-up-codes';
import { handBack } from '../../../../renderer/commands/hand-back';
import { receiveDossier } from '../../../../renderer/commands/receive-dossier';
import { takePages } from '../../../../renderer/commands/take-pages';
import { shrinkPages } from '../../../../renderer/data/shrink';
import { addDays } from '../../../../shared/kit/time';
import { anIntake } from '../../../office/an-intake';
import { aCity } from '../../../office/city-hand';
import { monday } from '../../../office/day';
import { aBusyDesk } from '../../../office/set-up';

describe('what the city brings', () => {
  it('is answered before numbers are given and journals written anew', async () => {
    const desk = await aBusyDesk();
    const received = await receiveDossier(desk.work, anIntake(1));
    const id = received.ok ? received.value.id : '';
    const city = aCity(desk.services);
    city.hears(await desk.db.pages.toArray());
    const officialThen: unknown[] = [];
    const answer = async (aside: unknown) => {
      officialThen.push(aside, (await desk.db.dossiers.get(id))?.officialCode);
    };
    await takePages(desk.work, [city.lease(1, [1, 40])], { isLocked: false, answer });
    expect(officialThen).toEqual([[], null]);
    expect((await desk.db.dossiers.get(id))?.officialCode?.provisional).toBe(false);
  });

  it('is asked for again where the journal did not keep it', async () => {
    const desk = await aBusyDesk();
    const city = aCity(desk.services);
    desk.main.setDisk('full');
    const answers: unknown[] = [];
    await takePages(desk.work, [city.lease(1, [1, 40])], {
      isLocked: false,
      answer: async aside => answers.push(aside),
    });
    expect(answers).toEqual([null]);
  });
});

it('gives up a code that an older store gave too, also of a dossier whose story has left the tables', async () => {
  const desk = await aBusyDesk();
  const { db, work, main } = desk;
  const city = aCity(desk.services);
  city.hears(await db.pages.toArray());
  await takePages(work, [city.lease(1, [1, 40])], { isLocked: false, answer: async () => null });
  const received = await receiveDossier(work, anIntake(1));
  const { id, code } = received.ok ? received.value : { id: '', code: '' };
  await finishDossier(work, { counter: 1, dossier: id, result: {} });
  await handBack(work, { counter: 1, dossier: id });
  const told = (await db.pages.where('entry.subject').equals(`dossier/${id}`).toArray())[0];
  if (!told) throw new Error('nothing was received');
  const own = work.identity() ?? { station: 0, epoch: 0 };
  const { seq = 0 } = main.journal.heads().find(({ station }) => station === 1) ?? {};
  while ((await shrinkPages(db, own, addDays(monday, 1), seq)) > 0);
  expect(await db.pages.where('entry.subject').equals(`dossier/${id}`).count()).toBe(0);
  const other = { ...told.entry, epoch: own.epoch + 1, subject: `dossier/${work.newId()}` };
  const given = await giveUpCodes(work, [{ entry: other, body: told.body }]);
  expect(given).toMatchObject({ ok: true, value: [{ before: code }] });
  expect((await db.dossiers.get(id))?.officialCode?.text).not.toBe(code);
});
