import { instantAt, PlainDate } from '../../../shared/kit/time';
import { fillDay, setClock } from './busy-days';
import { test } from './fixtures';
import type { App } from './launch';
import { setUpTrialOffice, signInAt } from './office';

export const monday = PlainDate.parse('2026-11-23');
export const friday = PlainDate.parse('2026-11-20');
const opening = instantAt(friday, '07:30');

/** The afternoon of a busy Monday: 60 dossiers today, 24 of Friday behind them, Lan at counter 1. */
export const busyTest = test.extend<{ readonly busy: App }>({
  busy: async ({ start }, use) => {
    const app = await start({ clock: opening });
    await setUpTrialOffice(app.desk);
    await signInAt(app.desk, 1, 'Trần Thị Lan');
    await fillDay(app, { day: friday, dossiers: 24 });
    await setClock(app, instantAt(monday, '15:40'), opening);
    await fillDay(app, { day: monday, dossiers: 60, provisionalFrom: 50 });
    await use(app);
  },
});
