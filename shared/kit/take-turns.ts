/** Does a piece of work when all that was asked for before is done. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** One piece of work at a time, in the order of asking; that one fails keeps no other from its turn. */
export function takeTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return work => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
