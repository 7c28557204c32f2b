import type { Dong } from '../kit/money';
import { certifiedCopyFee } from './certified-copy';
import type { FeeLine } from './fee-line';
import type { CertifiedCopyRow, FeeRow } from './fee-row';

/** What of a procedure decides its fees. */
export type Tariff = { readonly fees: readonly FeeRow[] };

export type FeePaper = {
  readonly name: string;
  /** Pages of the original. */
  readonly pages: number;
  /** Copies to certify. */
  readonly copies: number;
  readonly feeExempt: boolean;
};

export type FeeCase = {
  readonly channel: 'counter' | 'online' | 'post';
  readonly papers: readonly FeePaper[];
  /** Copies of the result asked for (bản sao trích lục). */
  readonly copies: number;
  /**
   * Fee row id -> how often it is taken: an optional extra, another alternative than the first, or more
   * cases than one (two papers signed = two "trường hợp").
   */
  readonly choices?: Readonly<Record<string, number>>;
};

const LABEL_MAX = 700;

/**
 * The fee lines of one dossier, in the tariff's order. An amount is null where the catalogue has none or holds
 * it unconfirmed; it is never guessed. The number of sets of papers (bộ) changes no fee. No line does not mean
 * free of charge: see `namesFees`.
 */
export function assessFees(tariff: Tariff, fees: FeeCase): FeeLine[] {
  return rowsTaken(tariff.fees, fees).flatMap(row => {
    if (row.kind === 'certifiedCopy') return certifiedCopyLines(row, fees.papers);
    const times = timesTaken(row, fees);
    const label = times === 1 ? row.label : `${row.label} x ${times}`;
    return [feeLine(label, scaled(knownAmount(row), times))];
  });
}

/** False when the catalogue says nothing of fees, which is not the same as "miễn phí". */
export function namesFees(tariff: Tariff): boolean {
  return tariff.fees.length > 0;
}

/** Sum of the amounts that are known, and whether that is all of it. */
export function totalOf(lines: readonly FeeLine[]): {
  readonly knownVnd: Dong;
  readonly isComplete: boolean;
} {
  return {
    knownVnd: lines.reduce((sum, line) => sum + (line.amountVnd ?? 0), 0),
    isComplete: lines.every(line => line.amountVnd !== null),
  };
}

/** The rows of the dossier's channel: extras only when chosen, one of each set of alternatives. */
function rowsTaken(rows: readonly FeeRow[], { channel, choices = {} }: FeeCase): readonly FeeRow[] {
  const tariffChannel = channel === 'online' ? 'online' : 'direct';
  const open = rows.filter(row => row.channel === undefined || row.channel === tariffChannel);
  const isChosen = (row: FeeRow) => (choices[row.id] ?? 0) > 0;
  return open.filter(row => {
    if (row.optional) return isChosen(row);
    if (row.alternative === undefined) return true;
    const group = open.filter(other => other.alternative === row.alternative);
    return row === (group.find(isChosen) ?? group[0]);
  });
}

function timesTaken(row: FeeRow, { choices = {}, copies }: FeeCase): number {
  const usual = row.kind === 'perCopy' ? copies : 1;
  return Math.max(1, choices[row.id] ?? usual);
}

function certifiedCopyLines(row: CertifiedCopyRow, papers: readonly FeePaper[]): FeeLine[] {
  const known = knownAmount(row) !== null;
  return papers
    .filter(paper => paper.copies > 0)
    .map(paper => {
      if (paper.feeExempt) return feeLine(fill(row.exemptLabel, row, paper), 0);
      const oneCopy = known ? certifiedCopyFee(paper.pages, row) : null;
      return feeLine(fill(row.lineLabel, row, paper), scaled(oneCopy, paper.copies));
    });
}

function knownAmount(row: FeeRow): Dong | null {
  return row.unconfirmed ? null : row.amountVnd;
}

function scaled(amount: Dong | null, times: number): Dong | null {
  return amount === null ? null : amount * times;
}

function fill(template: string, row: FeeRow, paper: FeePaper): string {
  const values: Readonly<Record<string, string>> = {
    label: row.label,
    paper: paper.name,
    pages: String(paper.pages),
    copies: String(paper.copies),
  };
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** A paper's name may be as long as 600 characters; the line keeps what its place holds. */
function feeLine(label: string, amountVnd: Dong | null): FeeLine {
  return { label: label.length > LABEL_MAX ? `${label.slice(0, LABEL_MAX - 1)}…` : label, amountVnd };
}
