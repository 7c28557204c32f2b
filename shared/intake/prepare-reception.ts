import { dueAt } from '../calendar/due-at';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { type Catalogue, findProcedure } from '../catalogue/catalogue';
import { otherProcedure } from '../catalogue/other-procedure';
import { intakePapers } from '../catalogue/papers';
import { OTHER_ID, type Procedure } from '../catalogue/procedure';
import { handledHere, lateRuleOf, slipRule, termOf } from '../catalogue/procedure-rules';
import type { PaperLine, Received } from '../dossiers/dossier';
import { assessFees } from '../fees/assess-fees';
import type { FeeLine } from '../fees/fee-line';
import { ok, type Result, refuse } from '../kit/result';
import { dayOf, type Instant, toIso } from '../kit/time';
import type { OfficeRow } from '../office/office';
import type { ProcedureNote } from '../office/procedure-note';
import { type ApplicantReason, checkApplicant } from './check-applicant';
import type { Intake, SlipWish } from './intake';

export type ReceptionReason =
  | ApplicantReason
  | 'unknown-procedure'
  | 'procedure-name-missing'
  | 'empty-paper-line'
  | 'owner-name-missing';

/** What the office brings to every intake. */
export type Desk = {
  readonly catalogue: Catalogue;
  readonly calendar: WorkingCalendar;
  readonly office: OfficeRow;
};

/** Everything of a reception but its code, and where its receipt goes. */
export type Reception = { readonly received: Omit<Received, 'code'>; readonly slip: SlipWish };

/** The procedure that the clerk chose; "Thủ tục khác" is made of what she typed. */
export function procedureOf(intake: Intake, { catalogue }: Desk): Result<Procedure, ReceptionReason> {
  if (intake.procedure === OTHER_ID) {
    const name = intake.otherName.normalize('NFC').trim();
    if (name === '') return refuse('procedure-name-missing');
    return ok(otherProcedure({ name, term: intake.term, papers: intake.papers ?? [] }));
  }
  const procedure = findProcedure(catalogue, intake.procedure);
  return procedure ? ok(procedure) : refuse('unknown-procedure', intake.procedure);
}

/** Turns the intake page into what is received now, or says what is missing; nothing is written here. */
export function prepareReception(
  intake: Intake,
  desk: Desk,
  now: Instant,
): Result<Reception, ReceptionReason> {
  const found = procedureOf(intake, desk);
  if (!found.ok) return found;
  const procedure = found.value;
  const today = dayOf(now);
  const submitter = checkApplicant(intake.submitter, today);
  if (!submitter.ok) return submitter;
  const owner = intake.owner ? checkApplicant(intake.owner, today) : submitter;
  if (!owner.ok) return owner.reason === 'name-missing' ? refuse('owner-name-missing') : owner;
  const checked = checkPapers(intake.papers ?? intakePapers(procedure, intake));
  if (!checked.ok) return checked;
  const papers = checked.value;
  const note = desk.office.procedureNotes.find(known => known.procedure === procedure.id);
  const term = intake.term ?? termOf(procedure) ?? note?.term ?? null;
  const here = handledHere(procedure);
  const lateRule = lateRuleOf(procedure);
  const due = term ? dueAt({ receivedAt: now, term, lateRule }, desk.calendar) : null;
  return ok({
    slip: intake.slip ?? wishOf(procedure, due !== null && dayOf(due) === today),
    received: {
      procedure: {
        code: procedure.code,
        name: procedure.name,
        field: procedure.field,
        catalogueVersion: desk.catalogue.version,
      },
      submitter: submitter.value,
      owner: owner.value,
      receivedBy: `${desk.office.unit} - ${desk.office.name}`,
      handledBy: here ? desk.office.name : procedure.handledBy,
      handledHere: here,
      channel: intake.channel,
      resultBy: intake.resultBy,
      papers,
      sets: intake.sets,
      fees: feesOf(procedure, intake, papers, note),
      term,
      receivedAt: toIso(now),
      dueAt: term
        ? toIso(dueAt({ receivedAt: now, term, lateRule: lateRuleOf(procedure) }, desk.calendar))
        : null,
      counter: intake.counter,
      ticket: intake.ticket,
      note: intake.note.normalize('NFC'),
    },
  });
}

/** "Ngày không giấy hẹn": what is due today gives no receipt unless asked; what is not, or is unknown, does. */
function wishOf(procedure: Procedure, isDueToday: boolean): SlipWish {
  switch (slipRule(procedure)) {
    case 'always':
      return 'print';
    case 'never':
    case 'ask':
      return 'none';
    default:
      return isDueToday ? 'none' : 'print';
  }
}

function feesOf(
  procedure: Procedure,
  intake: Intake,
  papers: readonly PaperLine[],
  note: ProcedureNote | undefined,
): FeeLine[] {
  const tariff = { ...procedure, fees: procedure.fees.map(row => withNote(row, note)) };
  const assessed = assessFees(tariff, {
    channel: intake.channel,
    papers,
    copies: intake.copies,
    choices: intake.feeChoices,
  });
  return [...assessed, ...intake.extraFees];
}

/** An amount that the office looked up stands where the catalogue has none. */
function withNote(
  row: Procedure['fees'][number],
  note: ProcedureNote | undefined,
): Procedure['fees'][number] {
  const amountVnd = note?.fees[row.id];
  if (amountVnd === undefined || row.kind === 'certifiedCopy') return row;
  return row.amountVnd === null || row.unconfirmed ? { ...row, amountVnd, unconfirmed: false } : row;
}

/** The papers in one spelling; none without a name, a copy or a page. */
export function checkPapers(papers: readonly PaperLine[]): Result<PaperLine[], 'empty-paper-line'> {
  const tidied = papers.map(tidyPaper);
  return tidied.some(isEmpty) ? refuse('empty-paper-line') : ok(tidied);
}

/** A paper of no page would be certified for nothing: the tariff counts pages. */
function isEmpty({ name, originals, copies, pages }: PaperLine): boolean {
  return name === '' || originals + copies === 0 || pages < 1;
}

function tidyPaper(paper: PaperLine): PaperLine {
  return { ...paper, name: paper.name.normalize('NFC').replace(/\s+/g, ' ').trim() };
}
