import { everyoneIn } from '../../shared/dossiers/correction';
import { isIdNumber, spellIdNumber } from '../../shared/intake/check-applicant';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { FONT_FACES } from '../../shared/printing/font-faces';
import { composeErasureMinutes, composeOwnData } from '../../shared/reports/data-papers';
import type { Stored } from '../data/database';
import type { GateReason } from '../data/gate';
import { findHistory } from '../data/history';
import { findOffice } from '../data/queries';
import { searchIndex } from '../data/search-index';
import type { DueDays } from './preview-erasure';
import { type By, type PinReason, showPin } from './show-pin';
import type { Workplace } from './workplace';

type Saved = Result<string, 'disk-failed' | 'not-set-up'>;

/** The minutes of an erasure as a PDF of its own, also when they are not the first of the day; answers its path. */
export async function printMinutes(
  work: Workplace,
  given: {
    readonly minutes: string;
    readonly ground: string;
    readonly people: readonly [string, string];
    readonly dossiers: readonly Stored<'dossier'>[];
    readonly days: readonly DueDays[];
  },
): Promise<Saved> {
  const office = await findOffice(work.db);
  if (!office) return refuse('not-set-up');
  const names = await work.db.people.bulkGet([...given.people]);
  const people = [names[0]?.name ?? '', names[1]?.name ?? ''] as const;
  const days = given.days.map(({ days: { of, to }, count }) => ({ of, to, count }));
  const html = composeErasureMinutes({ ...given, days, people, office, at: work.now() }, FONT_FACES);
  return work.ask('paper.save-pdf', { html, name: ofToday(work, 'bien-ban'), page: 'A4' });
}

/**
 * What this PC keeps of a person, by the number of her papers, as a PDF for her; who asked for it is shown by PIN. That
 * it was given is written first: no paper with somebody's data lies about that nobody answers for.
 */
export async function printOwnData(
  work: Workplace,
  by: By,
  typed: string,
): Promise<
  Result<
    { readonly path: string; readonly dossiers: number },
    GateReason | PinReason | 'disk-failed' | 'not-set-up' | 'bad-id-number' | 'history-loading'
  >
> {
  const idNumber = spellIdNumber(typed);
  if (!isIdNumber(idNumber)) return refuse('bad-id-number');
  const shown = await showPin(work, by);
  if (!shown.ok) return shown;
  const office = await findOffice(work.db);
  if (!office) return refuse('not-set-up');
  if (await findHistory(work.db)) return refuse('history-loading');
  const dossiers = await dossiersOf(work, idNumber);
  const body = { person: by.person, dossiers: dossiers.length };
  const no = work.identity()?.station ?? 0;
  const given = await work.gate.perform({ by: 'person', id: by.person }, async () =>
    ok({ writes: [{ deed: 'data.given', id: no, body }], value: null }),
  );
  if (!given.ok) return given;
  const told = { office, idNumber, dossiers, clerk: shown.value.name, at: work.now() };
  const html = composeOwnData(told, FONT_FACES);
  const saved = await work.ask('paper.save-pdf', {
    html,
    name: ofToday(work, 'du-lieu-ca-nhan'),
    page: 'A4',
  });
  return saved.ok ? ok({ path: saved.value, dossiers: dossiers.length }) : saved;
}

async function dossiersOf({ db }: Workplace, idNumber: string): Promise<readonly Stored<'dossier'>[]> {
  const index = searchIndex(db);
  await index.ready;
  const rows = await db.dossiers.bulkGet([...index.search(idNumber, 1_000)]);
  return rows
    .flatMap(row => (row ? [row] : []))
    .filter(row => everyoneIn(row).some(person => person.idNumber === idNumber));
}

/** A name that no other file has: saving takes the place of a file of the same name. */
function ofToday(work: Workplace, what: string): string {
  return `${what}-${work.today()}-${work.newId().slice(-6)}`;
}
