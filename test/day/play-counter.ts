import type { Plays } from './play';

/** Who sits where, and the queue. */
export const playCounter: Plays<
  'sign-in' | 'sign-out' | 'switch' | 'take-ticket' | 'call-next' | 'recall' | 'no-show'
> = {
  'sign-in': ({ stage }, { counter, clerk, pin }) => stage.app().perform('sign-in', { counter, clerk, pin }),
  'sign-out': ({ stage }, { counter, clerk, pin }) =>
    stage.app().perform('sign-out', { counter, clerk, pin }),
  switch: ({ stage }, { counter, clerk, pin }) => stage.app().perform('switch', { counter, clerk, pin }),
  'take-ticket': async ({ stage, made }, { service, priority, as }) => {
    const done = await stage.app().perform('take-ticket', { service, priority });
    if (as !== undefined && done.result.ok) made.tickets.set(as, done.result.value.id);
    return done;
  },
  'call-next': ({ stage }, { counter, service }) => stage.app().perform('call-next', { counter, service }),
  recall: ({ stage }, { counter }) => stage.app().perform('recall', { counter }),
  'no-show': ({ stage }, { counter }) => stage.app().perform('no-show', { counter }),
};
