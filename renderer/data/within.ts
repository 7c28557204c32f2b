/** Said of work that has not answered in time; it may still end one way or the other. */
export const LATE = Symbol('late');

/** What the work answers, or `LATE` after so many ms. The work itself goes on. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T | typeof LATE> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<typeof LATE>(resolve => {
    timer = setTimeout(() => resolve(LATE), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
