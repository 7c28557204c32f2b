import { z } from 'zod';
import { FeeLine } from '../fees/fee-line';
import { IsoInstant, PlainDate } from '../kit/time';
import { PersonId } from '../people/person';
import type { Correction } from './correction';
import type { Turn } from './turn';

const text = (max: number) => z.string().trim().max(max);
const count = (max: number) => z.int().min(0).max(max);

/** Person at the counter. Old papers carry a birth year only, hence `YYYY` beside `YYYY-MM-DD`. */
export const Applicant = z.strictObject({
  name: text(200).min(1),
  /** Number of the identity paper as printed: 12 digits on a card, 9 on an old CMND, letters on a passport. */
  idNumber: text(20).optional(),
  birthDate: z.union([PlainDate, z.string().regex(/^(18|19|20)\d\d$/)]).optional(),
  sex: z.enum(['male', 'female']).optional(),
  address: text(300).optional(),
  phone: text(20).optional(),
  email: text(120).optional(),
});
export type Applicant = z.infer<typeof Applicant>;

/** One line of the dossier's papers (form 01, table "Thành phần hồ sơ nộp gồm"). */
export const PaperLine = z.strictObject({
  name: text(600).min(1),
  originals: count(99),
  copies: count(999),
  /** Pages of the original; certified copies are charged by it. */
  pages: count(999),
  feeExempt: z.boolean(),
});
export type PaperLine = z.infer<typeof PaperLine>;

export const Channel = z.enum(['counter', 'online', 'post']);
export type Channel = z.infer<typeof Channel>;
export const ResultBy = z.enum(['counter', 'post', 'home']);
export type ResultBy = z.infer<typeof ResultBy>;

/** How long the procedure may take. `workingDay` skips days off; `sameDay` carries the 15:00 rule. */
export const Term = z.strictObject({
  value: z.int().min(1).max(400),
  unit: z.enum(['sameDay', 'workingDay', 'calendarDay', 'hour']),
  /** Where the clerk took the term from, when the catalogue has none. */
  basis: text(300).optional(),
});
export type Term = z.infer<typeof Term>;

/** The procedure as it stood on the day of reception: later changes of the law do not touch this dossier. */
export const ReceivedProcedure = z.strictObject({
  /** National code; null for "Thủ tục khác". */
  code: z.string().max(40).nullable(),
  name: text(600).min(1),
  field: text(120),
  catalogueVersion: z.string(),
});

export const DossierCode = z.strictObject({
  text: z.string().min(1).max(40),
  /** True for `T1-261123-0007`, a number of our own until the city's block gives the official one. */
  provisional: z.boolean(),
  day: PlainDate,
  number: z.int().positive(),
});
export type DossierCode = z.infer<typeof DossierCode>;

/** Body of `dossier.coded`. `insteadOf`: an official code that another dossier has as well; this one gives it up. */
export const Coded = DossierCode.extend({ insteadOf: DossierCode.shape.text.optional() });

/** Body of `dossier.received`: everything form 01 prints, fixed at the moment of reception. */
export const Received = z.strictObject({
  code: DossierCode,
  procedure: ReceivedProcedure,
  submitter: Applicant,
  /** Whose matter it is, when another person hands the papers in (nộp thay). */
  owner: Applicant,
  /** Unit that took the papers: the office's unit and name, 120 letters each. */
  receivedBy: text(300),
  /** Agency that decides. Equal to the ward itself: the dossier goes to work at once (state 4). */
  handledBy: text(200),
  handledHere: z.boolean(),
  channel: Channel,
  resultBy: ResultBy,
  papers: z.array(PaperLine).max(60),
  sets: z.int().min(1).max(99),
  fees: z.array(FeeLine).max(60),
  term: Term.nullable(),
  receivedAt: IsoInstant,
  dueAt: IsoInstant.nullable(),
  counter: z.int().positive(),
  ticket: z.uuid().nullable(),
  note: text(1000),
});
export type Received = z.infer<typeof Received>;

export const Payment = z.strictObject({
  method: z.enum(['cash', 'vietqr']),
  amountVnd: z.int().nonnegative(),
  /** Series and number of the ward's registered receipt book; never minted here (NĐ 123/2020). */
  receipt: z.strictObject({ series: text(40).min(1), number: text(40).min(1) }).optional(),
});
export type Payment = z.infer<typeof Payment>;

export const DossierResult = z.strictObject({
  number: text(60).optional(),
  summary: text(600).optional(),
  /** Of certified copies: who signed them for the chairman, by which decision, as it stood on that day. */
  signatory: z.strictObject({ person: PersonId, name: text(120), decision: text(120) }).optional(),
});
export type DossierResult = z.infer<typeof DossierResult>;

/** National states 1..10 (portal's list `TrangThaiHoSo`). */
export type StateNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;
export type StateChange = {
  readonly state: StateNumber;
  readonly at: string;
  /** Person id, or `city`. */
  readonly by: string;
  readonly note?: string;
  /** Which entry of a clerk did it; absent on receptions and decisions. */
  readonly entry?: string;
};

/** A dossier as the ledger's fold shows it. */
export type Dossier = Received & {
  readonly id: string;
  /** Day of reception, for the register of the day. */
  readonly day: PlainDate;
  readonly clerk: string;
  /** The receiving entry. */
  readonly station: number;
  readonly seq: number;
  /** The current national state, the last of `states`. */
  readonly state: StateNumber;
  /** Official code once drawn; equal to `code` when that was official from the start. */
  readonly officialCode: DossierCode | null;
  /** The number of our own it had until then; stays searchable. */
  readonly provisionalCode: DossierCode | null;
  /** Official codes it gave up, because another dossier has them; they stay searchable. Absent while there are none. */
  readonly givenUpCodes?: readonly DossierCode[];
  readonly states: readonly StateChange[];
  readonly payments: readonly (Payment & {
    readonly at: string;
    readonly by: string;
    readonly entry?: string;
  })[];
  /** The days of its payments, for the money of a day. */
  readonly paidOn: readonly PlainDate[];
  readonly result: (DossierResult & { readonly at: string }) | null;
  readonly returned: { readonly at: string; readonly by: string; readonly to: string } | null;
  /** Supplements, apologies and what ended it without a result, oldest first; absent while there are none. */
  readonly turns?: readonly Turn[];
  /** What was put right or taken back, oldest first; absent while nothing was. */
  readonly corrections?: readonly Correction[];
  /** Its people's data was erased; only the line of the register is left. */
  readonly erased?: {
    readonly at: string;
    readonly by: string;
    readonly second: string;
    readonly minutes: string;
    readonly ground: string;
  };
};

/** The code that the dossier goes by: the official one once it has it, never one that it gave up. */
export function codeOf(dossier: Pick<Dossier, 'officialCode' | 'provisionalCode' | 'code'>): DossierCode {
  return dossier.officialCode ?? dossier.provisionalCode ?? dossier.code;
}
