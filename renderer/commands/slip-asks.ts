import { type WhyAsks, whyAsks } from '../../shared/printing/asks-first';
import type { SlipJob } from '../../shared/printing/job';
import { findOffice } from '../data/queries';
import type { Workplace } from './workplace';

/** Why a waiting slip asks before it prints, as the tables stand; null where it prints by itself. */
export async function whySlipAsks(work: Workplace, job: SlipJob): Promise<WhyAsks | null> {
  const ticket = job.kind === 'ticket' ? await work.db.tickets.get(job.of) : undefined;
  const office = await findOffice(work.db);
  return whyAsks(job, ticket, { at: work.now(), day: work.today() }, office);
}
