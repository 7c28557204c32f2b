import { requiredPapers } from '../../shared/catalogue/papers';
import type { Procedure } from '../../shared/catalogue/procedure';
import { termOf } from '../../shared/catalogue/procedure-rules';
import type { PaperLine } from '../../shared/dossiers/dossier';
import { ok, type Result, refuse } from '../../shared/kit/result';
import type { Guide } from '../../shared/printing/job';
import { showTerm } from '../../shared/printing/receipt-words';
import type { GateReason } from '../data/gate';
import { findOffice } from '../data/queries';
import { slipWrite } from './compose-slip';
import type { Turned } from './turn-dossier';
import type { Workplace } from './workplace';

export type GuideReason = GateReason | 'nothing-missing';

/** A list to take home before anything was received: all that the procedure asks for, or what was missing today. */
export function giveGuide(
  work: Workplace,
  wish: {
    readonly counter: number;
    readonly kind: 'missing' | 'guidance';
    readonly procedure: Procedure;
    /** The papers that the citizen has; null: as the catalogue lists them, so that none is missing. */
    readonly brought: readonly PaperLine[] | null;
    readonly ticket: string | null;
  },
): Promise<Result<Turned, GuideReason>> {
  const { counter, kind, procedure, brought, ticket } = wish;
  return work.gate.perform({ by: 'seat', counter }, async db => {
    const office = await findOffice(db);
    if (!office) return refuse('not-set-up');
    const papers = kind === 'guidance' ? wanted(procedure) : missingOf(procedure, brought);
    if (kind === 'missing' && papers.length === 0) return refuse('nothing-missing');
    const id = work.newId();
    const slip = slipWrite(work, office, {
      kind,
      counter,
      of: ticket ?? id,
      id,
      number: procedure.id,
      guide: { procedure: procedure.name, papers: [...papers], remarks: remarksOf(procedure) },
    });
    return ok({ writes: [slip], value: { slip: id, slipTo: slip.body.to } });
  });
}

/** Required papers that lie not before the clerk: not listed, or listed with no original and no copy. */
export function missingOf(procedure: Procedure, brought: readonly PaperLine[] | null): readonly string[] {
  if (brought === null) return [];
  const has = new Set(brought.filter(line => line.originals + line.copies > 0).map(line => line.name));
  return requiredPapers(procedure).flatMap(line => (has.has(line.name) ? [] : [line.name]));
}

/** Papers with the number asked for; a name that our source cut off says so. */
function wanted(procedure: Procedure): readonly string[] {
  const cut = new Set(procedure.documents.filter(one => one.nameTruncated).map(one => one.name));
  return requiredPapers(procedure).map(({ name, originals, copies }) => {
    const counts = [originals > 0 && `${originals} bản chính`, copies > 0 && `${copies} bản sao`];
    const count = counts.filter(Boolean).join(', ');
    return `${name}${cut.has(name) ? '…' : ''}${count === '' ? '' : ` (${count})`}`;
  });
}

function remarksOf(procedure: Procedure): Guide['remarks'] {
  return [`Thời hạn giải quyết: ${showTerm(termOf(procedure))}.`];
}
