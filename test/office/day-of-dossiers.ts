import { apologise } from '../../renderer/commands/apologise';
import { askSupplement } from '../../renderer/commands/ask-supplement';
import { correctDossier } from '../../renderer/commands/correct-dossier';
import { endDossier } from '../../renderer/commands/end-dossier';
import { finishDossier } from '../../renderer/commands/finish-dossier';
import { handBack } from '../../renderer/commands/hand-back';
import { payFee } from '../../renderer/commands/pay-fee';
import { receiveDossier } from '../../renderer/commands/receive-dossier';
import { takeSupplement } from '../../renderer/commands/take-supplement';
import { undoDeed } from '../../renderer/commands/undo-deed';
import type { StateNumber } from '../../shared/dossiers/dossier';
import { undoablesOf } from '../../shared/dossiers/undo';
import { totalOf } from '../../shared/fees/assess-fees';
import type { Result } from '../../shared/kit/result';
import { anIntake, CERTIFIED_COPY, FREE_OF_CHARGE } from './an-intake';
import type { Day, Dossier, Outcome } from './told-of-day';
import type { OfficeDesk } from './workplace';

export function receiving(
  { work }: OfficeDesk,
  day: Day,
  counter: number,
  seated: string | null,
  b: number,
): Outcome {
  const called = day.called.get(counter);
  const another = day.called.get(3 - counter) ?? null;
  const ticket = b % 3 === 0 ? null : b % 3 === 1 ? (called ?? null) : another;
  const owes = b % 2 === 0;
  const slip = (['print', 'screen', 'none', null] as const)[b % 4] ?? null;
  const procedure = b % 5 === 4 ? '9.999999' : owes ? CERTIFIED_COPY : FREE_OF_CHARGE;
  const own = ticket === null || ticket === called ? null : 'not-called-here';
  const known = procedure === '9.999999' ? 'unknown-procedure' : 'ok';
  return {
    expected: seated ?? own ?? known,
    run: async () => {
      const received = await receiveDossier(work, anIntake(counter, { ticket, procedure, slip }));
      if (received.ok) day.dossiers.push({ id: received.value.id, state: 'open', owes });
      return received;
    },
  };
}

export function working(
  { work }: OfficeDesk,
  day: Day,
  counter: number,
  seated: string | null,
  kind: 'pay' | 'finish' | 'hand-back',
  b: number,
): Outcome {
  const one = day.dossiers.length === 0 ? undefined : day.dossiers[b % day.dossiers.length];
  const dossier = one?.id ?? 'none';
  const at = { counter, dossier };
  if (kind === 'pay') {
    const paid = one?.owes;
    return {
      expected: seated ?? (one ? (paid ? 'ok' : null) : 'no-such-dossier'),
      run: async () => {
        const done = await payFee(work, { ...at, method: 'cash' });
        if (done.ok && one) one.owes = false;
        return done;
      },
    };
  }
  const ready = {
    open: 'ok',
    waiting: 'not-at-work',
    ended: 'not-at-work',
    finished: 'already-finished',
    returned: 'already-finished',
  } as const;
  if (kind === 'finish') {
    return {
      expected: seated ?? (one ? ready[one.state] : 'no-such-dossier'),
      run: async () => {
        const done = await finishDossier(work, { ...at, result: { number: `${b}/CT` } });
        if (done.ok && one) one.state = 'finished';
        return done;
      },
    };
  }
  const back = {
    open: 'not-finished',
    waiting: 'not-finished',
    ended: 'not-finished',
    finished: 'ok',
    returned: 'already-returned',
  } as const;
  return {
    expected: seated ?? (one ? back[one.state] : 'no-such-dossier'),
    run: async () => {
      const done = await handBack(work, at);
      if (done.ok && one) one.state = 'returned';
      return done;
    },
  };
}

type Turning = 'supplement' | 'supplied' | 'apologise' | 'refuse' | 'withdraw' | 'stop';
const COMES_TO = {
  supplement: 'waiting',
  supplied: 'open',
  refuse: 'ended',
  withdraw: 'ended',
  stop: 'ended',
} as const;

export function turning(
  { work }: OfficeDesk,
  day: Day,
  counter: number,
  seated: string | null,
  kind: Turning,
  b: number,
): Outcome {
  const one = day.dossiers.length === 0 ? undefined : day.dossiers[b % day.dossiers.length];
  const at = { counter, dossier: one?.id ?? 'none', reason: `Lý do ${b}` };
  const isOpen = one?.state === 'open' || one?.state === 'waiting';
  const refused = {
    supplement: isOpen ? (one?.state === 'waiting' ? 'supplement-asked' : 'ok') : 'dossier-closed',
    supplied: one?.state === 'waiting' ? 'ok' : 'no-supplement-asked',
  } as const;
  const foretold =
    kind === 'supplement' || kind === 'supplied' ? refused[kind] : isOpen ? 'ok' : 'dossier-closed';
  const run = async (): Promise<Result<unknown>> => {
    if (kind === 'supplement') return askSupplement(work, { ...at, missing: ['Tờ khai'] });
    if (kind === 'supplied') return takeSupplement(work, { ...at, note: '' });
    if (kind === 'apologise') return apologise(work, { ...at, newDate: `2027-03-${10 + (b % 20)}` });
    return endDossier(work, kind, at);
  };
  return {
    // Which days are after an earlier apology's, and worked, only the calendar knows.
    expected: seated ?? (one ? (kind === 'apologise' && isOpen ? null : foretold) : 'no-such-dossier'),
    run: async () => {
      const done = await run();
      if (done.ok && one && kind !== 'apologise') one.state = COMES_TO[kind];
      return done;
    },
  };
}

const STANDS: Readonly<Partial<Record<StateNumber, Dossier['state']>>> = {
  5: 'waiting',
  9: 'finished',
  10: 'returned',
  3: 'ended',
  7: 'ended',
  8: 'ended',
};

type Mending = { readonly kind: string; readonly b: number };

/** Whose deed it was, and what was its last, only the tables know; how the dossier stands then, the day has to learn. */
export function mending({ work, db }: OfficeDesk, day: Day, counter: number, { kind, b }: Mending): Outcome {
  const one = day.dossiers.length === 0 ? undefined : day.dossiers[b % day.dossiers.length];
  const at = { counter, dossier: one?.id ?? 'none', reason: `Nhầm ${b}` };
  return {
    expected: null,
    run: async () => {
      const before = await db.dossiers.get(at.dossier);
      const undoables = before ? undoablesOf(before) : [];
      const name = ['Nguyễn Văn Mẫu', 'Trần Giả Định', 'Lê Ví Dụ'][b % 3] ?? '';
      const wants = b % 2 === 0 ? { submitter: { name } } : { owner: { name } };
      const done =
        kind === 'correct'
          ? await correctDossier(work, { ...at, wants, receipt: b % 4 === 0 })
          : await undoDeed(work, { ...at, entry: undoables[b % Math.max(1, undoables.length)]?.entry ?? '' });
      const after = await db.dossiers.get(at.dossier);
      if (done.ok && one && after) {
        one.state = STANDS[after.state] ?? 'open';
        one.owes = after.payments.length === 0 && totalOf(after.fees).knownVnd > 0;
      }
      return done;
    },
  };
}
