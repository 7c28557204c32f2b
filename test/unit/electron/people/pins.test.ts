import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAttempts } from '../../../../electron/people/attempts';
import { createPinCheck } from '../../../../electron/people/check-pin';
import { fitsPin, makeVerifier } from '../../../../electron/people/pin';
import { PinVerifier } from '../../../../shared/people/person';
import { aFolder } from '../../../office/folder';

const RIGHT = '271828';
const WRONG = '314159';

/** A check of Lan's PIN on a clock that the waiting moves. */
async function aCheck(dir = aFolder()) {
  const made = await makeVerifier(RIGHT, 16);
  if (!made.ok) throw new Error(made.reason);
  const waits: number[] = [];
  let now = 0;
  const open = () => {
    const check = createPinCheck(
      openAttempts(join(dir, 'pin-attempts.json'), () => now),
      async ms => {
        waits.push(ms);
        now += ms;
      },
    );
    return async (pin: string, person = 'lan') => {
      const checked = await check({ person, pin, verifier: made.value });
      return checked.ok ? 'ok' : checked.reason;
    };
  };
  const pass = (ms: number) => {
    now += ms;
  };
  return { open, waits, pass, path: join(dir, 'pin-attempts.json') };
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

  it('are forgiven only by somebody who showed the right PIN within the last minute', async () => {
    let now = 0;
    const attempts = openAttempts(join(aFolder(), 'a.json'), () => now);
    for (let i = 0; i < 10; i += 1) await attempts.wrong('lan');
    expect(await attempts.forgive('hung', 'lan')).toMatchObject({ reason: 'not-shown' });
    await attempts.right('hung');
    now = 60_001;
    expect(await attempts.forgive('hung', 'lan')).toMatchObject({ reason: 'not-shown' });
    expect(await attempts.forgive('lan', 'lan')).toMatchObject({ reason: 'not-shown' });
    expect(await attempts.waitFor('lan')).toBe('locked');
    await attempts.right('hung');
    now += 60_000;
    expect(await attempts.forgive('hung', 'lan')).toMatchObject({ ok: true });
    expect(await attempts.waitFor('lan')).toBe(0);
  });

  it('are forgotten after the right one', async () => {
    const { open, waits } = await aCheck();
    const check = open();
    for (const pin of [WRONG, WRONG, RIGHT, WRONG, WRONG, RIGHT, WRONG]) await check(pin);
    expect(waits).toEqual([]);
  });

  it('are still counted after a restart', async () => {
    const { open, waits } = await aCheck();
    const before = open();
    for (let i = 0; i < 4; i += 1) await before(WRONG);
    const after = open();
    expect(await after(WRONG)).toBe('wrong-pin');
    expect(waits).toEqual([2_000, 4_000]);
  });

  it('all count when they come at once', async () => {
    const { open, path } = await aCheck();
    const check = open();
    const said = await Promise.all(Array.from({ length: 12 }, () => check(WRONG)));
    expect(said.slice(-2)).toEqual(['pin-locked', 'pin-locked']);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ lan: { wrong: 10 } });
  });

  it('are counted side by side for several people', async () => {
    const { open, path } = await aCheck();
    const check = open();
    const people = Array.from({ length: 8 }, (_, i) => `p${i}`);
    await Promise.all(people.map(person => check(WRONG, person)));
    expect(Object.keys(JSON.parse(readFileSync(path, 'utf8'))).sort()).toEqual(people);
  });

  it('keep nobody out when their file was damaged', async () => {
    const { open, path } = await aCheck();
    writeFileSync(path, '{"lan":{"wrong":');
    expect(await open()(RIGHT)).toBe('ok');
  });

  it('never make a person wait longer than a minute, also with a clock set back', async () => {
    const attempts = openAttempts(join(aFolder(), 'a.json'), () => -1e12);
    for (let i = 0; i < 9; i += 1) await attempts.wrong('lan');
    expect(await attempts.waitFor('lan')).toBe(60_000);
  });
});

describe('a verifier', () => {
  it('fits its PIN only, and is another one for the same PIN of another person', async () => {
    const [one, two] = [await makeVerifier(RIGHT), await makeVerifier(RIGHT, 16)];
    if (!one.ok || !two.ok) throw new Error('weak');
    expect(one.value.cost).toBe(32_768);
    expect(await fitsPin(RIGHT, one.value)).toBe(true);
    expect(await fitsPin(WRONG, one.value)).toBe(false);
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
