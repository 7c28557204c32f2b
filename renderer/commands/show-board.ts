import type { BoardView } from '../../shared/ipc/board-view';
import { toIso } from '../../shared/kit/time';
import type { Office } from '../../shared/office/office';
import type { Stored } from '../data/database';
import { findOffice, ticketsOfDay } from '../data/queries';
import { watch } from '../data/watch';
import type { Workplace } from './workplace';

/** When a ticket was last called, and how often that was; the tables keep only the first time. */
export type LastCalls = Map<string, { readonly calls: number; readonly at: string }>;

/** One call huge and five before it. */
const SHOWN_CALLS = 6;
const DAY_WATCH_MS = 30_000;

/**
 * Keeps the public board true to today's queue, from the start of the desk to its end. Only numbers, counters
 * and counts leave; a new day empties it. Answers a function that stops it.
 */
export function keepBoard(work: Workplace): () => void {
  const { db } = work;
  let day = work.today();
  let stop = follow();
  function follow() {
    const lastCalls: LastCalls = new Map();
    const read = async () => ({ office: await findOffice(db), tickets: await ticketsOfDay(db, day) });
    return watch(read, ({ office, tickets }) => {
      noteCalls(lastCalls, tickets, toIso(work.now()));
      if (office) void work.ask('board.show', boardView(office, tickets, lastCalls));
    });
  }
  const timer = setInterval(() => {
    if (work.today() === day) return;
    day = work.today();
    stop();
    stop = follow();
  }, DAY_WATCH_MS);
  return () => {
    clearInterval(timer);
    stop();
  };
}

/** Remembers when a number was called again; those called before the start count from their first call. */
export function noteCalls(known: LastCalls, tickets: readonly Stored<'ticket'>[], now: string): void {
  for (const { id, calls, calledAt } of tickets) {
    const before = known.get(id);
    if (calledAt === null || before?.calls === calls) continue;
    known.set(id, { calls, at: before ? now : calledAt });
  }
}

/** The board as the public sees it: the newest call first, and how many wait for each service. */
export function boardView(
  office: Pick<Office, 'name' | 'services'>,
  tickets: readonly Stored<'ticket'>[],
  lastCalls: LastCalls,
): BoardView {
  const called = tickets.flatMap(({ id, label, counter, state, last }) => {
    const call = lastCalls.get(id);
    return call && counter !== null && state !== 'voided'
      ? [{ ticket: label, counter, ...call, order: last.lamport }]
      : [];
  });
  called.sort((a, b) => (a.at === b.at ? b.order - a.order : a.at < b.at ? 1 : -1));
  return {
    office: office.name,
    calls: called
      .slice(0, SHOWN_CALLS)
      .map(({ ticket, counter, calls, at }) => ({ ticket, counter, calls, at })),
    waiting: office.services.map(({ prefix, name }) => ({
      service: name,
      prefix,
      count: tickets.filter(ticket => ticket.service === prefix && ticket.state === 'waiting').length,
    })),
  };
}
