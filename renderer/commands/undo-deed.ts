import { codeOf } from '../../shared/dossiers/dossier';
import { type WhyNotCorrect, whyNotUndo } from '../../shared/dossiers/may-correct';
import { type Undoable, type UndoneKind, undoablesOf } from '../../shared/dossiers/undo';
import { ok, type Result, refuse } from '../../shared/kit/result';
import { dayOf, fromIso } from '../../shared/kit/time';
import type { SlipKind } from '../../shared/printing/job';
import type { GateReason } from '../data/gate';
import { correctorOf } from './correct-dossier';
import { dropsOf } from './drop-slips';
import { tidy } from './turn-dossier';
import type { Workplace } from './workplace';

export type UndoReason = GateReason | WhyNotCorrect | 'no-such-dossier' | 'not-last-deed' | 'reason-missing';
export type Undone = { readonly code: string; readonly kind: UndoneKind };

/** The paper that a deed gives by itself. */
const PAPERS: Readonly<Partial<Record<UndoneKind, SlipKind>>> = {
  paid: 'fee',
  returned: 'handback',
  supplement: 'supplement',
  apology: 'apology',
  refusal: 'refusal',
  stop: 'stop',
};

/** Takes back what was noted by mistake: the last step of a dossier, or its last payment. Both stay in the history. */
export function undoDeed(
  work: Workplace,
  wish: {
    readonly counter: number;
    readonly dossier: string;
    readonly entry: Undoable['entry'];
    readonly reason: string;
  },
): Promise<Result<Undone, UndoReason>> {
  const { counter, dossier: id, entry } = wish;
  return work.gate.perform({ by: 'seat', counter }, async (db, asked) => {
    const acting = await asked;
    if (!acting.ok) return acting;
    const dossier = await db.dossiers.get(id);
    if (!dossier) return refuse('no-such-dossier');
    const last = undoablesOf(dossier).find(one => one.entry === entry);
    if (!last) return refuse('not-last-deed');
    const day = dayOf(fromIso(last.at));
    const by = { ...(await correctorOf(db, acting.value, day)), isSameDay: day === work.today() };
    const why = whyNotUndo(last, by);
    if (why) return refuse(why);
    const reason = tidy(wish.reason);
    if (reason === '') return refuse('reason-missing');
    const paper = PAPERS[last.kind];
    const drops = paper ? await dropsOf(db, id, [paper], last.at) : [];
    return ok({
      writes: [{ deed: 'dossier.undone', id, body: { entry, reason } }, ...drops],
      value: { code: codeOf(dossier).text, kind: last.kind },
    });
  });
}
