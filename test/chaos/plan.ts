import { seededChance } from '../day/seeded-chance';
import type { PrinterMode } from '../office/printer';
import type { CounterNo } from './set-up';

/** What somebody at the counter wants. `pick` (0 to below 1) chooses among what is there when its turn comes. */
export type Wish =
  | { readonly do: 'sign-in' | 'sign-out' | 'call-next' | 'recall' | 'no-show'; readonly counter: CounterNo }
  | { readonly do: 'take-ticket'; readonly service: string }
  | { readonly do: 'receive'; readonly counter: CounterNo; readonly pick: number }
  | { readonly do: 'pay' | 'finish' | 'return-result'; readonly pick: number };

/** From a start of the app to its next kill. */
export type Round = {
  /** The start before this round is killed so many ms after the app was launched; null lets it be. */
  readonly killStartAfterMs: number | null;
  readonly printer: PrinterMode;
  readonly minutes: number;
  /** Done one after the other, each acknowledged or refused before the next. */
  readonly calm: readonly Wish[];
  /** Fired all at once; the app is killed so many ms later. */
  readonly volley: readonly Wish[];
  readonly killAfterMs: number;
};

/** Everything that chance decides of a day with kills; the same for the same seed. */
export type Plan = {
  readonly seed: number;
  /** The first set-up of the office is killed so many ms after it was asked for; null lets it be. */
  readonly killSetUpAfterMs: number | null;
  readonly rounds: readonly Round[];
};

const PRINTERS: readonly PrinterMode[] = ['on', 'on', 'on', 'off', 'drop', 'hang'];
const SERVICES = ['A', 'B'];
const COUNTERS: readonly CounterNo[] = [1, 2];

/** Draws a plan. Nothing is drawn later, so that what the app answers cannot change the choices. */
export function drawPlan(seed: number, rounds?: number): Plan {
  const chance = seededChance(seed);
  const within = (least: number, most: number) => least + Math.floor(chance() * (most - least + 1));
  const oneOf = <T>(all: readonly [T, ...T[]] | readonly T[]): T => all[within(0, all.length - 1)] as T;
  const wishes: readonly (readonly [number, () => Wish])[] = [
    [5, () => ({ do: 'take-ticket', service: oneOf(SERVICES) })],
    [4, () => ({ do: 'call-next', counter: oneOf(COUNTERS) })],
    [4, () => ({ do: 'receive', counter: oneOf(COUNTERS), pick: chance() })],
    [3, () => ({ do: 'pay', pick: chance() })],
    [3, () => ({ do: 'finish', pick: chance() })],
    [2, () => ({ do: 'return-result', pick: chance() })],
    [1, () => ({ do: 'recall', counter: oneOf(COUNTERS) })],
    [1, () => ({ do: 'no-show', counter: oneOf(COUNTERS) })],
    [0.5, () => ({ do: 'sign-out', counter: oneOf(COUNTERS) })],
  ];
  const total = wishes.reduce((sum, [weight]) => sum + weight, 0);
  const wish = (): Wish => {
    let left = chance() * total;
    for (const [weight, make] of wishes) {
      left -= weight;
      if (left < 0) return make();
    }
    return { do: 'take-ticket', service: 'A' };
  };
  const several = (least: number, most: number) => Array.from({ length: within(least, most) }, wish);
  const round = (_: unknown, no: number): Round => ({
    killStartAfterMs: no > 0 && chance() < 0.2 ? within(0, 900) : null,
    printer: oneOf(PRINTERS),
    minutes: within(1, 40),
    calm: [...COUNTERS.map(counter => ({ do: 'sign-in' as const, counter })), ...several(4, 12)],
    volley: several(2, 8),
    // Most kills fall into the deeds (a volley takes about 100 ms); some come when all is done.
    killAfterMs: chance() < 0.8 ? within(0, 120) : within(120, 600),
  });
  return {
    seed,
    killSetUpAfterMs: chance() < 0.3 ? within(0, 500) : null,
    rounds: Array.from({ length: rounds ?? within(3, 6) }, round),
  };
}
