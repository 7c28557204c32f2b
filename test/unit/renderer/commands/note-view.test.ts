import { expect, it } from 'vitest';
import { noteList, noteView } from '../../../../renderer/commands/note-view';
import { receiveDossier } from '../../../../renderer/commands/receive-dossier';
import { blankIntake } from '../../../../shared/intake/intake';
import { DAY_MS } from '../../../../shared/kit/time';
import { staysLocal } from '../../../../shared/ledger/deeds';
import { aBusyDesk } from '../../../office/set-up';

it('notes once a day who opened a dossier, and leaves the dossier as it is', async () => {
  const desk = await aBusyDesk();
  const blank = blankIntake(1);
  const submitter = { ...blank.submitter, name: 'Nguyễn Văn Mẫu' };
  const received = await receiveDossier(desk.work, { ...blank, procedure: '2.000815', submitter });
  const id = received.ok ? received.value.id : '';
  const before = await desk.db.dossiers.get(id);
  const views = async () =>
    (await desk.db.pages.toArray())
      .filter(({ entry }) => entry.deed === 'dossier.viewed')
      .map(({ entry }) => entry.clerk);
  await noteView(desk.work, 'hoa', id);
  await noteView(desk.work, 'hoa', id);
  await noteView(desk.work, 'lan', id);
  await noteView(desk.work, 'hoa', 'no-such-dossier');
  expect(await views()).toEqual(['hoa', 'lan']);
  desk.services.moveTo(desk.services.now() + DAY_MS);
  await noteView(desk.work, 'hoa', id);
  expect(await views()).toEqual(['hoa', 'lan', 'hoa']);
  const { last: _then, touched: _t, ...was } = before ?? {};
  const { last: _now, touched: _u, ...is } = (await desk.db.dossiers.get(id)) ?? {};
  expect(is).toEqual(was);
});

it('notes once a day who looked people up and by what, not for whom, and sends none of it to the city', async () => {
  const desk = await aBusyDesk();
  const lists = async () =>
    (await desk.db.pages.toArray())
      .filter(({ entry }) => entry.deed === 'list.viewed')
      .map(({ entry, body }) => [entry.clerk, entry.subject, body?.content]);
  for (const list of ['number', 'number', 'search'] as const) await noteList(desk.work, 'hoa', list);
  await noteList(desk.work, 'lan', 'number');
  expect(await lists()).toEqual([
    ['hoa', 'station/1', { list: 'number' }],
    ['hoa', 'station/1', { list: 'search' }],
    ['lan', 'station/1', { list: 'number' }],
  ]);
  expect(staysLocal('list.viewed')).toBe(true);
});
