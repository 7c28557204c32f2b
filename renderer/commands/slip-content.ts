import { fromIso } from '../../shared/kit/time';
import { composeBlank } from '../../shared/printing/compose-blank';
import { composeGuide } from '../../shared/printing/compose-guide';
import { composeTicket } from '../../shared/printing/compose-ticket';
import { composeLate, composeReprint } from '../../shared/printing/copies';
import type { SlipJob } from '../../shared/printing/job';
import type { Slip } from '../../shared/printing/slip';
import type { Ticket } from '../../shared/queue/ticket';
import type { Stored } from '../data/database';
import { findOffice, ticketsOfDay } from '../data/queries';
import { findDossierSlip } from './dossier-slip';
import { sealSlip } from './seal-slip';
import type { Workplace } from './workplace';

/** The words of a print job, made from today's rows; undefined when its ticket or dossier is gone. */
export async function findSlip(
  work: Workplace,
  job: SlipJob,
  on: 'paper' | 'screen' = 'paper',
): Promise<Slip | undefined> {
  const office = await findOffice(work.db);
  if (!office) return undefined;
  const slip = await contentOf(work, office, job, on);
  if (!slip || on === 'screen') return slip;
  if (job.to === 'screen') return composeLate(slip, work.now(), job.written);
  return job.reprints > 0 ? composeReprint(slip, work.now()) : slip;
}

async function contentOf(
  work: Workplace,
  office: Stored<'office'>,
  job: SlipJob,
  on: 'paper' | 'screen',
): Promise<Slip | undefined> {
  const { kind, number, guide, composedAt } = job;
  switch (kind) {
    case 'ticket':
      return ticketSlip(work, office, job);
    case 'blank':
      return composeBlank(office, number);
    case 'missing':
    case 'guidance':
      return guide && composeGuide({ kind, office, number, guide, at: fromIso(composedAt) });
    default:
      return findDossierSlip(work, office, { ...job, kind }, on);
  }
}

async function ticketSlip(
  work: Workplace,
  office: Stored<'office'>,
  job: SlipJob,
): Promise<Slip | undefined> {
  const { db } = work;
  const ticket = await db.tickets.get(job.of);
  if (!ticket) return undefined;
  const others = await ticketsOfDay(db, ticket.day);
  const slip = composeTicket({
    office,
    ticket,
    waitingBefore: others.filter(other => waitedBefore(other, ticket)).length,
  });
  return sealSlip(work, slip, { kind: 'ticket', day: ticket.day, dueAt: null });
}

/** Whether `other` of the same service stood in the queue when `ticket` was drawn. */
function waitedBefore(other: Ticket, ticket: Ticket): boolean {
  if (other.service !== ticket.service || other.number >= ticket.number) return false;
  const left = other.calledAt ?? other.endedAt;
  return left === null || fromIso(left) > fromIso(ticket.takenAt);
}
