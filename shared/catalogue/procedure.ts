import { z } from 'zod';
import { Term } from '../dossiers/dossier';
import { FeeRow } from '../fees/fee-row';

/** National code of a procedure: `1.001193`. Provinces append their own (`2.000815.000.00.00.H26`). */
const NationalCode = z.string().regex(/^\d\.\d{6}$/);
const text = (max: number) => z.string().min(1).max(max);

/** One paper of the procedure's file. `…Truncated`: our source cut the text off, a slip needs a clerk's check. */
const ListedDocument = z.object({
  name: text(600),
  nameTruncated: z.boolean().optional(),
  required: z.boolean(),
  originals: z.int().min(0).max(99),
  copies: z.int().min(0).max(99),
  /** The case in which it is asked for. */
  case: text(600).optional(),
  caseTruncated: z.boolean().optional(),
});

const Deadline = Term.extend({
  lateRule: z.enum(['none', 'countFromNextDay']).optional(),
  /** Read in an old or doubtful source: shown as a hint, never promised. */
  unconfirmed: z.boolean().optional(),
});

/**
 * A procedure as the data set carries it. Unknown keys are let through and dropped, so that an older app
 * takes a newer catalogue; unknown values of a known key (a new fee kind, unit, handler) are refused.
 */
export const CatalogueItem = z
  .object({
    /** Only where there is no national code. */
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .optional(),
    code: NationalCode.nullable(),
    name: text(600),
    officialName: text(600).optional(),
    officialNameTruncated: z.boolean().optional(),
    field: z.string().max(120),
    level: z.string().max(120),
    /** What clerks type for it beside its initials. */
    aliases: z.array(text(40)).max(20).readonly().optional(),
    deadline: Deadline.nullable(),
    deadlineNote: text(600).optional(),
    fees: z.array(FeeRow).max(20).readonly(),
    documents: z.array(ListedDocument).max(60).readonly(),
    /** How many more the source lists. */
    documentsOmitted: z.int().positive().optional(),
    /** Name of the paper whose copies are certified. */
    certifies: text(600).optional(),
    result: text(1000).optional(),
    resultTruncated: z.boolean().optional(),
    decision: text(120).optional(),
    handledBy: z.string().max(200),
    handler: z.enum(['ward', 'police', 'socialInsurance']),
    /** Procedures that this one does together (liên thông). */
    bundleOf: z.array(text(60)).readonly().optional(),
    /** Abolished codes whose work it took over. */
    replaces: z.array(NationalCode).readonly().optional(),
    slip: z.enum(['always', 'ifNotSameDay', 'ask', 'never']).optional(),
    source: z.string().max(300),
    confidence: z.enum(['high', 'medium', 'low']),
  })
  .refine(item => item.code !== null || item.id !== undefined, 'no code and no id')
  .refine(item => new Set(item.fees.map(row => row.id)).size === item.fees.length, 'fee ids repeat');
export type CatalogueItem = Readonly<z.infer<typeof CatalogueItem>>;

/** A procedure as the counter uses it. */
export type Procedure = CatalogueItem & {
  /** The national code, or a slug where there is none. */
  readonly id: string;
  /** Folded and without blanks: initials of the name, and the aliases. */
  readonly abbreviations: readonly string[];
};

/** "Thủ tục khác": its id, and what `ReceivedProcedure.code` null stands for. */
export const OTHER_ID = 'other';
