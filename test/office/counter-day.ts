import fc from 'fast-check';
import { printSlip } from '../../renderer/commands/print-slip';
import { callNext, endService, markNoShow, recall } from '../../renderer/commands/serve-queue';
import { reprintSlip, settleSlip } from '../../renderer/commands/settle-slip';
import { signIn } from '../../renderer/commands/sign-in';
import { signOut } from '../../renderer/commands/sign-out';
import { takeTicket } from '../../renderer/commands/take-ticket';
import { voidTicket } from '../../renderer/commands/void-ticket';
import { slipsInState } from '../../renderer/data/queries';
import { type Result, refuse } from '../../shared/kit/result';
import { mending, receiving, turning, working } from './day-of-dossiers';
import { pins } from './set-up';
import type { Day, Outcome } from './told-of-day';
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
