import { z } from 'zod';

/** What a window is for; fixed by the main process when it opens, never claimed by the page. */
export type WindowRole = 'desk' | 'board';

/** One call from a window to the main process: who may make it, how its argument is parsed, what it answers. */
export type Request<A extends z.ZodType = z.ZodType, R = unknown> = {
  readonly roles: readonly WindowRole[];
  readonly argument: A;
  /** Carries the answer's type only; never set. */
  readonly answer?: R;
};

/** `answers<R>()(roles, argument)`: the answer's type is given, the argument's is read off its parser. */
export function answers<R>() {
  return <A extends z.ZodType>(roles: readonly WindowRole[], argument: A): Request<A, R> => ({
    roles,
    argument,
  });
}

/** One word from the main process to windows of the roles named. */
export type Event<P = unknown> = { readonly roles: readonly WindowRole[]; readonly payload?: P };

export function tells<P>(roles: readonly WindowRole[]): Event<P> {
  return { roles };
}

/** Of most requests: only the desk may make them. */
export const desk = ['desk'] as const;
/** Of requests without an argument. */
export const Nothing = z.undefined();
export const Count = z.int().nonnegative();
/** What may be typed as a passphrase or a recovery key. */
export const Passphrase = z.string().max(300);
