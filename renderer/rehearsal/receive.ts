import type { Applicant } from '../../shared/dossiers/dossier';
import { blankIntake } from '../../shared/intake/intake';
import type { Result } from '../../shared/kit/result';
import { parseCard, toApplicant } from '../../shared/scanning/card';
import { type ReceivedDossier, receiveDossier } from '../commands/receive-dossier';
import type { Workplace } from '../commands/workplace';
import { findServing } from '../data/queries';

type Values = Readonly<Record<string, unknown>>;

/** A reception as a day file says it; values come as they were written and are the app's to judge. */
export type DayReception = {
  readonly counter: number;
  readonly procedure: string;
  /** Id of a ticket; absent: whoever is being served at the counter. */
  readonly ticket?: string | undefined;
  /** Raw text of an identity card. */
  readonly card?: string | undefined;
  /** Overrides what the card says. */
  readonly applicant?: Values | undefined;
  readonly owner?: Values | undefined;
  readonly papers?: readonly Values[] | undefined;
  /** `pages`, `copies`, `sets`, `channel`, `resultBy`, `slip`, `note`. */
  readonly rest: Values;
};

const EMPTY_LINE = { name: '', originals: 0, copies: 0, pages: 1, feeExempt: false };

/** Scans the card, fills the form over it and takes the dossier in, as the intake page does. */
export async function receiveInDay(work: Workplace, day: DayReception): Promise<Result<ReceivedDossier>> {
  const card = day.card === undefined ? null : parseCard(day.card);
  if (card && !card.ok) return card;
  const blank = blankIntake(day.counter);
  const scanned: Partial<Applicant> = card ? toApplicant(card.value) : {};
  const serving = day.ticket ?? (await findServing(work.db, work.today(), day.counter))?.id ?? null;
  return receiveDossier(work, {
    ...blank,
    ...day.rest,
    procedure: day.procedure,
    ticket: serving,
    submitter: { ...blank.submitter, ...scanned, ...day.applicant },
    owner: day.owner === undefined ? null : { ...blank.submitter, ...day.owner },
    papers: day.papers?.map(line => ({ ...EMPTY_LINE, ...line })) ?? null,
  });
}
