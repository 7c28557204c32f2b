import { z } from 'zod';
import { IsoInstant } from '../kit/time';
import { canonical } from '../ledger/canonical';
import { PublicKey } from '../station/station-key';
import { AuditFilter } from './audit';

const Sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.int().nonnegative();

/** The end of a chain as the signer had it: what came before is settled by its hash. */
const SignedHead = z.strictObject({ station: Count, epoch: z.int().positive(), seq: Count, hash: Sha256Hex });

/** What a PC says of a file that it wrote. */
export const Statement = z.strictObject({
  v: z.literal(1),
  ward: z.string().max(40),
  station: Count,
  epoch: z.int().positive(),
  publicKey: PublicKey,
  file: z.strictObject({ name: z.string().max(120), bytes: Count, sha256: Sha256Hex }),
  madeAt: IsoInstant,
  /** Person id of who took it out. */
  by: z.string().max(64),
  filter: AuditFilter,
  rows: Count,
  heads: z.array(SignedHead).max(1_000),
});
export type Statement = Readonly<z.infer<typeof Statement>>;

/** A `.sig` beside its file: the statement, and the Ed25519 signature over `statementMessage`, in hex. */
export const SignatureFile = z.strictObject({
  statement: Statement,
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});
export type SignatureFile = z.infer<typeof SignatureFile>;

/** What is signed: never mistaken for a slip's seal. */
export function statementMessage(statement: Statement): string {
  return `quay-mot-cua/file/1\n${canonical(statement)}`;
}

/** What a check found good; `ledger` says whether this PC's own ledger has the same past. */
export type SignedProof = Pick<Statement, 'station' | 'madeAt' | 'by' | 'rows'> & {
  readonly name: string;
  /** `agrees`: every head is here with that hash. `not-here`: this PC lacks a chain, or its end. */
  readonly ledger: 'agrees' | 'not-here';
};

export type SignedFileReason =
  | 'signature-missing'
  | 'not-a-signature'
  | 'signed-elsewhere'
  | 'signed-by-unknown'
  | 'signature-false'
  | 'signed-file-missing'
  | 'signed-file-changed'
  | 'ledger-differs';
