import { z } from 'zod';
import type { Dossier } from '../dossiers/dossier';
import type { PlainDate } from '../kit/time';
import type { Ticket } from '../queue/ticket';
import { cellText } from './cell-text';
import { isOn, type LogRow } from './log-row';

const Count = z.int().nonnegative();

/** What was done on the day; money in đồng. Overdue counts dossiers of the log, whenever they were due. */
export const Totals = z.strictObject({
  received: Count,
  finished: Count,
  returned: Count,
  overdue: Count,
  feeVnd: Count,
  paidVnd: Count,
});
export type Totals = z.infer<typeof Totals>;

export const ProcedureTotals = Totals.extend({ code: z.string().nullable(), name: z.string() });
export type ProcedureTotals = z.infer<typeof ProcedureTotals>;

/** Each deed counts for who did it: one clerk may receive what another hands back. */
export const ClerkTotals = Totals.extend({ clerk: z.string(), name: z.string(), served: Count });
export type ClerkTotals = z.infer<typeof ClerkTotals>;

/** A dossier beside its line of the log. */
export type Logged = { readonly dossier: Dossier; readonly row: LogRow };

const NOTHING: Totals = { received: 0, finished: 0, returned: 0, overdue: 0, feeVnd: 0, paidVnd: 0 };

export function addTotals(a: Totals, b: Totals): Totals {
  return {
    received: a.received + b.received,
    finished: a.finished + b.finished,
    returned: a.returned + b.returned,
    overdue: a.overdue + b.overdue,
    feeVnd: a.feeVnd + b.feeVnd,
    paidVnd: a.paidVnd + b.paidVnd,
  };
}

export function totalOf(logged: readonly Logged[], day: PlainDate): Totals {
  return logged.map(one => totalsOf(one.row, day)).reduce(addTotals, NOTHING);
}

/** By national code, or by name for "Thủ tục khác"; the busiest first. */
export function totalByProcedure(logged: readonly Logged[], day: PlainDate): readonly ProcedureTotals[] {
  const found = new Map<string, ProcedureTotals>();
  for (const { dossier, row } of logged) {
    const { code, name } = dossier.procedure;
    const key = code ?? name;
    const before = found.get(key) ?? { code, name: cellText(name), ...NOTHING };
    found.set(key, { ...before, ...addTotals(before, totalsOf(row, day)) });
  }
  return [...found.values()].sort(busiestFirst);
}

export function totalByClerk(
  logged: readonly Logged[],
  tickets: readonly Ticket[],
  day: PlainDate,
  nameOf: (personId: string) => string,
): readonly ClerkTotals[] {
  const found = new Map<string, ClerkTotals>();
  const add = (clerk: string, part: Partial<Totals>, served = 0) => {
    const before = found.get(clerk) ?? { clerk, name: nameOf(clerk), served: 0, ...NOTHING };
    const sums = addTotals(before, { ...NOTHING, ...part });
    found.set(clerk, { ...before, ...sums, served: before.served + served });
  };
  for (const { dossier, row } of logged) {
    const { received, finished, returned, overdue, feeVnd } = totalsOf(row, day);
    add(dossier.clerk, { received, overdue, feeVnd });
    if (finished) add(finisherOf(dossier), { finished });
    if (returned) add(dossier.returned?.by ?? dossier.clerk, { returned });
    for (const payment of dossier.payments) {
      if (isOn(payment.at, day)) add(payment.by, { paidVnd: payment.amountVnd });
    }
  }
  for (const ticket of tickets) if (ticket.state === 'served' && ticket.clerk) add(ticket.clerk, {}, 1);
  return [...found.values()].sort(busiestFirst);
}

function totalsOf(row: LogRow, day: PlainDate): Totals {
  return {
    received: row.because === 'received' ? 1 : 0,
    finished: isOn(row.finishedAt, day) ? 1 : 0,
    returned: isOn(row.returnedAt, day) ? 1 : 0,
    overdue: row.overdue ? 1 : 0,
    feeVnd: row.feeVnd ?? 0,
    paidVnd: row.paidVnd,
  };
}

function finisherOf(dossier: Dossier): string {
  const change = dossier.states.findLast(({ state }) => state === 9);
  return change?.by ?? dossier.returned?.by ?? dossier.clerk;
}

function busiestFirst(a: Totals & { name: string }, b: Totals & { name: string }): number {
  return b.received - a.received || b.returned - a.returned || (a.name < b.name ? -1 : 1);
}
