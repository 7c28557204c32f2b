import { instantAt, PlainDate } from '../../shared/kit/time';
import { fillDay, setClock } from './desk/busy-days';
import { expect, test } from './desk/fixtures';
import type { App } from './desk/launch';
import { look } from './desk/looks';
import { setUpTrialOffice, signInAt } from './desk/office';

const monday = PlainDate.parse('2026-11-23');
const friday = PlainDate.parse('2026-11-20');
const start0 = instantAt(friday, '07:30');

/** Friday's work behind it, Monday's in front: the afternoon of a busy day. */
const busy = test.extend<{ readonly busyDesk: App }>({
  busyDesk: async ({ start }, use) => {
    const app = await start({ clock: start0 });
    await setUpTrialOffice(app.desk);
    await signInAt(app.desk, 1, 'Trần Thị Lan');
    await fillDay(app, { day: friday, dossiers: 24 });
    await setClock(app, instantAt(monday, '15:40'), start0);
    await fillDay(app, { day: monday, dossiers: 60, provisionalFrom: 50 });
    await use(app);
  },
});

busy('shows the day and the deeds of the chosen dossier', async ({ busyDesk: { desk } }) => {
  await desk.keyboard.press('F6');
  await expect(desk.getByRole('listbox').getByRole('option')).toHaveCount(60);
  await look(desk, 'today');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: /0060/ })).toBeFocused();
  await look(desk, 'dossier');
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('F7');
  await look(desk, 'hand-back');
  await desk.keyboard.press('F8');
  await look(desk, 'search-empty');
  await desk.keyboard.type('hoa vi du', { delay: 70 });
  await look(desk, 'search');
  await desk.keyboard.press('F9');
  await look(desk, 'reports-clerk');
  await desk.keyboard.press('F11');
  await look(desk, 'spool');
});
