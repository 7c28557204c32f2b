/**
 * What a rule answers: the value, or a refusal whose reason the clerk can act on.
 * A fault (a bug, a dead disk) is thrown instead and never becomes a `Result`.
 */
export type Result<T, R extends string = string> = { readonly ok: true; readonly value: T } | Refusal<R>;

/** `reason` is a kebab-case word that `renderer/words` turns into a sentence; `detail` names the place. */
export type Refusal<R extends string = string> = {
  readonly ok: false;
  readonly reason: R;
  readonly detail?: string;
};

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse<R extends string>(reason: R, detail?: string): Refusal<R> {
  return detail === undefined ? { ok: false, reason } : { ok: false, reason, detail };
}

/** Makes the compiler prove that every case of a union was handled. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
