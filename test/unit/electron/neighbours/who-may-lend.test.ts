import { expect, it } from 'vitest';
import { aReadyDesk, pins } from '../../../office/set-up';

const wire = { kind: 'device', path: '/dev/usb/lp0' } as const;

it('a printer is lent, and lent no more, only by a supervisor who has just shown her PIN', async () => {
  const { work } = await aReadyDesk();
  const lend = (by: string) => work.ask('neighbours.lend', { wire, by });
  expect(await lend('hung')).toEqual({ ok: false, reason: 'not-shown' });
  await work.ask('people.check-pin', { person: 'lan', pin: pins.lan });
  expect(await lend('lan')).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await work.ask('neighbours.lent', undefined)).toBeNull();
  await work.ask('people.check-pin', { person: 'hung', pin: pins.hung });
  expect(await lend('hung')).toMatchObject({ ok: true });
  expect(await work.ask('neighbours.stop-lending', { by: 'lan' })).toMatchObject({ reason: 'not-allowed' });
  expect(await work.ask('neighbours.lent', undefined)).toMatchObject({ wire });
  expect(await work.ask('neighbours.stop-lending', { by: 'hung' })).toMatchObject({ ok: true });
  expect(await work.ask('neighbours.lent', undefined)).toBeNull();
});
