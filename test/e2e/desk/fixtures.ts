import { test as base, expect } from '@playwright/test';
import { aFolder } from './folder';
import { type App, type Launch, launch } from './launch';
import { setUpTrialOffice, signInAt } from './office';

/** A working day before 15:00: neither what is due today nor a number's day depends on when the tests run. */
const MONDAY_MORNING = Date.parse('2026-11-23T08:30:00+07:00');

type Start = (options?: Partial<Launch>) => Promise<App>;

type Fixtures = {
  readonly folderName: string;
  /** A fresh folder for the store of one PC; taken away afterwards. */
  readonly profile: string;
  /** Starts the app, again and again if need be; all are ended, and none may have complained. */
  readonly start: Start;
  /** An app as it comes out of the box. */
  readonly app: App;
  /** An app whose trial office is set up, with nobody signed in. */
  readonly office: App;
  /** The same with Trần Thị Lan at counter 1. */
  readonly counter: App;
};

/** `test` of the journeys: every one has its own PC. */
export const test = base.extend<Fixtures>({
  folderName: ['quay-journey-', { option: true }],
  profile: async ({ folderName }, use) => aFolder(folderName, use),
  start: async ({ profile }, use) => {
    const apps: App[] = [];
    await use(async options => {
      const app = await launch({ profile, clock: MONDAY_MORNING, ...options });
      apps.push(app);
      return app;
    });
    for (const app of apps) await app.close();
    expect(apps.flatMap(app => app.complaints)).toEqual([]);
  },
  app: async ({ start }, use) => use(await start()),
  office: async ({ app }, use) => {
    await setUpTrialOffice(app.desk);
    await use(app);
  },
  counter: async ({ office }, use) => {
    await signInAt(office.desk, 1, 'Trần Thị Lan');
    await use(office);
  },
});

export { expect } from '@playwright/test';
