/** What a person at the PC does. A scanner types keys. */
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
const LOOK_MS = 5_000;

export type IdleParts = {
  /** Milliseconds of a clock that nobody can set. */
  readonly now: () => number;
  readonly limitMs: () => number;
  /** Milliseconds since the last key or mouse in any program: who works in another one is at the PC as well. */
  readonly pcIdleMs: () => Promise<number>;
  readonly onIdle: () => void;
};

/**
 * Tells once when nobody was at the PC for the limit, and again after somebody came back. Where the timers slept (the
 * PC did), the first key after it tells, and goes nowhere else. Answers a function that stops it.
 */
export function watchIdle(document: Document, { now, limitMs, pcIdleMs, onIdle }: IdleParts): () => void {
  let last = now();
  let isIdle = false;
  const isOverdue = () => now() - last >= limitMs();
  const haveTimersSlept = () => now() - last >= limitMs() + 2 * LOOK_MS;
  const goIdle = () => {
    if (!isIdle) onIdle();
    isIdle = true;
  };
  const hear = (event: Event) => {
    if (haveTimersSlept() && !isIdle) {
      goIdle();
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    isIdle = false;
    last = now();
  };
  const look = async () => {
    if (isIdle || !isOverdue()) return;
    // Where the system does not tell, nobody is taken to be elsewhere.
    const elsewhere = now() - (await pcIdleMs().catch(() => Number.POSITIVE_INFINITY));
    last = Math.max(last, elsewhere);
    if (isOverdue()) goIdle();
  };
  const hearing = new AbortController();
  for (const sign of SIGNS) document.addEventListener(sign, hear, { capture: true, signal: hearing.signal });
  const timer = setInterval(() => void look(), LOOK_MS);
  return () => {
    hearing.abort();
    clearInterval(timer);
  };
}
