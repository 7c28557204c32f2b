import { describe, expect, it } from 'vitest';
import { openIdentity } from '../../../../electron/shell/identity';
import { aFolder } from '../../../office/folder';

const chosen = { ward: 'H26.101', station: 1 };

describe('the identity of a PC', () => {
  it('takes the real second of its set-up as epoch and answers what it kept', async () => {
    const identity = await openIdentity(aFolder(), { wallClock: () => 1_795_312_800_999 });
    const kept = { ok: true, value: { ...chosen, epoch: 1_795_312_800 } };
    expect(await identity.choose(chosen)).toEqual(kept);
    expect(identity.current()).toEqual(kept.value);
  });

  it('is the same after a restart, whatever the clock says then', async () => {
    const dir = aFolder();
    const before = await openIdentity(dir, { wallClock: () => 1_795_312_800_000 });
    await before.choose(chosen);
    const after = await openIdentity(dir, { wallClock: () => 1_900_000_000_000 });
    expect(after.current()).toEqual(before.current());
    expect(await after.choose({ ward: 'H26.102', station: 2 })).toMatchObject({
      ok: false,
      reason: 'already-identified',
    });
    expect(after.current()).toEqual(before.current());
  });

  it('differs between a wiped PC and the one before it under the same number', async () => {
    const first = await openIdentity(aFolder(), { wallClock: () => 1_795_312_800_000 });
    const second = await openIdentity(aFolder(), { wallClock: () => 1_795_312_801_000 });
    await first.choose(chosen);
    await second.choose(chosen);
    expect(second.current()?.epoch).not.toBe(first.current()?.epoch);
  });

  it('stays an epoch on a PC whose clock stands before 1970', async () => {
    const identity = await openIdentity(aFolder(), { wallClock: () => -5 });
    expect(await identity.choose(chosen)).toMatchObject({ value: { epoch: 1 } });
  });

  it('opens a new epoch that never goes back, and remembers those before it', async () => {
    const dir = aFolder();
    const identity = await openIdentity(dir, { wallClock: () => 1_795_312_800_000 });
    await identity.choose(chosen);
    const restored = { reason: 'restored', oldHead: 'ab'.repeat(32) } as const;
    const late = await openIdentity(dir, { wallClock: () => 1_000 });
    expect(await late.reopen(restored)).toEqual({ ...chosen, epoch: 1_795_312_801 });
    const again = await openIdentity(dir);
    expect(again.opening()).toEqual(restored);
    expect(again.earlier()).toEqual([1_795_312_800]);
    // Under another number the epochs before are another PC's to send.
    await again.reopen({ reason: 'cloned', oldHead: null }, { station: 2 });
    expect(again.current()).toMatchObject({ station: 2 });
    expect(again.earlier()).toEqual([]);
  });

  it('of a copied store is nobody until somebody said who it is', async () => {
    const dir = aFolder();
    await (await openIdentity(dir)).choose(chosen);
    const copied = await openIdentity(dir, { isCopied: true });
    expect(copied.current()).toBeNull();
    expect(copied.claimed()).toMatchObject(chosen);
    expect(await copied.choose({ ward: 'H26.102', station: 2 })).toMatchObject({ ok: false });
    await copied.reopen({ reason: 'restored', oldHead: null });
    expect(copied.current()).toMatchObject(chosen);
  });
});
