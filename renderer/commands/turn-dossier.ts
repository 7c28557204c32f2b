import { codeOf, type Dossier, type StateNumber } from '../../shared/dossiers/dossier';
import type { Reasoned, Stage } from '../../shared/dossiers/turn';
import { ok, type Result, refuse } from '../../shared/kit/result';
import type { SlipComposed, SlipKind } from '../../shared/printing/job';
import type { CounterDatabase, Stored } from '../data/database';
import type { DeedWrite, GateReason } from '../data/gate';
import { findOffice } from '../data/queries';
import { slipWrite } from './compose-slip';
import type { Workplace } from './workplace';

/** What a clerk says when a dossier takes a turn; stage and signer follow from the dossier and the office. */
export type TurnWish = {
  readonly counter: number;
  readonly dossier: string;
  readonly reason: string;
  readonly stage?: Stage | undefined;
  readonly signer?: string | undefined;
};
export type TurnReason =
  | GateReason
  | 'no-such-dossier'
  | 'dossier-closed'
  | 'supplement-asked'
  | 'reason-missing';

/** Its slip, and where it goes; null when the turn has none. */
export type Turned = { readonly slip: string | null; readonly slipTo: SlipComposed['to'] | null };

type Ground = {
  readonly office: Stored<'office'>;
  readonly dossier: Stored<'dossier'>;
  readonly body: Reasoned;
  readonly counter: number;
};

/** National states in which a dossier can still be turned: received, at work, waiting for papers or for money. */
const OPEN: readonly StateNumber[] = [2, 4, 5, 6];

/** What every turn needs, read inside the gate: an open dossier, a reason, a stage, a signer. */
export async function groundOf(
  work: Workplace,
  db: CounterDatabase,
  wish: TurnWish,
  signs: 'clerk' | 'head',
): Promise<Result<Ground, TurnReason>> {
  const office = await findOffice(db);
  if (!office) return refuse('not-set-up');
  const dossier = await db.dossiers.get(wish.dossier);
  if (!dossier) return refuse('no-such-dossier');
  if (!OPEN.includes(dossier.state)) return refuse('dossier-closed');
  const reason = tidy(wish.reason);
  if (reason === '') return refuse('reason-missing');
  const head = signs === 'head' ? office.forms?.signer : undefined;
  const signer = tidy(wish.signer) || head || (await clerkAt(work, db, wish.counter));
  return ok({
    office,
    dossier,
    counter: wish.counter,
    body: { reason, stage: wish.stage ?? stageOf(dossier), signer },
  });
}

/** The turn's own deed and the form it gives. */
export function turnWrites(
  work: Workplace,
  { office, dossier, counter }: Pick<Ground, 'office' | 'dossier' | 'counter'>,
  deed: DeedWrite,
  kind: SlipKind | null,
): { readonly writes: readonly DeedWrite[]; readonly value: Turned } {
  if (kind === null) return { writes: [deed], value: { slip: null, slipTo: null } };
  const slip = slipWrite(work, office, {
    kind,
    counter,
    of: dossier.id,
    number: codeOf(dossier).text,
  });
  return { writes: [deed, slip], value: { slip: String(slip.id), slipTo: slip.body.to } };
}

/** Where a dossier stands: not yet with who decides, or with them. */
export function stageOf({ state }: Pick<Dossier, 'state'>): Stage {
  if (state <= 3) return 'intake';
  return state >= 9 ? 'result' : 'handling';
}

/** One spelling, whatever the keyboard; nothing at all is empty. */
export function tidy(text: string | undefined): string {
  return text?.normalize('NFC').trim() ?? '';
}

async function clerkAt({ identity }: Workplace, db: CounterDatabase, counter: number): Promise<string> {
  const station = await db.stations.get(String(identity()?.station ?? 0));
  const seat = station?.signedIn.find(one => one.counter === counter);
  return (seat && (await db.people.get(seat.person))?.name) ?? '';
}
