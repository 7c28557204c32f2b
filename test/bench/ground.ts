import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AppProcess } from '../day/app-process';
import { startAppProcess } from '../day/app-process';
import { aFilledProfile, PIN } from './filled-profile';
import { enterPage } from './in-page';
import { ENTRIES, type Story } from './in-page/fill-store';

/** What studies stand on: a store, the app on it when asked for, and nothing left when all is over. */
export type Ground = {
  readonly dossiers: number;
  readonly entriesEach: number;
  /** The profile; whoever asks for it while the app runs on it gets it closed first. */
  readonly closedProfile: () => Promise<string>;
  /** The rehearsal on the store with Lan at counter 1 and `window.bench` in its page. */
  readonly openDesk: () => Promise<AppProcess>;
  readonly clear: () => Promise<void>;
};

/** The app on a profile with Lan at counter 1 and `window.bench` in its page. */
export async function openDesk(
  profile: string,
  env: Readonly<Record<string, string>> = {},
): Promise<AppProcess> {
  const app = await startAppProcess(profile, { wall: Date.now(), mono: 0 }, { env });
  const seated = await app.perform('sign-in', { counter: 1, clerk: 'lan', pin: PIN });
  if (!seated.result.ok) throw new Error(seated.result.reason);
  await enterPage(app.window);
  return app;
}

/** Asked from here: a page's own waiting takes the promise of an answer for the answer. */
export async function untilSnapshot({ window: desk }: AppProcess): Promise<void> {
  const isThere = async () => (await window.rehearsal?.work.ask('rows.read', { name: 'snapshot' })) !== null;
  while (!(await desk.evaluate(isThere))) await sleep(200);
}

export async function openGround(dossiers: number, story: Story): Promise<Ground> {
  let profile: string | undefined;
  let app: AppProcess | undefined;
  const profileOf = async () => {
    profile ??= await aFilledProfile(dossiers, story);
    return profile;
  };
  const close = async () => {
    await app?.close();
    app = undefined;
  };
  return {
    dossiers,
    entriesEach: ENTRIES[story],
    closedProfile: async () => {
      await close();
      return profileOf();
    },
    openDesk: async () => {
      if (app) return app;
      app = await openDesk(await profileOf());
      // Once a month the rows are written out beside the work; no measure is of that.
      if (dossiers * ENTRIES[story] > 10_000) await untilSnapshot(app);
      return app;
    },
    clear: async () => {
      await close();
      if (profile) rmSync(profile, { recursive: true, force: true });
    },
  };
}
