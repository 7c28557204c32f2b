import { fromIso } from '../../shared/kit/time';
import { composeReceipt } from '../../shared/printing/compose-receipt';
import { composeTicket } from '../../shared/printing/compose-ticket';
import { composeReprint, joinCopies } from '../../shared/printing/copies';
import type { SlipJob } from '../../shared/printing/job';
import type { Slip } from '../../shared/printing/slip';
import type { Ticket } from '../../shared/queue/ticket';
import type { Stored } from '../data/database';
import { findOffice, ticketsOfDay } from '../data/queries';
import type { Workplace } from './workplace';

/** The words of a print job, made from today's rows; undefined when its ticket or dossier is gone. */
export async function findSlip(
  work: Workplace,
  job: SlipJob,
  on: 'paper' | 'screen' = 'paper',
): Promise<Slip | undefined> {
  const office = await findOffice(work.db);
  if (!office) return undefined;
  const slip =
    job.kind === 'ticket' ? await ticketSlip(work, office, job) : await receiptSlip(work, office, job, on);
  return slip && job.reprints > 0 ? composeReprint(slip, work.now()) : slip;
}

async function ticketSlip(
  { db }: Workplace,
  office: Stored<'office'>,
  job: SlipJob,
): Promise<Slip | undefined> {
  const ticket = await db.tickets.get(job.of);
  if (!ticket) return undefined;
  const others = await ticketsOfDay(db, ticket.day);
  return composeTicket({
    office,
    ticket,
    waitingBefore: others.filter(other => waitedBefore(other, ticket)).length,
  });
}

/** Whether `other` of the same service stood in the queue when `ticket` was drawn. */
function waitedBefore(other: Ticket, ticket: Ticket): boolean {
  if (other.service !== ticket.service || other.number >= ticket.number) return false;
  const left = other.calledAt ?? other.endedAt;
  return left === null || fromIso(left) > fromIso(ticket.takenAt);
}

/** On paper both liên in one job: one goes with the citizen, one stays with the dossier. */
async function receiptSlip(
  { db }: Workplace,
  office: Stored<'office'>,
  job: SlipJob,
  on: 'paper' | 'screen',
): Promise<Slip | undefined> {
  const dossier = await db.dossiers.get(job.of);
  if (!dossier) return undefined;
  const clerkName = (await db.people.get(dossier.clerk))?.name ?? '';
  const parts = { office, dossier, clerkName };
  const forApplicant = composeReceipt({ ...parts, copyFor: 'applicant' });
  return on === 'screen'
    ? forApplicant
    : joinCopies(forApplicant, composeReceipt({ ...parts, copyFor: 'office' }));
}
