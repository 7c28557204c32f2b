import { expect, it } from 'vitest';
import { drawPlan } from './plan';

it('chooses the same for the same seed, and something else for another', () => {
  expect(drawPlan(7)).toEqual(drawPlan(7));
  expect(drawPlan(8).rounds).not.toEqual(drawPlan(7).rounds);
});

it('kills in set-ups, in starts and among deeds, and wishes for every deed', () => {
  const plans = Array.from({ length: 60 }, (_, seed) => drawPlan(seed));
  const rounds = plans.flatMap(plan => plan.rounds);
  expect(plans.some(plan => plan.killSetUpAfterMs !== null)).toBe(true);
  expect(rounds.some(round => round.killStartAfterMs !== null)).toBe(true);
  expect(rounds.every(round => round.volley.length > 1)).toBe(true);
  const kinds = new Set(rounds.flatMap(round => [...round.calm, ...round.volley].map(wish => wish.do)));
  expect(kinds.size).toBe(10);
});
