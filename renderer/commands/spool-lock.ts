const NAME = 'spool/';

/** Runs what prints on one printer while no window of this PC prints anything else on it. */
export function alone<T>(printer: string, run: () => Promise<T>): Promise<T> {
  return navigator.locks.request(NAME + printer, run) as Promise<T>;
}

/** Whether any window of this PC is printing at this moment. */
export async function isPrinting(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(lock => lock.name?.startsWith(NAME));
}
