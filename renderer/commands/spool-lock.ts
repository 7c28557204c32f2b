const NAME = 'spool';

/** Runs what prints while no window of this PC prints anything else. */
export function alone<T>(run: () => Promise<T>): Promise<T> {
  return navigator.locks.request(NAME, run) as Promise<T>;
}

/** Whether any window of this PC is printing at this moment. */
export async function isPrinting(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(lock => lock.name === NAME);
}
