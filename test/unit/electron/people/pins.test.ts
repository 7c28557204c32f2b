import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSealedFile } from '../../../../electron/files/sealed-file';
import { openAttempts } from '../../../../electron/people/attempts';
import { createPinCheck } from '../../../../electron/people/check-pin';
import { fitsVerifier, makeVerifier } from '../../../../electron/people/pin';
import { openPresence } from '../../../../electron/people/presence';
import { PinVerifier } from '../../../../shared/people/person';
import { lan, monday } from '../../../office/day';
import { aFolder } from '../../../office/folder';
import { aRing } from '../../../office/keys';

const RIGHT = '271828';
const WRONG = '314159';

/** Checks of PINs on a clock that the waiting moves; everybody has the same one. */
async function aCheck(dir = aFolder()) {
  const made = await makeVerifier(RIGHT, 16);
  if (!made.ok) throw new Error(made.reason);
  const waits: number[] = [];
  let now = 0;
  const path = join(dir, 'pins.sealed');
  const openCount = () =>
    openAttempts(
      openSealedFile(path, 'pins', aRing),
      async () => true,
      () => now,
    );
  await openCount().begin();
  const open = () => {
    const check = createPinCheck({
      book: { find: async id => ({ ...lan, id, verifier: made.value }) },
      attempts: openCount(),
      presence: openPresence(() => now),
      today: () => monday,
      sleep: async ms => {
        waits.push(ms);
        now += ms;
      },
    });
    return async (pin: string, person = 'lan') => {
      const checked = await check({ person, pin });
      return checked.ok ? 'ok' : checked.reason;
    };
  };
  const pass = (ms: number) => {
    now += ms;
  };
  return { open, openCount, waits, pass, path };
}

describe('wrong PINs', () => {
  it('are free three times, then cost 2, 4, 8 ... seconds, and lock at the tenth', async () => {
    const { open, waits } = await aCheck();
    const check = open();
    for (let i = 0; i < 10; i += 1) expect(await check(WRONG)).toBe('wrong-pin');
    expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
    expect(await check(RIGHT)).toBe('pin-locked');
    expect(await check(RIGHT, 'hoa')).toBe('ok');
  });

  it('count the same for who has shown her PIN before and is known at once', async () => {
    const { open, waits } = await aCheck();
    const check = open();
    expect(await check(RIGHT)).toBe('ok');
    for (let i = 0; i < 10; i += 1) expect(await check(WRONG)).toBe('wrong-pin');
    expect(waits).toHaveLength(7);
    expect(await check(RIGHT)).toBe('pin-locked');
  });

  it('lock for a quarter of an hour, not for ever, and each further one locks again', async () => {
    const { open, waits, pass } = await aCheck();
    const check = open();
    for (let i = 0; i < 10; i += 1) await check(WRONG);
    pass(15 * 60_000 - 1);
    expect(await check(RIGHT)).toBe('pin-locked');
    pass(1);
    expect(await check(WRONG)).toBe('wrong-pin');
    expect(await check(RIGHT)).toBe('pin-locked');
    pass(15 * 60_000);
    expect(await open()(RIGHT)).toBe('ok');
    expect(await check(RIGHT)).toBe('ok');
    expect(waits).toHaveLength(7);
  });

  it('lock no longer than that when the clock was set back by a year', async () => {
    const { open, pass } = await aCheck();
    const check = open();
    for (let i = 0; i < 10; i += 1) await check(WRONG);
    pass(-365 * 24 * 3_600_000);
    expect(await check(RIGHT)).toBe('pin-locked');
    pass(15 * 60_000);
    expect(await check(RIGHT)).toBe('ok');
  });

  it('are forgotten after the right one', async () => {
    const { open, waits } = await aCheck();
    const check = open();
    for (const pin of [WRONG, WRONG, RIGHT, WRONG, WRONG, RIGHT, WRONG]) await check(pin);
    expect(waits).toEqual([]);
  });

  it('are still counted after a restart', async () => {
    const { open, waits } = await aCheck();
    const check = open();
    for (let i = 0; i < 4; i += 1) await check(WRONG);
    const after = open();
    expect(await after(WRONG)).toBe('wrong-pin');
    expect(waits).toEqual([2_000, 4_000]);
  });

  it('all count when they come at once', async () => {
    const { open, openCount } = await aCheck();
    const check = open();
    const said = await Promise.all(Array.from({ length: 12 }, () => check(WRONG)));
    expect(said.slice(-2)).toEqual(['pin-locked', 'pin-locked']);
    expect(await openCount().waitFor('lan')).toBe('locked');
  });

  it('are counted side by side for several people', async () => {
    const { open, openCount } = await aCheck();
    const check = open();
    const people = Array.from({ length: 8 }, (_, i) => `p${i}`);
    for (let i = 0; i < 3; i += 1) await Promise.all(people.map(person => check(WRONG, person)));
    const waits = await Promise.all(people.map(openCount().waitFor));
    expect(waits).toEqual(people.map(() => 2_000));
  });

  it.each([
    ['was taken away', (path: string) => rmSync(path)],
    ['was damaged', (path: string) => writeFileSync(path, 'x')],
    [
      'was written by hand',
      (path: string) => writeFileSync(path, '{"all":{},"rest":{"wrong":0,"lastAt":0}}'),
    ],
    [
      'had one bit changed',
      (path: string) =>
        writeFileSync(
          path,
          readFileSync(path).map((byte, i) => (i === 40 ? byte ^ 1 : byte)),
        ),
    ],
  ])('are held against everybody when their file %s, and the right PIN still opens', async (_, harm) => {
    const { open, waits, path } = await aCheck();
    const check = open();
    for (let i = 0; i < 4; i += 1) await check(WRONG);
    waits.length = 0;
    harm(path);
    expect(await open()(RIGHT)).toBe('ok');
    expect(waits).toEqual([16_000]);
  });

  it('leave nothing readable on the disk', async () => {
    const { open, path } = await aCheck();
    await open()(WRONG);
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, 'latin1')).not.toMatch(/lan|wrong/);
  });

  it('never make a person wait longer than a minute, also with a clock set back', async () => {
    const { openCount, pass } = await aCheck();
    pass(-1e12);
    const attempts = openCount();
    for (let i = 0; i < 9; i += 1) await attempts.wrong('lan');
    expect(await attempts.waitFor('lan')).toBe(60_000);
  });
});

describe('a verifier', () => {
  it('fits its PIN only, and is another one for the same PIN of another person', async () => {
    const [one, two] = [await makeVerifier(RIGHT), await makeVerifier(RIGHT, 16)];
    if (!one.ok || !two.ok) throw new Error('weak');
    expect(one.value.cost).toBe(32_768);
    expect(await fitsVerifier(RIGHT, one.value)).toBe(true);
    expect(await fitsVerifier(WRONG, one.value)).toBe(false);
    expect(one.value.hash).not.toBe(two.value.hash);
  });

  it.each([0, 1, 8, 1_000, 2 ** 15 + 1, 2 ** 18, 2 ** 40])('is none with a cost of %i', cost => {
    expect(PinVerifier.safeParse({ salt: '0'.repeat(32), hash: '0'.repeat(64), cost }).success).toBe(false);
  });

  it.each([16, 2 ** 10, 2 ** 15, 2 ** 17])('may have a cost of %i', cost => {
    expect(PinVerifier.safeParse({ salt: '0'.repeat(32), hash: '0'.repeat(64), cost }).success).toBe(true);
  });

  it('is not made of a weak PIN', async () => {
    expect(await makeVerifier('123456')).toMatchObject({ ok: false, reason: 'weak-pin' });
  });
});
