import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ok, type Result, refuse } from '../../shared/kit/result';
import type { Head } from '../../shared/ledger/entry';
import {
  SignatureFile,
  type SignedFileReason,
  type SignedProof,
  type Statement,
  statementMessage,
} from '../../shared/reports/signed-file';
import type { OfficeKey } from '../../shared/station/station-key';
import { findJson, writeWhole } from '../files/atomic';
import { sha256Of } from '../files/digest';

/** What is said of the file beside what can be read off it. */
export type Told = Omit<Statement, 'v' | 'file'>;

const SIG = '.sig';

/**
 * Writes a file and its signature beside it (`audit-….csv.sig`), the file first: a signature without its file says so
 * itself, a file without one only looks unsigned.
 *
 * @param sign with the key that `told` names
 */
export async function saveSigned(
  path: string,
  content: string,
  told: Told,
  sign: (text: string) => Promise<Uint8Array>,
): Promise<string> {
  const bytes = Buffer.from(content);
  const file = { name: basename(path), bytes: bytes.length, sha256: sha256Of(bytes) };
  const statement: Statement = { v: 1, ...told, file };
  const signature = Buffer.from(await sign(statementMessage(statement))).toString('hex');
  await writeWhole(path, bytes);
  await writeWhole(path + SIG, `${JSON.stringify({ statement, signature }, null, 1)}\n`);
  return path;
}

export type Judges = {
  readonly ward: string;
  /** What the office's PCs sign with, as far as its ledger is here. */
  readonly keys: readonly OfficeKey[];
  readonly isSignedBy: (publicKey: string, text: string, signature: Uint8Array) => boolean;
  /** The hash of an entry of the ledger here; undefined where it is not here. */
  readonly hashAt: (place: Omit<Head, 'hash'>) => Promise<string | undefined>;
};

/**
 * Judges a signed file by itself and this PC's ledger alone.
 *
 * @param chosen the file or its `.sig`; the other lies beside it
 */
export async function checkSigned(
  chosen: string,
  { ward, keys, isSignedBy, hashAt }: Judges,
): Promise<Result<SignedProof, SignedFileReason>> {
  const read = await readSignature(chosen.endsWith(SIG) ? chosen : chosen + SIG);
  if (!read.ok) return read;
  const { statement, signature } = read.value;
  const { station, epoch, publicKey, file, madeAt, by, rows } = statement;
  if (statement.ward !== ward) return refuse('signed-elsewhere', statement.ward);
  const isOurs = keys.some(
    key => key.publicKey === publicKey && key.station === station && key.epoch === epoch,
  );
  if (!isOurs) return refuse('signed-by-unknown', `${station}/${epoch}`);
  if (!isSignedBy(publicKey, statementMessage(statement), Buffer.from(signature, 'hex')))
    return refuse('signature-false');
  // The file that was chosen is judged, under whatever name it lies now.
  const path = chosen.endsWith(SIG) ? join(dirname(chosen), basename(chosen, SIG)) : chosen;
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return refuse('signed-file-missing', basename(path));
  if (sha256Of(bytes) !== file.sha256) return refuse('signed-file-changed', basename(path));
  const hashes = await Promise.all(statement.heads.map(hashAt));
  const differs = statement.heads.find(({ hash }, at) => hashes[at] !== undefined && hashes[at] !== hash);
  if (differs) return refuse('ledger-differs', `${differs.station}/${differs.epoch}`);
  const ledger = hashes.includes(undefined) ? 'not-here' : 'agrees';
  return ok({ station, madeAt, by, rows, name: basename(path), ledger });
}

async function readSignature(
  path: string,
): Promise<Result<SignatureFile, 'signature-missing' | 'not-a-signature'>> {
  try {
    const found = await findJson(path);
    if (found === undefined) return refuse('signature-missing', basename(path));
    const parsed = SignatureFile.safeParse(found);
    return parsed.success ? ok(parsed.data) : refuse('not-a-signature', basename(path));
  } catch {
    return refuse('not-a-signature', basename(path));
  }
}
