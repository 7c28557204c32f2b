import type { LiveRow } from '../../renderer/rehearsal/read-tables';
import { groupBy } from '../../shared/kit/group-by';
import type { DeedName } from '../../shared/ledger/deeds';
import type { Page } from '../../shared/ledger/entry';
import { verifyLedger } from '../day/verify-ledger';
import { faultsOfSlips } from './judge-slips';
import type { Told } from './told';

/** Deeds that happen to a ticket or a dossier once at most. */
const ONCE: ReadonlySet<string> = new Set<DeedName>([
  'ticket.taken',
  'ticket.called',
  'ticket.missed',
  'ticket.served',
  'dossier.received',
  'dossier.paid',
  'dossier.finished',
  'dossier.returned',
  'slip.composed',
]);

/**
 * What is wrong with the copy on the disk, as a dead app left it: whatever was acknowledged must stand in it
 * before anything is repaired. Empty when all is well.
 */
export function faultsOfJournal(told: readonly Told[], pages: readonly Page[]): readonly string[] {
  const counted = groupBy(pages, ({ entry }) => entry.deed);
  const written = new Set(pages.map(({ entry }) => `${entry.deed} ${entry.subject}`));
  return [
    ...[...groupBy(told, one => one.deed)].flatMap(([deed, own]) =>
      faultsOfCount(deed, own, counted.get(deed)?.length ?? 0),
    ),
    ...told
      .filter(one => one.answer === 'acknowledged' && one.subject !== undefined)
      .filter(one => !written.has(`${one.deed} ${one.subject}`))
      .map(one => `lost: ${one.deed} of ${one.subject} ${one.spelled ?? ''}`),
    ...faultsOfRepeats(pages),
  ];
}

/** The whole of it after a start: both copies, what was acknowledged, what was given out, the slips. */
export function judge(
  told: readonly Told[],
  pages: readonly Page[],
  tables: readonly LiveRow[],
): readonly string[] {
  return [
    ...faultsOfJournal(told, pages),
    ...verifyLedger(pages, tables).faults,
    ...faultsOfRows(told, tables),
    ...faultsOfNumbers(tables),
    ...faultsOfSlips(pages),
    ...told.flatMap(one => (one.left ?? []).map(left => `a refused ${one.deed} left ${left}`)),
  ];
}

/** At least what was acknowledged, at most what may have happened besides. */
function faultsOfCount(deed: string, own: readonly Told[], found: number): readonly string[] {
  const least = own.filter(one => one.answer === 'acknowledged').length;
  const most = least + own.filter(one => one.answer === 'none').length;
  if (found < least) return [`lost: ${deed} acknowledged ${least} times, written ${found} times`];
  return found > most ? [`doubled: ${deed} can have happened ${most} times, written ${found} times`] : [];
}

function faultsOfRepeats(pages: readonly Page[]): readonly string[] {
  const once = pages.filter(({ entry }) => ONCE.has(entry.deed));
  return [
    ...twice(once.map(({ entry }) => `${entry.deed} of ${entry.subject}`)).map(what => `doubled: ${what}`),
    ...twice(pages.map(({ entry }) => entry.id)).map(id => `doubled: entry ${id}`),
  ];
}

/** A row as it is looked at here; the tables' own types are not needed for that. */
type Row = Readonly<Record<string, unknown>>;

function faultsOfRows(told: readonly Told[], tables: readonly LiveRow[]): readonly string[] {
  const rows = new Map(tables.map(({ kind, id, row }) => [`${kind}/${id}`, row as Row]));
  return told.flatMap(({ answer, deed, subject, spelled, slip }) => {
    if (answer !== 'acknowledged' || subject === undefined) return [];
    const row = rows.get(subject);
    if (!row) return [`lost: ${subject} is in no table`];
    const faults: string[] = [];
    if (spelled !== undefined && !numbersOf(row).includes(spelled))
      faults.push(`${subject} was given out as ${spelled} and is ${numbersOf(row).join(', ')}`);
    if (slip !== undefined && !rows.has(`slip/${slip}`)) faults.push(`lost: the slip of ${deed} ${subject}`);
    return faults;
  });
}

function faultsOfNumbers(tables: readonly LiveRow[]): readonly string[] {
  const numbers = tables
    .filter(({ kind }) => kind === 'ticket' || kind === 'dossier')
    .flatMap(({ kind, row }) =>
      numbersOf(row as Row).map(number => `${kind} ${dayIn(row as Row)} ${number}`),
    );
  return twice(numbers).map(number => `given out twice: ${number}`);
}

function dayIn({ day }: Row): string {
  return String(day);
}

/** The label of a ticket; every code that a dossier has had. */
function numbersOf(row: Row): readonly string[] {
  if (typeof row.label === 'string') return [row.label];
  const codes = [row.code, row.provisionalCode, row.officialCode] as readonly (Row | null | undefined)[];
  return [...new Set(codes.flatMap(code => (typeof code?.text === 'string' ? [code.text] : [])))];
}

function twice(all: readonly string[]): readonly string[] {
  return [...groupBy(all, one => one)].flatMap(([one, same]) => (same.length > 1 ? [one] : []));
}
