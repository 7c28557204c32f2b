import { describe, expect, it } from 'vitest';
import { recoverPin } from '../../../../renderer/commands/recover-pin';
import { showRecoveryKey } from '../../../../shared/sealing/recovery-key';
import { aReadyDesk, pins } from '../../../office/set-up';
import type { OfficeDesk } from '../../../office/workplace';

const FRESH = '161803';
const another = showRecoveryKey(new Uint8Array(16).fill(7));

async function aDeskWithKey() {
  const desk = await aReadyDesk();
  const made = await desk.work.ask('vault.renew-recovery-key', undefined);
  if (!made.ok) throw new Error(made.reason);
  return { desk, key: made.value };
}
const ask = ({ work }: OfficeDesk, pin: string) => work.ask('people.check-pin', { person: 'hung', pin });
const recover = ({ work }: OfficeDesk, typed: string, person = 'hung', pin = FRESH) =>
  recoverPin(work, typed, { person, pin });

describe('a supervisor who forgot her PIN', () => {
  it('gets a new one by the recovery key, and the ledger says by which way', async () => {
    const { desk, key } = await aDeskWithKey();
    expect(await recover(desk, key)).toEqual({ ok: true, value: null });
    expect(await ask(desk, FRESH)).toMatchObject({ ok: true });
    expect(await ask(desk, pins.hung)).toMatchObject({ reason: 'wrong-pin' });
    const last = (await desk.db.pages.toArray()).slice(-2).map(({ entry }) => [entry.deed, entry.clerk]);
    expect(last).toEqual([
      ['person.recovered', 'system'],
      ['person.pinSet', 'system'],
    ]);
  });

  it('is no longer locked out by the wrong tries of before', async () => {
    const { desk, key } = await aDeskWithKey();
    for (let i = 0; i < 10; i += 1) await ask(desk, '314159');
    expect(await ask(desk, pins.hung)).toMatchObject({ reason: 'pin-locked' });
    await recover(desk, key);
    expect(await ask(desk, FRESH)).toMatchObject({ ok: true });
  });

  it.each<[string, (key: string) => [typed: string, person?: string, pin?: string], string]>([
    ['another key', () => [another], 'recovery-key-differs'],
    ['a key with one digit missing', key => [key.slice(1)], 'recovery-key-short'],
    ['a weak PIN', key => [key, 'hung', '123456'], 'weak-pin'],
    ['a colleague’s PIN', key => [key, 'hung', pins.lan], 'choose-another'],
    ['a clerk', key => [key, 'lan'], 'not-supervisor'],
    ['nobody known', key => [key, 'nobody'], 'clerk-unknown'],
  ])('gets none for %s', async (_, given, reason) => {
    const { desk, key } = await aDeskWithKey();
    const before = await desk.db.pages.count();
    expect(await recover(desk, ...given(key))).toMatchObject({ ok: false, reason });
    expect(await desk.db.pages.count()).toBe(before);
    expect(await ask(desk, pins.hung)).toMatchObject({ ok: true });
  });

  it('finds wrong keys counted like wrong PINs, also after a restart, until a quarter of an hour is over', async () => {
    const { desk, key } = await aDeskWithKey();
    for (let i = 0; i < 5; i += 1) await recover(desk, another);
    const again = await desk.restart();
    for (let i = 5; i < 10; i += 1) await recover(again, another);
    expect(await recover(again, key)).toMatchObject({ reason: 'key-locked' });
    again.services.moveTo(again.services.now() + 15 * 60_000);
    expect(await recover(again, key)).toMatchObject({ ok: true });
  });
});
