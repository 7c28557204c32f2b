import { describe, expect, it } from 'vitest';
import { setPin } from '../../../../renderer/commands/set-pin';
import { showPin } from '../../../../renderer/commands/show-pin';
import { aReadyDesk, pins } from '../../../office/set-up';
import { dumpTables } from '../../../office/tables';

const hung = { person: 'hung', pin: pins.hung };

describe('setting a PIN anew', () => {
  it('gives a locked colleague her counter back', async () => {
    const { work } = await aReadyDesk();
    for (let i = 0; i < 10; i += 1) await showPin(work, { person: 'lan', pin: '314159' });
    expect(await setPin(work, hung, { person: 'lan', pin: '161803' })).toMatchObject({ ok: true });
    expect(await showPin(work, { person: 'lan', pin: pins.lan })).toMatchObject({ reason: 'wrong-pin' });
    expect(await showPin(work, { person: 'lan', pin: '161803' })).toMatchObject({ ok: true });
  });

  it.each([
    ['a clerk', { person: 'hoa', pin: pins.hoa }, { person: 'lan', pin: '161803' }, 'not-allowed'],
    ['a wrong PIN', { person: 'hung', pin: '314159' }, { person: 'lan', pin: '161803' }, 'wrong-pin'],
    ['a weak PIN', hung, { person: 'lan', pin: '123456' }, 'weak-pin'],
    ['nobody known', hung, { person: 'nobody', pin: '161803' }, 'clerk-unknown'],
  ])('is refused for %s and changes nothing', async (_, by, fresh, reason) => {
    const { work, db } = await aReadyDesk();
    const before = await dumpTables(db);
    expect(await setPin(work, by, fresh)).toMatchObject({ ok: false, reason });
    expect(await dumpTables(db)).toEqual(before);
  });
});
