import { findProcedure } from '../../shared/catalogue/catalogue';
import { certifiesCopies } from '../../shared/catalogue/procedure-rules';
import type { Dossier, DossierResult } from '../../shared/dossiers/dossier';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { signatoriesOn } from '../../shared/people/signatories';
import type { CounterDatabase } from '../data/database';
import type { GateReason } from '../data/gate';
import { peopleByName } from '../data/queries';
import type { Workplace } from './workplace';

export type FinishReason =
  | GateReason
  | 'no-such-dossier'
  | 'already-finished'
  | 'not-at-work'
  | 'not-signatory';

/**
 * The result is ready to be handed back.
 *
 * @param finish `signatory`: id of who signed certified copies by delegation; null: the chairman or a deputy did, by
 * office and not by a decision kept here; left out: the only one who may today, if there is just one
 */
export function finishDossier(
  work: Workplace,
  finish: {
    readonly counter: number;
    readonly dossier: string;
    readonly result: DossierResult;
    readonly signatory?: string | null;
  },
): Promise<Result<null, FinishReason>> {
  const { counter, dossier: id, result } = finish;
  return work.gate.perform({ by: 'seat', counter }, async db => {
    const dossier = await db.dossiers.get(id);
    if (!dossier) return refuse('no-such-dossier');
    if (dossier.state === 9 || dossier.state === 10) return refuse('already-finished');
    if (dossier.state !== 2 && dossier.state !== 4) return refuse('not-at-work');
    const signed = await signedBy(work, db, dossier, finish.signatory);
    if (!signed.ok) return signed;
    return ok({
      writes: [{ deed: 'dossier.finished', id, body: { ...result, ...signed.value } }],
      value: null,
    });
  });
}

/** Whether who signs a dossier's result is to be said. */
export function asksSignatory(work: Workplace, { procedure }: Pick<Dossier, 'procedure'>): boolean {
  const known = procedure.code !== null && findProcedure(work.catalogue, procedure.code);
  return known ? certifiesCopies(known) : false;
}

/** Nobody to delegate to is no reason to keep a citizen waiting: the chairman signs then. */
async function signedBy(
  work: Workplace,
  db: CounterDatabase,
  dossier: Dossier,
  chosen: string | null | undefined,
): Promise<Result<Pick<DossierResult, 'signatory'>, 'not-signatory'>> {
  if (chosen === null || !asksSignatory(work, dossier)) return ok({});
  const able = signatoriesOn(await peopleByName(db), work.today());
  const only = able.length === 1 ? able[0] : undefined;
  const signatory = chosen === undefined ? only : able.find(({ person }) => person.id === chosen);
  if (!signatory) return chosen === undefined ? ok({}) : refuse('not-signatory');
  const { person, grant } = signatory;
  return ok({ signatory: { person: person.id, name: person.name, decision: grant.decision } });
}
