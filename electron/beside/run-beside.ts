import { takeTurns } from '../../shared/kit/take-turns';

/** What stands beside the main process; each is a file of the build. */
export type Entry = 'windows-printing' | 'pdf-protection';

/** `begun`: from here on the job may have had its effect. `over`: the process is gone. */
export type News = { readonly said: 'begun' | 'over' } | { readonly said: 'done'; readonly answer: unknown };

export type Child = { readonly post: (job: unknown) => void; readonly kill: () => void };

/** Starts a process: of Electron in the app, of Node in tests. */
export type Fork = (entry: Entry, hear: (news: News) => void) => Child;

export type Ended<Answer> =
  | { readonly ended: 'answered'; readonly answer: Answer }
  /** Too long without an answer, or gone without one: killed, and nothing more comes of it in this process. */
  | { readonly ended: 'late' | 'died'; readonly begun: boolean };

export type Beside = {
  /**
   * One job at a time in each lane, which has a process of its own: what hangs in one holds up no other. Never rejects.
   *
   * @param deadlineMs of the job itself, without what it waits for its turn
   */
  readonly run: <Answer>(
    at: { readonly entry: Entry; readonly lane: string },
    job: unknown,
    deadlineMs: number,
  ) => Promise<Ended<Answer>>;
  /** Ends all of them, whatever they are at. */
  readonly end: () => void;
};

/** A process costs 0.2 s to start, and 70 MB after a page: kept for the next job, not for the whole day. */
const IDLE_MS = 60_000;

/**
 * Work that may not be done in the main process: calls of the system that may never return or crash in somebody's
 * driver, and long calculations. Not threads: one that hangs in the system can neither be ended nor left behind at quit.
 */
export function openBeside(fork: Fork, idleMs = IDLE_MS): Beside {
  const lanes = new Map<string, Lane>();
  return {
    run: <Answer>({ entry, lane }: { entry: Entry; lane: string }, job: unknown, deadlineMs: number) => {
      const key = `${entry} ${lane}`;
      const known = lanes.get(key) ?? openLane(hear => fork(entry, hear), idleMs);
      lanes.set(key, known);
      return known.run(job, deadlineMs) as Promise<Ended<Answer>>;
    },
    end: () => {
      for (const lane of lanes.values()) lane.end();
    },
  };
}

type Lane = ReturnType<typeof openLane>;

function openLane(fork: (hear: (news: News) => void) => Child, idleMs: number) {
  const inTurn = takeTurns();
  let kept: ReturnType<typeof startProcess> | undefined;
  let idle: NodeJS.Timeout | undefined;
  const end = () => {
    clearTimeout(idle);
    kept?.kill();
    kept = undefined;
  };
  return {
    end,
    run: (job: unknown, deadlineMs: number): Promise<Ended<unknown>> =>
      inTurn(async () => {
        clearTimeout(idle);
        if (!kept || kept.isOver()) kept = startProcess(fork);
        const ended = await kept.ask(job, deadlineMs);
        if (ended.ended === 'answered') idle = setTimeout(end, idleMs).unref();
        else end();
        return ended;
      }),
  };
}

function startProcess(fork: (hear: (news: News) => void) => Child) {
  let isOver = false;
  let hear: (news: News) => void = () => undefined;
  const child = fork(news => {
    isOver ||= news.said === 'over';
    hear(news);
  });
  return {
    isOver: () => isOver,
    kill: child.kill,
    ask: (job: unknown, deadlineMs: number) =>
      new Promise<Ended<unknown>>(resolve => {
        let begun = false;
        const timer = setTimeout(() => resolve({ ended: 'late', begun }), deadlineMs);
        hear = news => {
          if (news.said === 'begun') begun = true;
          else {
            clearTimeout(timer);
            resolve(
              news.said === 'done' ? { ended: 'answered', answer: news.answer } : { ended: 'died', begun },
            );
          }
        };
        child.post(job);
      }),
  };
}
