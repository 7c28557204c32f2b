import { join } from 'node:path';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { bodyHashOf, follows, hashOf, headOf } from '../../shared/ledger/chain';
import { findSubject } from '../../shared/ledger/deeds';
import type { Head, Page } from '../../shared/ledger/entry';
import { fold } from '../../shared/ledger/fold';
import type { Keyring } from '../../shared/sealing/keyring';
import type { BackupProof, BackupReason } from '../../shared/storage/backup';
import { findJson } from '../files/atomic';
import { openPage } from '../journal/kept-page';
import { findPage } from '../journal/line';
import { linesFrom } from '../journal/lines';
import { openByTyped } from '../vault/vault';
import { VaultFile } from '../vault/vault-file';
import { findManifest, readManifest, type Told } from './manifest';
import { findMirrored, type MirroredFile } from './mirror';

const VAULT = 'vault.json';

/** A file of a copy, and where it lies whole. */
export type ProvenFile = MirroredFile & { readonly path: string };

/** A copy that was opened, and everything in it looked at. */
export type ProvenBackup = {
  readonly told: Told;
  readonly files: readonly ProvenFile[];
  readonly ring: Keyring;
  /** The end of every chain in it: those that the manifest names, or what came behind them during the copy. */
  readonly heads: readonly Head[];
  readonly proof: BackupProof;
};

/**
 * Opens a copy as a PC would that has nothing else: by the recovery key or the passphrase. Every file, every hash,
 * every body, every chain at least up to its noted head is looked at, and the ledger is folded. Writes nothing.
 */
export async function proveBackup(
  folder: string,
  typed: string,
): Promise<Result<ProvenBackup, BackupReason>> {
  const vault = await readVault(folder);
  if (!vault.ok) return vault;
  const ring = await openByTyped(vault.value, typed);
  if (!ring) return refuse('backup-wrong-key');
  const manifest = await readManifest(folder, ring);
  if (!manifest.ok) return manifest;
  const told = manifest.value;
  const files: ProvenFile[] = [];
  for (const file of told.files) {
    const path = await findMirrored(folder, file);
    if (!path) return refuse('backup-changed', file.name);
    files.push({ ...file, path });
  }
  const ledger = await readLedger(files, told, ring);
  if (!ledger.ok) return ledger;
  const { pages, heads } = ledger.value;
  return ok({ told, files, ring, heads, proof: proofOf(told, pages) });
}

/** The vault lies beside the journal, so the folder of a copy has one: the one that its manifest names, if it is there. */
async function readVault(folder: string): Promise<Result<VaultFile, BackupReason>> {
  const promised = (await findManifest(folder))?.files.find(({ name }) => name === VAULT);
  const path = promised && (await findMirrored(folder, promised));
  const stored = await findJson(path ?? join(folder, VAULT)).catch(() => null);
  if (stored === undefined) return refuse('backup-absent');
  const read = VaultFile.safeParse(stored);
  return read.success ? ok(read.data) : refuse('backup-changed', VAULT);
}

async function readLedger(
  files: readonly ProvenFile[],
  told: Told,
  ring: Keyring,
): Promise<Result<{ readonly pages: readonly Page[]; readonly heads: readonly Head[] }, BackupReason>> {
  const pages: Page[] = [];
  const heads = new Map<string, Head>();
  const missing = new Map(told.heads.map(head => [head.hash, head]));
  for (const { name, path, bytes } of files.filter(file => file.name.endsWith('.jsonl'))) {
    for await (const line of linesFrom(path, 0)) {
      if (line.end > bytes) break;
      const kept = findPage(line.text);
      const opened = kept && openPage(kept, ring);
      if (!opened?.ok || !isSound(opened.value)) return refuse('backup-changed', `${name}, byte ${line.end}`);
      const page = opened.value;
      const { station, epoch } = page.entry;
      const key = `${station}/${epoch}`;
      const before = heads.get(key) ?? null;
      // Chains of others may have holes, and so may older epochs that came from the city; our own may not.
      const isOwn = station === told.station && epoch === told.epoch;
      if (isOwn && !follows(page, before))
        return refuse('backup-changed', `${name}: entry ${page.entry.seq}`);
      if (!name.includes('late')) heads.set(key, headOf(page));
      missing.delete(page.entry.hash);
      pages.push(page);
    }
  }
  const [short] = missing.values();
  return short
    ? refuse('backup-changed', `${short.station}/${short.epoch}`)
    : ok({ pages, heads: [...heads.values()] });
}

function isSound({ entry, body }: Page): boolean {
  return hashOf(entry) === entry.hash && (!body || bodyHashOf(body) === entry.bodyHash);
}

function proofOf(told: Told, pages: readonly Page[]): BackupProof {
  const stories = new Map<string, Page[]>();
  for (const page of pages) {
    const story = stories.get(page.entry.subject);
    if (story) story.push(page);
    else stories.set(page.entry.subject, [page]);
  }
  const counts = { dossier: 0, ticket: 0, person: 0 };
  for (const [subject, story] of stories) {
    const kind = findSubject(subject)?.kind;
    if (kind && kind in counts && fold(kind, story)) counts[kind as keyof typeof counts] += 1;
  }
  const { at, ward, station } = told;
  const { dossier: dossiers, ticket: tickets, person: people } = counts;
  return { at, ward, station, entries: pages.length, dossiers, tickets, people };
}
