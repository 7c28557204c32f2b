import { ok, type Result, refuse } from '../../shared/kit/result';
import { FONT_FACES } from '../../shared/printing/font-faces';
import { composeErasureMinutes, composeOwnData } from '../../shared/reports/data-papers';
import type { Stored } from '../data/database';
import type { GateReason } from '../data/gate';
import { findOffice } from '../data/queries';
import { searchIndex } from '../data/search-index';
import { type PinReason, showPin } from './show-pin';
import type { Workplace } from './workplace';

type Saved = Result<string, 'disk-failed' | 'not-set-up'>;

/** The minutes of an erasure as a PDF; answers its path. */
export async function printMinutes(
  work: Workplace,
  given: {
    readonly minutes: string;
    readonly ground: string;
    readonly people: readonly [string, string];
    readonly dossiers: readonly Stored<'dossier'>[];
  },
): Promise<Saved> {
  const office = await findOffice(work.db);
  if (!office) return refuse('not-set-up');
  const names = await work.db.people.bulkGet([...given.people]);
  const people = [names[0]?.name ?? '', names[1]?.name ?? ''] as const;
  const html = composeErasureMinutes({ ...given, people, office, at: work.now() }, FONT_FACES);
  return work.ask('paper.save-pdf', { html, name: `bien-ban-${work.today()}`, page: 'A4' });
}

/** What this PC keeps of a person, by the number of her papers, as a PDF for her; who asked for it is shown by PIN. */
export async function printOwnData(
  work: Workplace,
  by: { readonly person: string; readonly pin: string },
  idNumber: string,
): Promise<
  Result<
    { readonly path: string; readonly dossiers: number },
    GateReason | PinReason | 'disk-failed' | 'not-set-up' | 'bad-id-number'
  >
> {
  if (!/^[A-Z0-9]{6,20}$/i.test(idNumber)) return refuse('bad-id-number');
  const shown = await showPin(work, by);
  if (!shown.ok) return shown;
  const office = await findOffice(work.db);
  if (!office) return refuse('not-set-up');
  const index = searchIndex(work.db);
  await index.ready;
  const rows = await work.db.dossiers.bulkGet([...index.search(idNumber, 1_000)]);
  const dossiers = rows
    .flatMap(row => (row ? [row] : []))
    .filter(row => row.submitter.idNumber === idNumber || row.owner.idNumber === idNumber);
  const told = { office, idNumber, dossiers, clerk: shown.value.name, at: work.now() };
  const name = `du-lieu-ca-nhan-${work.today()}-${work.newId().slice(-6)}`;
  const saved = await work.ask('paper.save-pdf', {
    html: composeOwnData(told, FONT_FACES),
    name,
    page: 'A4',
  });
  if (!saved.ok) return saved;
  const body = { person: by.person, dossiers: dossiers.length };
  const no = work.identity()?.station ?? 0;
  const given = await work.gate.perform({ by: 'person', id: by.person }, async () =>
    ok({ writes: [{ deed: 'data.given', id: no, body }], value: null }),
  );
  return given.ok ? ok({ path: saved.value, dossiers: dossiers.length }) : given;
}
