import { describe, expect, it } from 'vitest';
import { openIdentity } from '../../../../electron/shell/identity';
import { aFolder } from '../../../office/folder';

const chosen = { ward: 'H26.101', station: 1 };

describe('the identity of a PC', () => {
  it('takes the real second of its set-up as epoch and answers what it kept', async () => {
    const identity = await openIdentity(aFolder(), () => 1_795_312_800_999);
    const kept = { ok: true, value: { ...chosen, epoch: 1_795_312_800 } };
    expect(await identity.choose(chosen)).toEqual(kept);
    expect(identity.current()).toEqual(kept.value);
  });

  it('is the same after a restart, whatever the clock says then', async () => {
    const dir = aFolder();
    const before = await openIdentity(dir, () => 1_795_312_800_000);
    await before.choose(chosen);
    const after = await openIdentity(dir, () => 1_900_000_000_000);
    expect(after.current()).toEqual(before.current());
    expect(await after.choose({ ward: 'H26.102', station: 2 })).toMatchObject({
      ok: false,
      reason: 'already-identified',
    });
    expect(after.current()).toEqual(before.current());
  });

  it('differs between a wiped PC and the one before it under the same number', async () => {
    const first = await openIdentity(aFolder(), () => 1_795_312_800_000);
    const second = await openIdentity(aFolder(), () => 1_795_312_801_000);
    await first.choose(chosen);
    await second.choose(chosen);
    expect(second.current()?.epoch).not.toBe(first.current()?.epoch);
  });

  it('stays an epoch on a PC whose clock stands before 1970', async () => {
    const identity = await openIdentity(aFolder(), () => -5);
    expect(await identity.choose(chosen)).toMatchObject({ value: { epoch: 1 } });
  });
});
