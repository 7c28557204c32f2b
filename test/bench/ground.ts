import { rmSync } from 'node:fs';
import type { AppProcess } from '../day/app-process';
import { startAppProcess } from '../day/app-process';
import { aFilledProfile, PIN } from './filled-profile';
import { enterPage } from './in-page';

/** What studies stand on: a store, the app on it when asked for, and nothing left when all is over. */
export type Ground = {
  readonly dossiers: number;
  /** The profile; whoever asks for it while the app runs on it gets it closed first. */
  readonly closedProfile: () => Promise<string>;
  /** The rehearsal on the store with Lan at counter 1 and `window.bench` in its page. */
  readonly openDesk: () => Promise<AppProcess>;
  readonly clear: () => Promise<void>;
};

export async function openGround(dossiers: number): Promise<Ground> {
  let profile: string | undefined;
  let app: AppProcess | undefined;
  const profileOf = async () => {
    profile ??= await aFilledProfile(dossiers);
    return profile;
  };
  const close = async () => {
    await app?.close();
    app = undefined;
  };
  return {
    dossiers,
    closedProfile: async () => {
      await close();
      return profileOf();
    },
    openDesk: async () => {
      if (app) return app;
      app = await startAppProcess(await profileOf(), { wall: Date.now(), mono: 0 });
      const seated = await app.perform('sign-in', { counter: 1, clerk: 'lan', pin: PIN });
      if (!seated.result.ok) throw new Error(seated.result.reason);
      await enterPage(app.window);
      return app;
    },
    clear: async () => {
      await close();
      if (profile) rmSync(profile, { recursive: true, force: true });
    },
  };
}
