import { join } from 'node:path';
import type { PlayableStep } from './not-built';
import type { Stage } from './stage';

/** Pictures of the desk as the day goes by: `01-office.png`, `02-sign-in.png`, ... */
export type Screens = {
  readonly take: (what: string) => Promise<void>;
  /** Takes one after the first sign-in, after the first reception, at half time and at three quarters. */
  readonly afterStep: (step: PlayableStep, played: number, of: number) => Promise<void>;
};

export function takeScreens(dir: string, stage: Stage): Screens {
  const taken = new Set<string>();
  const take = async (what: string) => {
    if (taken.has(what)) return;
    taken.add(what);
    const number = String(taken.size).padStart(2, '0');
    const key = what === 'today' ? 'F6' : undefined;
    await stage.app().screenshot(join(dir, `${number}-${what}.png`), key);
  };
  return {
    take,
    async afterStep(step, played, of) {
      if (step.do === 'sign-in' || step.do === 'receive') await take(step.do);
      if (played === Math.ceil(of / 2)) await take('half-time');
      if (played === Math.ceil((of * 3) / 4)) await take('today');
    },
  };
}
