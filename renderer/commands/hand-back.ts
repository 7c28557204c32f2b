import { ok, type Result, refuse } from '../../shared/kit/result';
import { type CardReason, parseCard } from '../../shared/scanning/card';
import type { GateReason } from '../data/gate';
import { findOffice } from '../data/queries';
import { type Turned, turnWrites } from './turn-dossier';
import type { Workplace } from './workplace';

export type HandBackReason =
  | GateReason
  | CardReason
  | 'no-such-dossier'
  | 'not-finished'
  | 'already-returned';

/** The result goes to whoever came for it: named, or read off her card; else to the submitter. */
export async function handBack(
  work: Workplace,
  back: {
    readonly counter: number;
    readonly dossier: string;
    readonly to?: string | undefined;
    readonly card?: string | undefined;
  },
): Promise<Result<{ readonly to: string } & Turned, HandBackReason>> {
  const { counter, dossier: id } = back;
  const card = back.card === undefined ? null : parseCard(back.card);
  if (card && !card.ok) return card;
  return work.gate.perform({ by: 'seat', counter }, async db => {
    const dossier = await db.dossiers.get(id);
    if (!dossier) return refuse('no-such-dossier');
    if (dossier.state === 10) return refuse('already-returned');
    if (dossier.state !== 9) return refuse('not-finished');
    const to = (back.to?.normalize('NFC').trim() || card?.value.name) ?? dossier.submitter.name;
    const returned = { deed: 'dossier.returned', id, body: { to } } as const;
    const office = await findOffice(db);
    if (!office?.forms?.handbackRecord)
      return ok({ writes: [returned], value: { to, slip: null, slipTo: null } });
    const { writes, value } = turnWrites(work, { office, dossier, counter }, returned, 'handback');
    return ok({ writes, value: { to, ...value } });
  });
}
