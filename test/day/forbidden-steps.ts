import { aCardText } from '../office/cards';
import { pins } from '../office/pins';

/** A step of a day file, without its time. */
export type Step = Readonly<Record<string, unknown>> & { readonly do: string };

const card = aCardText({ name: 'Nguyễn Thị Kiều Diễm', birth: '09081979', sex: 'Nữ' });
const lan = { clerk: 'lan', pin: pins.lan };
const hung = { clerk: 'hung', pin: pins.hung };
const WRONG = '161803';
const COPIES = '2.000815';
const d1 = { dossier: 'd1' };
const turns = ['supplement', 'refuse', 'withdraw', 'apologise', 'stop'] as const;

const mayNot = (steps: readonly Step[]) => steps.map(step => ({ ...step, expect: 'refused' }));

/** What the office forbids while nobody sits at the PC. */
const withNobody = mayNot([
  { do: 'sign-in', counter: 1, clerk: 'lan', pin: WRONG },
  { do: 'sign-in', counter: 1, clerk: 'lan', pin: '' },
  { do: 'sign-out', counter: 1, ...lan },
  { do: 'switch', counter: 1, ...lan },
  ...['call-next', 'recall', 'no-show'].map(deed => ({ do: deed, counter: 1 })),
  { do: 'receive', counter: 1, procedure: COPIES, card },
  { do: 'export-daily-log', ...lan },
  { do: 'export-daily-log', clerk: 'hung', pin: WRONG },
]);

const withLan = mayNot([
  { do: 'sign-in', counter: 1, ...hung },
  { do: 'sign-in', counter: 1, ...lan },
  { do: 'sign-out', counter: 1, ...hung },
  { do: 'sign-out', counter: 1, clerk: 'lan', pin: WRONG },
  { do: 'switch', counter: 1, clerk: 'hung', pin: WRONG },
  ...['call-next', 'recall', 'no-show'].map(deed => ({ do: deed, counter: 1 })),
  { do: 'take-ticket', service: 'B', priority: 'cousin' },
  { do: 'export-daily-log', ...lan },
]);

/** Number 1 waits and is not called yet. */
const intake = (reception: Readonly<Record<string, unknown>>) => ({
  do: 'receive',
  counter: 1,
  procedure: COPIES,
  ...reception,
});
const receptions = mayNot([
  intake({ card, ticket: 't1' }),
  intake({ card, procedure: '9.999999' }),
  intake({}),
  intake({ card: 'not a card' }),
  intake({ card: aCardText({ birth: '30021987' }) }),
  intake({ card, applicant: { name: '' } }),
  intake({ card, applicant: { idNumber: '12' } }),
  intake({ card, owner: { name: '' } }),
  intake({ card, papers: [{ name: '', originals: 1, pages: 1 }] }),
  intake({ card, pages: 0, copies: 1 }),
  intake({ card, sets: -1 }),
  intake({ card, channel: 'pigeon' }),
  intake({ card, slip: 'stone' }),
]);

const openDossier = mayNot([
  { do: 'pay', ...d1, method: 'gold' },
  { do: 'return-result', ...d1 },
  ...turns.map(turn => ({ do: turn, ...d1 })),
  { do: 'apologise', ...d1, reason: 'Chậm', newDate: '2026-11-20' },
]);

const closedDossier = mayNot([
  { do: 'pay', ...d1, method: 'cash' },
  { do: 'finish', ...d1 },
  { do: 'return-result', ...d1 },
  ...turns.map(turn => ({ do: turn, ...d1, reason: 'Lý do', missing: ['Bản chính'], newDate: '2026-12-30' })),
]);

/**
 * A day of Lan's at counter 1 of an office of hers and Hùng's: all that the office forbids, amid the little that it
 * allows. One number is given out, one dossier received and handed back.
 */
export const forbiddenSteps: readonly Step[] = [
  ...withNobody,
  { do: 'sign-in', counter: 1, ...lan },
  ...withLan,
  { do: 'take-ticket', service: 'B', as: 't1' },
  ...receptions,
  { do: 'call-next', counter: 1 },
  intake({ card, pages: 2, copies: 1, as: 'd1' }),
  ...openDossier,
  { do: 'pay', ...d1, method: 'cash' },
  { do: 'finish', ...d1 },
  { do: 'return-result', ...d1 },
  ...closedDossier,
  { do: 'sign-out', counter: 1, ...lan },
  ...mayNot([
    { do: 'sign-out', counter: 1, ...lan },
    { do: 'call-next', counter: 1 },
  ]),
];
