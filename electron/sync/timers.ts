/** Calls `work` once after `ms`; the answer takes it back. */
export type After = (ms: number, work: () => void) => () => void;

/** Real time. A waiting courier does not keep the process alive. */
export const realTimers: After = (ms, work) => {
  const timer = setTimeout(work, ms);
  timer.unref?.();
  return () => clearTimeout(timer);
};
