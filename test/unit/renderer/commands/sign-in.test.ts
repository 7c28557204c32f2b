import { describe, expect, it } from 'vitest';
import { receiveDossier } from '../../../../renderer/commands/receive-dossier';
import { callNext } from '../../../../renderer/commands/serve-queue';
import { signIn } from '../../../../renderer/commands/sign-in';
import { signOut } from '../../../../renderer/commands/sign-out';
import { anIntake } from '../../../office/an-intake';
import { aReadyDesk, pins, seat } from '../../../office/set-up';
import { dumpTables } from '../../../office/tables';

describe('signing in', () => {
  it.each([
    ['a wrong PIN', { counter: 1, person: 'hoa', pin: '314159' }, 'wrong-pin'],
    ['somebody unknown', { counter: 1, person: 'nobody', pin: pins.hoa }, 'clerk-unknown'],
    ['a counter that the office has not', { counter: 9, person: 'hoa', pin: pins.hoa }, 'no-such-counter'],
    ['an occupied counter', { counter: 2, person: 'hoa', pin: pins.hoa }, 'counter-occupied'],
    ['somebody who sits elsewhere', { counter: 1, person: 'lan', pin: pins.lan }, 'already-signed-in'],
  ])('is refused for %s', async (_, wanted, reason) => {
    const desk = await aReadyDesk();
    await seat(desk, 'lan', 2);
    const before = await dumpTables(desk.db);
    expect(await signIn(desk.work, wanted)).toMatchObject({ ok: false, reason });
    expect(await dumpTables(desk.db)).toEqual(before);
  });

  it('gives the counter’s deeds to whoever sits there', async () => {
    const desk = await aReadyDesk();
    expect(await callNext(desk.work, { counter: 1 })).toMatchObject({ reason: 'nobody-signed-in' });
    await seat(desk, 'lan', 1);
    await seat(desk, 'hoa', 2);
    await receiveDossier(desk.work, anIntake(1));
    await receiveDossier(desk.work, anIntake(2));
    expect((await desk.db.dossiers.orderBy('id').toArray()).map(dossier => dossier.clerk)).toEqual([
      'lan',
      'hoa',
    ]);
  });

  it('ends when the app starts again', async () => {
    const desk = await aReadyDesk();
    await seat(desk, 'lan', 1);
    const again = await desk.restart();
    expect(await callNext(again.work, { counter: 1 })).toMatchObject({ reason: 'nobody-signed-in' });
    await seat(again, 'hoa', 1);
  });

  it('ends only for the one who sits there', async () => {
    const desk = await aReadyDesk();
    await seat(desk, 'lan', 1);
    expect(await signOut(desk.work, { counter: 1, person: 'hoa' })).toMatchObject({
      reason: 'not-at-this-counter',
    });
    expect(await signOut(desk.work, { counter: 2, person: 'lan' })).toMatchObject({
      reason: 'nobody-signed-in',
    });
    const wrong = { counter: 1, person: 'lan', pin: '314159' };
    expect(await signOut(desk.work, wrong)).toMatchObject({ reason: 'wrong-pin' });
    expect(await signOut(desk.work, { counter: 1, person: 'lan' })).toMatchObject({ ok: true });
    await seat(desk, 'lan', 2);
  });
});
