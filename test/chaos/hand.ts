import { z } from 'zod';
import type { DeedName } from '../../shared/ledger/deeds';
import type { AppProcess } from '../day/app-process';
import { aCardText, anIdentityNumber } from '../office/cards';
import type { Wish } from './plan';
import { clerkAt } from './set-up';
import { acknowledgedOf, type Told } from './told';

const deedOf = {
  'set-up': 'office.setUp',
  'sign-in': 'clerk.signedIn',
  'sign-out': 'clerk.signedOut',
  'take-ticket': 'ticket.taken',
  'call-next': 'ticket.called',
  recall: 'ticket.recalled',
  'no-show': 'ticket.missed',
  receive: 'dossier.received',
  pay: 'dossier.paid',
  finish: 'dossier.finished',
  'return-result': 'dossier.returned',
} as const satisfies Record<Wish['do'] | 'set-up', DeedName>;

/** What the answers of the commands name; each says a part of it. */
const Named = z
  .object({ id: z.string(), label: z.string(), code: z.string(), slip: z.string().nullable() })
  .partial();
const Answer = z.union([
  // A sign-in answers the seats that it took: they name no subject.
  z.object({
    ok: z.literal(true),
    value: z.union([Named, z.null(), z.array(z.unknown()).transform(() => null)]),
  }),
  z.object({ ok: z.literal(false), reason: z.string() }),
]);
/** The gate's word for: in the tables, not yet in the journal. */
const KEPT_ONCE = 'kept-once';

type Asked = { readonly result: unknown; readonly left: readonly string[] };
type OnDossier = Extract<Wish, { readonly do: 'pay' | 'finish' | 'return-result' }>;
type Chosen = { readonly asked: Promise<Asked>; readonly subject?: string };

/** Beside others, what came into the ledger during a refusal may be theirs and says nothing. */
type Company = 'alone' | 'beside-others';

/** Brings wishes to the app, in the words of the office, and keeps what the app said. */
export type Hand = {
  readonly told: readonly Told[];
  /** Resolves when the app answered or died. A wish that nothing is there for is passed over. */
  readonly do: (app: AppProcess, wish: Wish, company: Company) => Promise<void>;
  readonly setUp: (app: AppProcess, filled: unknown) => Promise<void>;
};

export function createHand(): Hand {
  const told: Told[] = [];
  const note = async (deed: DeedName, { asked, subject }: Chosen, company: Company): Promise<void> => {
    const answered = await asked.catch(() => null);
    const { left, ...said } = answered
      ? tell(deed, answered, subject)
      : { deed, answer: 'none' as const, left: [], ...(subject && { subject }) };
    told.push(company === 'alone' ? { ...said, left } : said);
  };
  return {
    told,
    do: async (app, wish, company) => {
      const chosen = choose(app, wish, told);
      if (chosen) await note(deedOf[wish.do], chosen, company);
    },
    setUp: (app, filled) => note('office.setUp', { asked: app.perform('set-up', filled) }, 'alone'),
  };
}

function choose(app: AppProcess, wish: Wish, told: readonly Told[]): Chosen | undefined {
  switch (wish.do) {
    case 'take-ticket':
      return { asked: app.perform('take-ticket', { service: wish.service }) };
    case 'receive':
      return { asked: app.perform('receive', reception(wish.counter, wish.pick)) };
    case 'pay':
    case 'finish':
    case 'return-result':
      return chooseDossier(app, wish, told);
    case 'sign-in':
    case 'sign-out':
      return { asked: app.perform(wish.do, { counter: wish.counter, ...clerkAt[wish.counter] }) };
    default:
      return { asked: app.perform(wish.do, { counter: wish.counter }) };
  }
}

function chooseDossier(app: AppProcess, wish: OnDossier, told: readonly Told[]): Chosen | undefined {
  const dossier = pickDossier(told, deedOf[wish.do], wish.pick);
  if (dossier === undefined) return undefined;
  const asked = {
    pay: () => app.perform('pay', { dossier, method: wish.pick < 0.5 ? 'cash' : 'vietqr' }),
    finish: () => app.perform('finish', { dossier, result: { number: '1/2026/CT' } }),
    'return-result': () => app.perform('return-result', { dossier }),
  }[wish.do]();
  return { asked, subject: `dossier/${dossier}` };
}

/** Certified copies for a person who does not exist; now and then the receipt is read off the screen. */
function reception(counter: number, pick: number) {
  const order = 1 + Math.floor(pick * 900_000);
  const card = aCardText({ idNumber: anIdentityNumber(1987, 'male', order) });
  const rest = {
    pages: 1 + (order % 9),
    copies: 1 + (order % 4),
    ...(order % 5 === 0 && { slip: 'screen' }),
  };
  return { counter, procedure: '2.000815', card, rest };
}

/** Mostly a dossier that still lacks the deed; sometimes any, so that what was done is asked for again. */
function pickDossier(told: readonly Told[], deed: DeedName, pick: number): string | undefined {
  const received = acknowledgedOf(told, 'dossier.received');
  const done = acknowledgedOf(told, deed);
  const open = received.filter(subject => !done.includes(subject));
  const from = pick > 0.9 || open.length === 0 ? received : open;
  return from[Math.floor(pick * from.length)]?.slice('dossier/'.length);
}

function tell(
  deed: DeedName,
  { result, left }: Asked,
  known: string | undefined,
): Told & Pick<Asked, 'left'> {
  const answer = Answer.parse(result);
  if (!answer.ok) return { deed, answer: answer.reason === KEPT_ONCE ? 'none' : 'refused', left };
  const { id, label, code, slip } = answer.value ?? {};
  const subject = known ?? (id && `${deed.split('.')[0]}/${id}`);
  const spelled = label ?? code;
  return {
    deed,
    answer: 'acknowledged',
    left,
    ...(subject && { subject }),
    ...(spelled && { spelled }),
    ...(slip && { slip }),
  };
}
