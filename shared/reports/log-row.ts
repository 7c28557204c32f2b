import { z } from 'zod';
import { timeliness } from '../calendar/timeliness';
import { everyoneIn } from '../dossiers/correction';
import { codeOf, type Dossier, ResultBy, type StateNumber } from '../dossiers/dossier';
import { dayOf, fromIso, type Instant, IsoInstant, type PlainDate } from '../kit/time';
import type { Ticket } from '../queue/ticket';
import { cellText, withoutNumbers } from './cell-text';

const Amount = z.int().nonnegative();

/** One line of the day's register: what Mẫu 07 (TT 03/2025/TT-VPCP) asks, and what the supervisor checks. */
export const LogRow = z.strictObject({
  order: z.int().positive(),
  /** Why the dossier is in this day's log. Only `received` rows carry the fees assessed at intake. */
  because: z.enum(['received', 'returned', 'paid']),
  code: z.string(),
  provisional: z.boolean(),
  procedure: z.string(),
  sets: z.int().positive(),
  owner: z.string(),
  /** Empty when the owner came in person. */
  submitter: z.string(),
  address: z.string(),
  phone: z.string(),
  handledBy: z.string(),
  receivedAt: IsoInstant,
  dueAt: IsoInstant.nullable(),
  finishedAt: IsoInstant.nullable(),
  returnedAt: IsoInstant.nullable(),
  resultBy: ResultBy,
  note: z.string(),
  /** Name of who received it. */
  clerk: z.string(),
  ticket: z.string().nullable(),
  waitMs: Amount.nullable(),
  /** Sum of the confirmed fees; null when none is known, or assessed on another day. */
  feeVnd: Amount.nullable(),
  /** A fee without a confirmed tariff is among them. */
  feeOpen: z.boolean(),
  /** Paid on the day of the log. */
  paidVnd: Amount,
  state: z.int().min(1).max(10),
  overdue: z.boolean(),
  /** Put right or taken back since it was noted; the row says how it is now. */
  corrected: z.boolean(),
  /** Two PCs corrected the same unaware of each other: somebody must look. */
  contested: z.boolean(),
});
export type LogRow = z.infer<typeof LogRow>;

export type LogContext = {
  readonly day: PlainDate;
  readonly now: Instant;
  readonly nameOf: (personId: string) => string;
  readonly ticketOf: (ticketId: string) => Ticket | undefined;
};

/** States that end a dossier without a result: refused, withdrawn, stopped. */
const ENDED: readonly StateNumber[] = [3, 7, 8];
/** Waiting for a supplement stops the clock: that time is added back to the appointment. */
const WAITING: StateNumber = 5;

/** Why a dossier belongs in the log of a day, if it does. */
export function findReason(dossier: Dossier, day: PlainDate): LogRow['because'] | undefined {
  if (dossier.day === day) return 'received';
  if (isOn(dossier.returned?.at, day)) return 'returned';
  return dossier.payments.some(payment => isOn(payment.at, day)) ? 'paid' : undefined;
}

export function isOn(at: string | null | undefined, day: PlainDate): boolean {
  return typeof at === 'string' && dayOf(fromIso(at)) === day;
}

export function composeRow(
  dossier: Dossier,
  because: LogRow['because'],
  order: number,
  context: LogContext,
): LogRow {
  const { submitter, owner } = dossier;
  const numbers = everyoneIn(dossier).map(person => person.idNumber);
  const safe = (text: string) => withoutNumbers(text, numbers);
  const code = codeOf(dossier);
  const ticket = dossier.ticket === null ? undefined : context.ticketOf(dossier.ticket);
  return {
    order,
    because,
    code: cellText(code.text),
    provisional: code.provisional,
    procedure: cellText(dossier.procedure.name),
    sets: dossier.sets,
    owner: safe(owner.name),
    submitter: submitter.name === owner.name ? '' : safe(submitter.name),
    address: safe(owner.address ?? submitter.address ?? ''),
    phone: safe(owner.phone ?? submitter.phone ?? ''),
    handledBy: cellText(dossier.handledBy),
    receivedAt: dossier.receivedAt,
    dueAt: dossier.dueAt,
    finishedAt: finishedAt(dossier),
    returnedAt: dossier.returned?.at ?? null,
    resultBy: dossier.resultBy,
    note: safe(dossier.note),
    clerk: context.nameOf(dossier.clerk),
    ticket: ticket?.label ?? null,
    waitMs: ticket ? (findWait(ticket) ?? null) : null,
    ...feesOf(dossier, because),
    paidVnd: dossier.payments
      .filter(payment => isOn(payment.at, context.day))
      .reduce((sum, payment) => sum + payment.amountVnd, 0),
    state: dossier.state,
    overdue: isOverdue(dossier, context.now),
    corrected: (dossier.corrections ?? []).length > 0,
    contested: dossier.corrections?.at(-1)?.isContested === true,
  };
}

/** Milliseconds from taking the number to its first call; undefined while it was not called. */
export function findWait(ticket: Ticket): number | undefined {
  return ticket.calledAt === null
    ? undefined
    : Math.max(0, fromIso(ticket.calledAt) - fromIso(ticket.takenAt));
}

/** Null while open, also when a decision of the city opened it again. */
function finishedAt({ state, states, returned }: Dossier): string | null {
  if (state !== 9 && state !== 10) return null;
  return states.findLast(change => change.state === 9)?.at ?? returned?.at ?? null;
}

function feesOf(dossier: Dossier, because: LogRow['because']): Pick<LogRow, 'feeVnd' | 'feeOpen'> {
  // On the day it was received they were counted; a second log must not count them again.
  if (because !== 'received') return { feeVnd: null, feeOpen: false };
  const known = dossier.fees.map(fee => fee.amountVnd).filter(amount => amount !== null);
  const feeOpen = known.length < dossier.fees.length;
  return { feeVnd: feeOpen && known.length === 0 ? null : known.reduce((a, b) => a + b, 0), feeOpen };
}

function isOverdue(dossier: Dossier, now: Instant): boolean {
  if (dossier.dueAt === null || ENDED.includes(dossier.state) || dossier.state === WAITING) return false;
  const finished = finishedAt(dossier);
  const verdict = timeliness(fromIso(dossier.dueAt), finished === null ? null : fromIso(finished), now);
  return verdict === 'late' || verdict === 'overdue';
}
