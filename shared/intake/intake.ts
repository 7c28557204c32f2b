import { z } from 'zod';
import { Applicant, Channel, PaperLine, ResultBy, Term } from '../dossiers/dossier';
import { FeeLine } from '../fees/fee-line';

/** Whether the citizen gets a receipt on paper, on the screen or none; absent, the procedure's rule decides. */
export const SlipWish = z.enum(['print', 'screen', 'none']);
export type SlipWish = z.infer<typeof SlipWish>;

/** A person as filled in: a missing name is refused by name later, not as a broken form. */
const FilledApplicant = Applicant.extend({ name: z.string().trim().max(200) });

/** A line as filled in: a missing name is refused by name later as well. */
const FilledPaper = PaperLine.extend({ name: z.string().trim().max(600) });

/** What the clerk fills in on the intake page; also what a day file hands over. */
export const Intake = z.strictObject({
  counter: z.int().positive(),
  ticket: z.uuid().nullable(),
  /** Catalogue id or national code; `other` for what is not listed, with its name. */
  procedure: z.string().max(60),
  otherName: z.string().trim().max(600),
  submitter: FilledApplicant,
  /** Null: the submitter's own matter. */
  owner: FilledApplicant.nullable(),
  /** Null: the required papers of the catalogue as listed. */
  papers: z.array(FilledPaper).max(60).nullable(),
  /** Shorthand for the one paper of a simple procedure. */
  pages: z.int().min(1).max(999),
  copies: z.int().min(1).max(999),
  sets: z.int().min(1).max(99),
  channel: Channel,
  resultBy: ResultBy,
  slip: SlipWish.nullable(),
  /** Entered by the clerk where the catalogue has none. */
  term: Term.nullable(),
  /** How often an optional fee row is taken, by its id. */
  feeChoices: z.record(z.string(), z.int().min(0).max(999)),
  /** Lines the clerk added by hand, with their basis. */
  extraFees: z.array(FeeLine).max(20),
  note: z.string().trim().max(1000),
});
export type Intake = z.infer<typeof Intake>;

export function blankIntake(counter: number): Omit<Intake, 'procedure'> {
  return {
    counter,
    ticket: null,
    otherName: '',
    submitter: { name: '' },
    owner: null,
    papers: null,
    pages: 1,
    copies: 1,
    sets: 1,
    channel: 'counter',
    resultBy: 'counter',
    slip: null,
    term: null,
    feeChoices: {},
    extraFees: [],
    note: '',
  };
}
