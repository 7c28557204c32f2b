import { MAX_AUDIT } from '../../shared/ipc/journal-requests';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { findSubject } from '../../shared/ledger/deeds';
import { AuditFilter, composeAudit } from '../../shared/reports/audit';
import type { SignedFileReason, SignedProof } from '../../shared/reports/signed-file';
import { subjectTexts } from '../data/audit-questions';
import type { GateReason } from '../data/gate';
import { officeKeys } from '../data/queries';
import { type By, type PinReason, showPin } from './show-pin';
import type { Workplace } from './workplace';

/** How the office calls deeds, kinds of subjects, and those who act without being anybody. */
export type AuditWords = {
  readonly deeds: Readonly<Record<string, string>>;
  readonly subjects: Readonly<Record<string, string>>;
  readonly nobody: Readonly<Record<string, string>>;
};

export type ExportAuditReason =
  | GateReason
  | PinReason
  | 'disk-failed'
  | 'audit-too-long'
  | 'nothing-to-export';

/**
 * A supervisor, shown for this deed only, takes out who did what, off the journal and with this PC's signature. That
 * she did is written first, so the chain's end that is signed has it.
 */
export async function exportAudit(
  work: Workplace,
  by: By,
  filter: AuditFilter,
  words: AuditWords,
): Promise<Result<{ readonly path: string; readonly entries: number }, ExportAuditReason>> {
  if (!AuditFilter.safeParse(filter).success) return refuse('bad-values', 'day');
  const shown = await showPin(work, by);
  if (!shown.ok) return shown;
  const { entries, isCut } = await work.ask('journal.seek', { filter, limit: MAX_AUDIT });
  if (isCut) return refuse('audit-too-long');
  if (entries.length === 0) return refuse('nothing-to-export');
  const no = work.identity()?.station ?? 0;
  const noted = await work.gate.perform({ by: 'person', id: by.person }, async () =>
    ok({
      writes: [{ deed: 'audit.exported', id: no, body: { ...filter, entries: entries.length } }],
      value: null,
    }),
  );
  if (!noted.ok) return noted;
  const table = composeAudit(entries, await labelsOf(work, entries, words));
  const saved = await work.ask('reports.save-audit', { table, filter, by: by.person });
  return saved.ok ? ok({ path: saved.value, entries: entries.length }) : saved;
}

/** Judges a file that a person chooses by what this PC's ledger knows of the office's keys. */
export async function checkSignedFile(
  work: Workplace,
): Promise<Result<SignedProof, SignedFileReason | 'no-file' | 'not-set-up'>> {
  return work.ask('reports.check-signed', { keys: [...(await officeKeys(work.db))] });
}

async function labelsOf(
  { db }: Workplace,
  entries: readonly { readonly subject: string }[],
  words: AuditWords,
) {
  const people = new Map((await db.people.toArray()).map(({ id, name }) => [id, name]));
  const texts = await subjectTexts(db, [...new Set(entries.map(({ subject }) => subject))]);
  const who = (person: string) => people.get(person) ?? words.nobody[person] ?? person;
  return {
    who,
    what: (deed: string) => words.deeds[deed] ?? deed,
    about: (subject: string) => {
      const { kind = '', id = '' } = findSubject(subject) ?? {};
      const text = kind === 'person' ? who(id) : (texts.get(subject) ?? (kind === 'station' ? id : ''));
      return `${words.subjects[kind] ?? kind} ${text}`.trim();
    },
  };
}
