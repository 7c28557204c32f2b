import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addPerson } from '../../../../renderer/commands/add-person';
import { changeOffice } from '../../../../renderer/commands/change-office';
import { setPin } from '../../../../renderer/commands/set-pin';
import { signOut } from '../../../../renderer/commands/sign-out';
import { aBusyDesk, aReadyDesk, pins } from '../../../office/set-up';
import type { OfficeDesk } from '../../../office/workplace';

const hung = { person: 'hung', pin: pins.hung };
const ask = ({ work }: OfficeDesk, person: string, pin: string) =>
  work.ask('people.check-pin', { person, pin });

describe('what the main process knows of people', () => {
  it('is read from the journal, not taken from the page: a changed table opens nothing', async () => {
    const desk = await aReadyDesk();
    const own = await desk.db.people.get('hoa');
    if (!own) throw new Error('no Hòa');
    await desk.db.people.update('lan', { verifier: own.verifier });
    expect(await ask(desk, 'lan', pins.hoa)).toMatchObject({ reason: 'wrong-pin' });
    expect(await ask(desk, 'lan', pins.lan)).toMatchObject({ ok: true });
  });

  it('holds after a restart, also when its extract is lost', async () => {
    const desk = await aReadyDesk();
    await setPin(desk.work, hung, { person: 'lan', pin: '161803' });
    for (const isLost of [false, true]) {
      if (isLost) rmSync(join(desk.main.dir, 'people.sealed'));
      const again = await desk.restart();
      expect(await ask(again, 'lan', '161803')).toMatchObject({ ok: true });
      expect(await ask(again, 'lan', pins.lan)).toMatchObject({ reason: 'wrong-pin' });
    }
  });

  it('follows a PIN that is set anew while its owner sits there', async () => {
    const desk = await aBusyDesk();
    expect(await setPin(desk.work, hung, { person: 'lan', pin: '161803' })).toMatchObject({ ok: true });
    expect(await ask(desk, 'lan', pins.lan)).toMatchObject({ reason: 'wrong-pin' });
    expect(await ask(desk, 'lan', '161803')).toMatchObject({ ok: true });
  });

  it('lets no two people have the same PIN and does not say whose it is', async () => {
    const desk = await aReadyDesk();
    const same = await setPin(desk.work, hung, { person: 'lan', pin: pins.hoa });
    expect(same).toEqual({ ok: false, reason: 'choose-another' });
    const mo = { id: 'mo', name: 'Đỗ Thị Mơ', role: 'clerk', pin: pins.lan } as const;
    expect(await addPerson(desk.work, hung, mo)).toEqual({ ok: false, reason: 'choose-another' });
    expect(await setPin(desk.work, hung, { person: 'lan', pin: pins.lan })).toMatchObject({ ok: true });
  });
});

describe('forgiving wrong PINs', () => {
  it('is not done by another PC’s set-up that comes down from the city', async () => {
    const desk = await aReadyDesk();
    const other = await aReadyDesk({ station: 2 });
    const [head] = other.main.journal.heads();
    if (!head) throw new Error('no set-up');
    for (let i = 0; i < 3; i += 1) await ask(desk, 'lan', '161803');
    const pulled = await other.main.journal.readAfter(head, 0, 99);
    expect(await desk.main.ask('journal.append', [...pulled])).toMatchObject({ ok: true });
    for (let i = 3; i < 10; i += 1) await ask(desk, 'lan', '161803');
    expect(await ask(desk, 'lan', pins.lan)).toMatchObject({ reason: 'pin-locked' });
  });

  it('begins with this PC’s own set-up, also for the starts after it', async () => {
    const desk = await aReadyDesk();
    expect(existsSync(join(desk.main.dir, 'pins.sealed'))).toBe(true);
    const again = await desk.restart();
    for (let i = 0; i < 3; i += 1) await ask(again, 'lan', '161803');
    expect(await ask(again, 'lan', pins.lan)).toMatchObject({ ok: true });
  });

  it.each([
    ['a clerk', 'hoa', 'not-allowed'],
    ['a supervisor who showed no PIN', 'hung', 'not-shown'],
    ['nobody known', 'nobody', 'not-shown'],
  ])('is refused to %s', async (_, by, reason) => {
    const desk = await aReadyDesk();
    await ask(desk, 'hoa', pins.hoa);
    expect(await desk.work.ask('people.forgive', { by, person: 'lan' })).toMatchObject({ reason });
  });

  it('is refused a minute after the supervisor showed her PIN', async () => {
    const desk = await aReadyDesk();
    await ask(desk, 'hung', pins.hung);
    desk.services.moveTo(desk.services.now() + 60_001);
    expect(await desk.work.ask('people.forgive', { by: 'hung', person: 'lan' })).toMatchObject({
      reason: 'not-shown',
    });
  });
});

describe('coming back without a PIN', () => {
  const back = ({ work }: OfficeDesk, person: string) => work.ask('people.return', { person });
  const front = ({ work }: OfficeDesk, person: string) => work.ask('people.front', { person });
  const allow = ({ work }: OfficeDesk, switchWithoutPinSeconds: number) =>
    changeOffice(work, hung, { switchWithoutPinSeconds });

  it('is not possible unless the office allows it', async () => {
    const desk = await aBusyDesk();
    await front(desk, 'lan');
    await front(desk, 'hoa');
    expect(await back(desk, 'lan')).toMatchObject({ reason: 'pin-needed' });
  });

  it('is possible within the window and not after it', async () => {
    const desk = await aBusyDesk();
    expect(await allow(desk, 30)).toMatchObject({ ok: true });
    await front(desk, 'lan');
    await front(desk, 'hoa');
    desk.services.moveTo(desk.services.now() + 30_000);
    expect(await back(desk, 'lan')).toMatchObject({ ok: true });
    await front(desk, 'hoa');
    desk.services.moveTo(desk.services.now() + 30_001);
    expect(await back(desk, 'lan')).toMatchObject({ reason: 'pin-needed' });
  });

  it('is not possible once the desks were locked, however short a time ago, until she showed her PIN anew', async () => {
    const desk = await aBusyDesk();
    await allow(desk, 30);
    await front(desk, 'lan');
    await front(desk, 'hoa');
    await desk.work.ask('people.lock', undefined);
    for (const person of ['lan', 'hoa'])
      expect(await back(desk, person)).toMatchObject({ reason: 'pin-needed' });
    await front(desk, 'hoa');
    await front(desk, 'lan');
    expect(await back(desk, 'hoa')).toMatchObject({ ok: true });
  });

  it('is never possible for who showed no PIN since the start, or has left', async () => {
    const desk = await aBusyDesk();
    await allow(desk, 30);
    await front(desk, 'lan');
    await front(desk, 'hoa');
    await signOut(desk.work, { person: 'lan', counter: 1 });
    expect(await back(desk, 'lan')).toMatchObject({ reason: 'pin-needed' });
    const again = await desk.restart();
    await front(again, 'lan');
    await front(again, 'hoa');
    expect(await back(again, 'lan')).toMatchObject({ reason: 'pin-needed' });
  });
});
