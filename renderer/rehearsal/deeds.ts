import type { DossierResult, Payment } from '../../shared/dossiers/dossier';
import type { Person } from '../../shared/people/person';
import type { Priority } from '../../shared/queue/ticket';
import { addPerson } from '../commands/add-person';
import { apologise } from '../commands/apologise';
import { askSupplement } from '../commands/ask-supplement';
import { changeOffice, type OfficeChange } from '../commands/change-office';
import { endDossier } from '../commands/end-dossier';
import { exportDailyLog } from '../commands/export-daily-log';
import { finishDossier } from '../commands/finish-dossier';
import { handBack } from '../commands/hand-back';
import { payFee } from '../commands/pay-fee';
import { callNext, markNoShow, recall } from '../commands/serve-queue';
import { setUpOffice } from '../commands/set-up-office';
import { signIn } from '../commands/sign-in';
import { signOut } from '../commands/sign-out';
import { switchClerk } from '../commands/switch-clerk';
import { takeTicket } from '../commands/take-ticket';
import type { TurnWish } from '../commands/turn-dossier';
import type { Workplace } from '../commands/workplace';
import { NOBODY } from '../state/clerk-desk';
import { bringToFront, closeDesk, frontPerson } from '../state/store';
import { receiveInDay } from './receive';

type Shown = { readonly person: string; readonly pin: string };
type Seat = { readonly counter: number; readonly clerk: string; readonly pin: string };
type OfDossier = { readonly dossier: string };
/** A turn as a day file writes it. */
type DayTurn = OfDossier & {
  readonly reason?: string | undefined;
  readonly missing?: string | readonly string[] | undefined;
  readonly newDate?: string | undefined;
};

/**
 * What a player can have done: the very commands behind the buttons. Words of a day file (a method, a
 * priority) are handed on unchecked, since the gate parses every body and refuses what it does not know.
 */
export const deeds = {
  'set-up': (work: Workplace, filled: unknown) => setUpOffice(work, filled),
  'add-person': (
    work: Workplace,
    { by, id, name, role, pin }: { by: Shown; id: string; name: string; role: string; pin: string },
  ) => addPerson(work, by, { id, name, pin, role: role as Person['role'] }),
  'change-office': (work: Workplace, { by, change }: { by: Shown; change: OfficeChange }) =>
    changeOffice(work, by, change),
  'sign-in': async (work: Workplace, { counter, clerk, pin }: Seat) => {
    const done = await signIn(work, { counter, person: clerk, pin });
    // The screen works for whoever came first, as it does when she signs in herself.
    if (done.ok && frontPerson() === NOBODY) bringToFront({ counter, person: clerk, owner: clerk });
    return done;
  },
  switch: async (work: Workplace, { counter, clerk, pin }: Seat) => {
    const done = await switchClerk(work, { counter, person: clerk, pin });
    if (done.ok) bringToFront({ counter, person: clerk, owner: clerk });
    return done;
  },
  'sign-out': async (work: Workplace, { counter, clerk, pin }: Seat) => {
    const done = await signOut(work, { counter, person: clerk, pin });
    if (done.ok) closeDesk(clerk);
    return done;
  },
  'take-ticket': (work: Workplace, wish: { service: string; priority?: string | undefined }) =>
    takeTicket(work, { service: wish.service, priority: (wish.priority ?? null) as Priority | null }),
  'call-next': (work: Workplace, at: { counter: number; service?: string | undefined }) => callNext(work, at),
  recall: (work: Workplace, { counter }: { counter: number }) => recall(work, counter),
  'no-show': (work: Workplace, { counter }: { counter: number }) => markNoShow(work, counter),
  receive: receiveInDay,
  pay: async (
    work: Workplace,
    { dossier, method, receipt }: OfDossier & { method: string; receipt?: Payment['receipt'] | undefined },
  ) =>
    payFee(work, {
      counter: await seatFor(work, dossier),
      dossier,
      method: method as Payment['method'],
      ...(receipt && { receipt }),
    }),
  finish: async (work: Workplace, { dossier, result }: OfDossier & { result: DossierResult }) =>
    finishDossier(work, { counter: await seatFor(work, dossier), dossier, result }),
  'return-result': async (
    work: Workplace,
    back: OfDossier & { to?: string | undefined; card?: string | undefined },
  ) => handBack(work, { ...back, counter: await seatFor(work, back.dossier) }),
  supplement: async (work: Workplace, turn: DayTurn) =>
    askSupplement(work, { ...(await turned(work, turn)), missing: [turn.missing ?? []].flat() }),
  apologise: async (work: Workplace, turn: DayTurn) =>
    apologise(work, { ...(await turned(work, turn)), newDate: turn.newDate ?? '' }),
  refuse: async (work: Workplace, turn: DayTurn) => endDossier(work, 'refuse', await turned(work, turn)),
  withdraw: async (work: Workplace, turn: DayTurn) => endDossier(work, 'withdraw', await turned(work, turn)),
  stop: async (work: Workplace, turn: DayTurn) => endDossier(work, 'stop', await turned(work, turn)),
  'export-daily-log': (work: Workplace, { clerk, pin }: { clerk: string; pin: string }) =>
    exportDailyLog(work, { person: clerk, pin, day: work.today() }),
} as const;

export type DeedNames = keyof typeof deeds;
export type DeedArgument<N extends DeedNames> = Parameters<(typeof deeds)[N]>[1];
export type DeedResult<N extends DeedNames> = Awaited<ReturnType<(typeof deeds)[N]>>;

async function turned(work: Workplace, { dossier, reason }: DayTurn): Promise<TurnWish> {
  return { counter: await seatFor(work, dossier), dossier, reason: reason ?? '' };
}

/** Steps on a dossier name no counter: the one that received it acts, else the first where somebody sits. */
async function seatFor({ db, identity }: Workplace, dossier: string): Promise<number> {
  const received = (await db.dossiers.get(dossier))?.counter;
  const seats = (await db.stations.get(String(identity()?.station ?? 0)))?.signedIn ?? [];
  const counters = seats.map(seat => seat.counter).sort((a, b) => a - b);
  if (received !== undefined && counters.includes(received)) return received;
  return counters[0] ?? received ?? 1;
}
