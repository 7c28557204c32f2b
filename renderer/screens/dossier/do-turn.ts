import { codeOf } from '../../../shared/dossiers/dossier';
import { fromIso, showInstant } from '../../../shared/kit/time';
import { findTypedDay } from '../../../shared/kit/typed-day';
import { apologise } from '../../commands/apologise';
import { askSupplement } from '../../commands/ask-supplement';
import { type End, endDossier } from '../../commands/end-dossier';
import type { Turned, TurnWish } from '../../commands/turn-dossier';
import type { Workplace } from '../../commands/workplace';
import type { NoticeWord } from '../../words/notices';
import { runDeed } from '../run-deed';
import { showMadeSlip } from '../show-made-slip';
import type { TurnDeed } from './deeds-of';

export type FilledTurn = TurnWish & { readonly missing: string; readonly newDate: string };

const ENDED: Readonly<Record<End, NoticeWord>> = {
  refuse: 'refused',
  withdraw: 'withdrawn',
  stop: 'stopped',
};

/** Does what the form says; its slip is shown at once where there is no printer. */
export async function doTurn(
  work: Workplace,
  deed: TurnDeed,
  filled: FilledTurn,
): Promise<Turned | undefined> {
  const dossier = await work.db.dossiers.get(filled.dossier);
  const code = dossier ? codeOf(dossier).text : '';
  const done = await run(work, deed, filled, code);
  showMadeSlip(done);
  return done;
}

function run(work: Workplace, deed: TurnDeed, filled: FilledTurn, code: string): Promise<Turned | undefined> {
  const { missing, newDate, ...wish } = filled;
  const mend = { dossier: wish.dossier, deed: 'undo' } as const;
  switch (deed) {
    case 'supplement':
      return runDeed(
        askSupplement(work, { ...wish, missing: missing.split('\n') }),
        'supplement-asked',
        () => code,
        mend,
      );
    case 'apologise':
      return runDeed(
        apologise(work, { ...wish, newDate: findTypedDay(newDate) ?? newDate }),
        'apologised',
        ({ dueAt }) => showInstant(fromIso(dueAt)),
        mend,
      );
    default:
      return runDeed(endDossier(work, deed, wish), ENDED[deed], () => code, mend);
  }
}
