/** How fast the spool tries again, ms: first after a failure, and at the longest. */
export type Pace = { readonly firstMs: number; readonly mostMs: number };

/** Slips that wait a while after a failure, each twice as long as the time before. Gone when the app ends. */
export type Holds = {
  readonly hold: (slip: string, reason: string) => void;
  readonly isHeld: (slip: string) => boolean;
  /** It went well, or somebody asked by hand: tried at once, and the waits begin anew. */
  readonly release: (slip?: string) => void;
  /** Ms until the next one may be tried; undefined when none is held. */
  readonly nextIn: () => number | undefined;
  /** Why each held slip could not be done; another map whenever it changed. */
  readonly reasons: () => ReadonlyMap<string, string>;
  readonly subscribe: (onChange: () => void) => () => void;
};

export function createHolds({ firstMs, mostMs }: Pace): Holds {
  const held = new Map<string, { readonly until: number; readonly wait: number; readonly reason: string }>();
  const listeners = new Set<() => void>();
  let reasons: ReadonlyMap<string, string> = new Map();
  const changed = () => {
    reasons = new Map([...held].map(([slip, { reason }]) => [slip, reason]));
    for (const listener of listeners) listener();
  };
  return {
    hold: (slip, reason) => {
      const before = held.get(slip);
      const wait = before ? Math.min(before.wait * 2, mostMs) : firstMs;
      held.set(slip, { until: performance.now() + wait, wait, reason });
      changed();
    },
    isHeld: slip => (held.get(slip)?.until ?? 0) > performance.now(),
    release: slip => {
      if (held.size === 0 || (slip !== undefined && !held.delete(slip))) return;
      if (slip === undefined) held.clear();
      changed();
    },
    nextIn: () => {
      const now = performance.now();
      const ahead = [...held.values()].map(({ until }) => until - now).filter(ms => ms > 0);
      return ahead.length === 0 ? undefined : Math.min(...ahead);
    },
    reasons: () => reasons,
    subscribe: onChange => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
