import fc from 'fast-check';
import { apologise } from '../../renderer/commands/apologise';
import { askSupplement } from '../../renderer/commands/ask-supplement';
import { correctDossier } from '../../renderer/commands/correct-dossier';
import { endDossier } from '../../renderer/commands/end-dossier';
import { finishDossier } from '../../renderer/commands/finish-dossier';
import { handBack } from '../../renderer/commands/hand-back';
import { payFee } from '../../renderer/commands/pay-fee';
import { printSlip } from '../../renderer/commands/print-slip';
import { receiveDossier } from '../../renderer/commands/receive-dossier';
import { callNext, endService, markNoShow, recall } from '../../renderer/commands/serve-queue';
import { reprintSlip, settleSlip } from '../../renderer/commands/settle-slip';
import { signIn } from '../../renderer/commands/sign-in';
import { signOut } from '../../renderer/commands/sign-out';
import { takeSupplement } from '../../renderer/commands/take-supplement';
import { takeTicket } from '../../renderer/commands/take-ticket';
import { undoDeed } from '../../renderer/commands/undo-deed';
import { voidTicket } from '../../renderer/commands/void-ticket';
import { slipsInState } from '../../renderer/data/queries';
import type { StateNumber } from '../../shared/dossiers/dossier';
import { undoablesOf } from '../../shared/dossiers/undo';
import { totalOf } from '../../shared/fees/assess-fees';
import { blankIntake, type Intake } from '../../shared/intake/intake';
import { type Result, refuse } from '../../shared/kit/result';
import { pins } from './set-up';
import type { OfficeDesk } from './workplace';

const KINDS = [
  'take-ticket',
  'call-next',
  'recall',
  'no-show',
  'end-service',
  'void-ticket',
  'receive',
  'pay',
  'finish',
  'hand-back',
  'supplement',
  'supplied',
  'apologise',
  'refuse',
  'withdraw',
  'stop',
  'correct',
  'undo',
  'sign-in',
  'sign-out',
  'print',
  'settle',
  'reprint',
  'wait',
] as const;

/** One step of a day; `a` and `b` choose among whom and what there is. */
export type Step = { readonly kind: (typeof KINDS)[number]; readonly a: number; readonly b: number };

export const someSteps = (maxLength: number) =>
  fc.array(
    fc.record<Step>({ kind: fc.constantFrom(...KINDS), a: fc.nat({ max: 40 }), b: fc.nat({ max: 40 }) }),
    { minLength: 1, maxLength },
  );

/** What the office's people would say of the day so far, kept without looking at the tables. */
type Ticket = { readonly id: string; readonly service: string; readonly priority: boolean };
type Dossier = {
  readonly id: string;
  state: 'open' | 'waiting' | 'finished' | 'returned' | 'ended';
  owes: boolean;
};
export type Day = {
  readonly seats: Map<number, string>;
  readonly waiting: Ticket[];
  readonly called: Map<number, string>;
  readonly dossiers: Dossier[];
};

export function aQuietMorning(): Day {
  return { seats: new Map(), waiting: [], called: new Map(), dossiers: [] };
}

/** What a step must come to: `ok`, or the reason of its refusal; null where only the tables know. */
type Outcome = { readonly expected: string | null; readonly run: () => Promise<Result<unknown>> };

/** The outcome that the day foretells, and the real command. Notes what happened in `day` when it is run. */
export function foretell(desk: OfficeDesk, day: Day, step: Step): Outcome {
  const { a, b } = step;
  const counter = (a % 2) + 1;
  const seated = day.seats.has(counter) ? null : 'nobody-signed-in';
  switch (step.kind) {
    case 'take-ticket':
      return taking(desk, day, a, b);
    case 'call-next':
      return calling(desk, day, counter, seated, b);
    case 'recall':
    case 'no-show':
    case 'end-service':
      return serving(desk, day, counter, seated, step.kind);
    case 'void-ticket':
      return voiding(desk, day, counter, seated, b);
    case 'receive':
      return receiving(desk, day, counter, seated, b);
    case 'pay':
    case 'finish':
    case 'hand-back':
      return working(desk, day, counter, seated, step.kind, b);
    case 'supplement':
    case 'supplied':
    case 'apologise':
    case 'refuse':
    case 'withdraw':
    case 'stop':
      return turning(desk, day, counter, seated, step.kind, b);
    case 'correct':
    case 'undo':
      return mending(desk, day, counter, step);
    case 'sign-in':
    case 'sign-out':
      return seating(desk, day, counter, step.kind, b);
    case 'wait':
      return {
        expected: 'ok',
        run: async () => {
          desk.services.moveTo(desk.services.now() + 1_000 * a);
          return { ok: true, value: null };
        },
      };
    default:
      return paper(desk, counter, step.kind, b);
  }
}

function taking({ work }: OfficeDesk, day: Day, a: number, b: number): Outcome {
  const service = ['A', 'B', 'Z'][a % 3] ?? 'A';
  const priority = b % 4 === 0 ? 'elderly' : null;
  return {
    expected: service === 'Z' ? 'no-such-service' : 'ok',
    run: async () => {
      const taken = await takeTicket(work, { service, priority });
      if (taken.ok) day.waiting.push({ id: taken.value.id, service, priority: priority !== null });
      return taken;
    },
  };
}

function calling({ work }: OfficeDesk, day: Day, counter: number, seated: string | null, b: number): Outcome {
  const service = [undefined, 'A', 'B'][b % 3];
  const fitting = day.waiting.filter(ticket => service === undefined || ticket.service === service);
  const next = fitting.find(ticket => ticket.priority) ?? fitting[0];
  return {
    expected: seated ?? (next ? 'ok' : 'nobody-waiting'),
    run: async () => {
      const called = await callNext(work, { counter, service });
      if (!called.ok) return called;
      if (called.value.id !== next?.id) return refuse('another-ticket-called');
      day.waiting.splice(day.waiting.indexOf(next), 1);
      day.called.set(counter, next.id);
      return called;
    },
  };
}

function serving(
  { work }: OfficeDesk,
  day: Day,
  counter: number,
  seated: string | null,
  kind: 'recall' | 'no-show' | 'end-service',
): Outcome {
  const command = { recall, 'no-show': markNoShow, 'end-service': endService }[kind];
  return {
    expected: seated ?? (day.called.has(counter) ? 'ok' : 'nobody-called'),
    run: async () => {
      const done = await command(work, counter);
      if (done.ok && kind !== 'recall') day.called.delete(counter);
      return done;
    },
  };
}

function voiding(
  { work, db }: OfficeDesk,
  day: Day,
  counter: number,
  seated: string | null,
  b: number,
): Outcome {
  const wanted = day.waiting[b % Math.max(1, day.waiting.length)];
  return {
    expected: seated ?? (wanted ? 'ok' : 'no-such-ticket'),
    run: async () => {
      const label = (wanted && (await db.tickets.get(wanted.id))?.label) ?? 'Z999';
      const done = await voidTicket(work, { counter, label, reason: 'mistake' });
      if (done.ok && wanted) day.waiting.splice(day.waiting.indexOf(wanted), 1);
      return done;
    },
  };
}

const CERTIFIED_COPY = '2.000815';
const FREE_OF_CHARGE = '1.000894';

/** An intake page as a screen hands it over; the citizen does not exist. */
export function anIntake(counter: number, given: Partial<Intake> = {}): Intake {
  return {
    ...blankIntake(counter),
    procedure: CERTIFIED_COPY,
    submitter: { name: 'Nguyễn Văn Mẫu', idNumber: '001087000001' },
    pages: 3,
    copies: 2,
    ...given,
  };
}

function receiving(
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

function working(
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

function turning(
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

/** Whose deed it was, and what was its last, only the tables know; how the dossier stands then, the day has to learn. */
function mending({ work, db }: OfficeDesk, day: Day, counter: number, { kind, b }: Step): Outcome {
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

function seating(
  { work }: OfficeDesk,
  day: Day,
  counter: number,
  kind: 'sign-in' | 'sign-out',
  b: number,
): Outcome {
  const person = (['lan', 'hoa', 'hung'] as const)[b % 3] ?? 'lan';
  const taken = day.seats.has(counter) ? 'counter-occupied' : null;
  const elsewhere = [...day.seats.values()].includes(person) ? 'already-signed-in' : 'ok';
  if (kind === 'sign-in') {
    return {
      expected: taken ?? elsewhere,
      run: async () => {
        const done = await signIn(work, { counter, person, pin: pins[person] });
        if (done.ok) day.seats.set(counter, person);
        return done;
      },
    };
  }
  const there = day.seats.get(counter) === person ? 'ok' : 'not-at-this-counter';
  return {
    expected: taken === null ? 'nobody-signed-in' : there,
    run: async () => {
      const done = await signOut(work, { counter, person });
      if (done.ok) day.seats.delete(counter);
      return done;
    },
  };
}

/** Paper goes as A5 into a PDF here: a roll needs a canvas to be drawn on. */
function paper(
  { work, db, main }: OfficeDesk,
  counter: number,
  kind: 'print' | 'settle' | 'reprint',
  b: number,
): Outcome {
  const pick = async (...states: Parameters<typeof slipsInState>[1]) => {
    const found = await slipsInState(db, states);
    return found[b % Math.max(1, found.length)];
  };
  const run = async (): Promise<Result<unknown>> => {
    if (kind === 'settle') {
      const outcome = (['printed', 'not-printed', 'expired'] as const)[b % 3] ?? 'printed';
      return settleSlip(work, (await pick('waiting', 'unknown'))?.id ?? 'none', outcome);
    }
    if (kind === 'reprint') return reprintSlip(work, counter, (await pick('sent', 'printed'))?.id ?? 'none');
    const job = await pick('waiting');
    if (!job || job.to === 'screen') return { ok: true, value: null };
    main.setPaper((['fine', 'fine', 'full', 'dies'] as const)[b % 4] ?? 'fine');
    await printSlip(work, job).catch(() => undefined);
    main.setPaper('fine');
    return { ok: true, value: null };
  };
  return { expected: null, run };
}
