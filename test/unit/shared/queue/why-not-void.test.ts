import { describe, expect, it } from 'vitest';
import { whyNotVoid } from '../../../../shared/queue/why-not-void';
import { aTicket, friday, monday } from '../../../office/day';

const now = { day: monday, counter: 1, hasDossier: false };

describe('voiding a number', () => {
  it.each([
    ['that waits', { state: 'waiting' }, {}, null],
    ['that is called here', { state: 'called', counter: 1 }, {}, null],
    ['whose holder did not come', { state: 'missed', counter: 2 }, {}, null],
    ['which another counter serves', { state: 'called', counter: 2 }, {}, 'called-elsewhere'],
    ['that was served', { state: 'served', counter: 1 }, {}, 'ticket-served'],
    ['that is void', { state: 'voided' }, {}, 'ticket-voided'],
    ['of another day', { state: 'waiting' }, { day: friday }, 'ticket-of-another-day'],
    [
      'under which a dossier came in',
      { state: 'called', counter: 1 },
      { hasDossier: true },
      'ticket-has-dossier',
    ],
  ] as const)('%s', (_, ticket, given, why) => {
    expect(whyNotVoid(aTicket(1, ticket), { ...now, ...given })).toBe(why);
  });
});
