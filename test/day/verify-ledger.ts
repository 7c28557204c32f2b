import type { LiveRow } from '../../renderer/rehearsal/read-tables';
import { groupBy } from '../../shared/kit/group-by';
import { type Canonical, canonical } from '../../shared/ledger/canonical';
import { follows, headOf, verifyPage } from '../../shared/ledger/chain';
import { findSubject } from '../../shared/ledger/deeds';
import type { Head, Page } from '../../shared/ledger/entry';
import { fold } from '../../shared/ledger/fold';

export type LedgerProof = {
  readonly verified: boolean;
  /** What is wrong, in words; empty when all is well. */
  readonly faults: readonly string[];
};

/** Enough to see what is wrong. */
const FAULTS_SHOWN = 20;

/**
 * Whether a ledger read from the disk is whole (every hash right, no gap in any chain) and its replay makes
 * exactly the live tables. Rows are compared by their canonical spelling.
 */
export function verifyLedger(pages: readonly Page[], tables: readonly LiveRow[]): LedgerProof {
  const faults = [...faultsOfChains(pages), ...faultsOfTables(pages, tables)];
  return { verified: faults.length === 0, faults: faults.slice(0, FAULTS_SHOWN) };
}

function faultsOfChains(pages: readonly Page[]): string[] {
  const faults: string[] = [];
  for (const [chain, own] of groupBy(pages, ({ entry }) => `${entry.station}/${entry.epoch}`)) {
    let head: Head | null = null;
    for (const page of [...own].sort((a, b) => a.entry.seq - b.entry.seq)) {
      const sound = verifyPage(page);
      if (!sound.ok) faults.push(`${chain} ${page.entry.seq}: ${sound.reason}`);
      if (!follows(page, head)) faults.push(`${chain} ${page.entry.seq}: does not follow`);
      head = headOf(page);
    }
  }
  return faults;
}

function faultsOfTables(pages: readonly Page[], tables: readonly LiveRow[]): string[] {
  const faults: string[] = [];
  const live = new Map(tables.map(({ kind, id, row }) => [`${kind}/${id}`, spelled(row)]));
  for (const [subject, own] of groupBy(pages, ({ entry }) => entry.subject)) {
    const found = findSubject(subject);
    const row = found && fold(found.kind, own);
    if (!found || !row) continue;
    const { id: _id, ...replayed } = row as typeof row & { readonly id?: string };
    const key = `${found.kind}/${found.id || found.kind}`;
    if (live.get(key) !== spelled(replayed)) faults.push(`${key}: replay and table differ`);
    live.delete(key);
  }
  return [...faults, ...[...live.keys()].map(key => `${key}: in the tables, not in the ledger`)];
}

/** Rows carry the fold's own `undefined` members in memory and lose them on the way through the database. */
function spelled(row: unknown): string {
  return canonical(JSON.parse(JSON.stringify(row)) as Canonical);
}
