import { z } from 'zod';
import type { Dossier } from '../dossiers/dossier';
import { type Instant, IsoInstant, PlainDate, toIso } from '../kit/time';
import type { Office } from '../office/office';
import type { Person } from '../people/person';
import type { Ticket } from '../queue/ticket';
import { cellText } from './cell-text';
import { composeRow, findReason, type LogContext, LogRow } from './log-row';
import { QueueTotals, ServiceTotals, totalQueue } from './queue-totals';
import {
  ClerkTotals,
  type Logged,
  ProcedureTotals,
  Totals,
  totalByClerk,
  totalByProcedure,
  totalOf,
} from './totals';
import { systemNames } from './words';

/** The day as the supervisor signs it: Sổ theo dõi hồ sơ (Mẫu 07, TT 03/2025/TT-VPCP) and its sums. */
export const DailyLog = z.strictObject({
  office: z.strictObject({ name: z.string(), unit: z.string(), city: z.string(), place: z.string() }),
  day: PlainDate,
  composedAt: IsoInstant,
  rows: z.array(LogRow).max(20_000).readonly(),
  total: Totals,
  byProcedure: z.array(ProcedureTotals).max(2_000).readonly(),
  byClerk: z.array(ClerkTotals).max(2_000).readonly(),
  queue: QueueTotals,
  byService: z.array(ServiceTotals).max(30).readonly(),
});
export type DailyLog = z.infer<typeof DailyLog>;

export type DailyLogSource = {
  readonly office: Office;
  readonly day: PlainDate;
  /** All that may belong to the day; others are left out here. */
  readonly dossiers: readonly Dossier[];
  readonly tickets: readonly Ticket[];
  readonly people: readonly Person[];
  readonly now: Instant;
};

const SECTIONS: readonly LogRow['because'][] = ['received', 'returned', 'paid'];

/**
 * Composes the log of a day: dossiers received on it in their order, then older ones returned on it, then
 * older ones paid on it (marked, so that the money adds up). Identity numbers stay out.
 */
export function composeDailyLog(source: DailyLogSource): DailyLog {
  const { office, day, now } = source;
  const tickets = source.tickets.filter(ticket => ticket.day === day);
  const context = contextOf(source);
  const logged = logOf(source.dossiers, context);
  return {
    office: {
      name: cellText(office.name),
      unit: cellText(office.unit),
      city: cellText(office.city),
      place: cellText(office.place),
    },
    day,
    composedAt: toIso(now),
    rows: logged.map(one => one.row),
    total: totalOf(logged, day),
    byProcedure: totalByProcedure(logged, day),
    byClerk: totalByClerk(logged, tickets, day, context.nameOf),
    queue: totalQueue(tickets),
    byService: servicesOf(office, tickets),
  };
}

function contextOf({ day, now, people, tickets }: DailyLogSource): LogContext {
  const names = new Map(people.map(person => [person.id, cellText(person.name)]));
  const byId = new Map(tickets.map(ticket => [ticket.id, ticket]));
  return {
    day,
    now,
    nameOf: id => names.get(id) ?? systemNames[id] ?? id,
    ticketOf: id => byId.get(id),
  };
}

function logOf(dossiers: readonly Dossier[], context: LogContext): readonly Logged[] {
  const found = dossiers.flatMap(dossier => {
    const because = findReason(dossier, context.day);
    return because ? [{ dossier, because }] : [];
  });
  const inOrder = found.sort(
    (a, b) =>
      SECTIONS.indexOf(a.because) - SECTIONS.indexOf(b.because) ||
      compare(whenOf(a.dossier, a.because), whenOf(b.dossier, b.because)) ||
      compare(a.dossier.id, b.dossier.id),
  );
  return inOrder.map(({ dossier, because }, index) => ({
    dossier,
    row: composeRow(dossier, because, index + 1, context),
  }));
}

function whenOf(dossier: Dossier, because: LogRow['because']): string {
  return because === 'returned' ? (dossier.returned?.at ?? '') : dossier.receivedAt;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Every service of the office, used that day or not, then any prefix it no longer has. */
function servicesOf(office: Office, tickets: readonly Ticket[]): ServiceTotals[] {
  const known = office.services.map(({ prefix, name }) => ({ prefix, name: cellText(name) }));
  const gone = [...new Set(tickets.map(ticket => ticket.service))]
    .filter(prefix => !known.some(service => service.prefix === prefix))
    .map(prefix => ({ prefix, name: prefix }));
  return [...known, ...gone].map(service => ({
    ...service,
    ...totalQueue(tickets.filter(ticket => ticket.service === service.prefix)),
  }));
}
