import { describe, expect, it } from 'vitest';
import { grantRole, letGo, takeBack, unlockPin } from '../../../../renderer/commands/change-person';
import { exportDailyLog } from '../../../../renderer/commands/export-daily-log';
import { callNext } from '../../../../renderer/commands/serve-queue';
import { showPin } from '../../../../renderer/commands/show-pin';
import { signIn } from '../../../../renderer/commands/sign-in';
import { switchClerk } from '../../../../renderer/commands/switch-clerk';
import { instantAt, type PlainDate } from '../../../../shared/kit/time';
import { monday } from '../../../office/day';
import { aBusyDesk, aReadyDesk, pins } from '../../../office/set-up';
import { dumpTables } from '../../../office/tables';

const hung: { readonly person: string; readonly pin: string } = { person: 'hung', pin: pins.hung };
const tuesday = '2026-11-24' as PlainDate;
const acting = { grant: 'supervisor', from: monday, to: monday, decision: '12/QĐ-UBND' } as const;

describe('a locked PIN', () => {
  it('opens again when a supervisor unlocks it, with the PIN as it was', async () => {
    const { work, db } = await aReadyDesk();
    for (let i = 0; i < 10; i += 1) await showPin(work, { person: 'lan', pin: '314159' });
    expect(await showPin(work, { person: 'lan', pin: pins.lan })).toMatchObject({ reason: 'pin-locked' });
    expect(await unlockPin(work, hung, 'lan')).toMatchObject({ ok: true });
    expect(await showPin(work, { person: 'lan', pin: pins.lan })).toMatchObject({ ok: true });
    expect(await db.pages.where('entry.subject').equals('person/lan').last()).toMatchObject({
      entry: { deed: 'person.unlocked', clerk: 'hung' },
    });
  });
});

describe('acting as a supervisor', () => {
  it('lasts as long as the decision says, and no longer', async () => {
    const { work, services } = await aBusyDesk();
    const byLan = { person: 'lan', pin: pins.lan, day: monday };
    expect(await exportDailyLog(work, byLan)).toMatchObject({ reason: 'not-allowed' });
    expect(await grantRole(work, hung, 'lan', acting)).toMatchObject({ ok: true });
    expect(await exportDailyLog(work, byLan)).toMatchObject({ ok: true });
    services.moveTo(instantAt(tuesday, '08:00'));
    expect(await exportDailyLog(work, byLan)).toMatchObject({ reason: 'not-allowed' });
  });
});

describe('who left', () => {
  it('may do nothing any more, from the same moment, until taken back', async () => {
    const { work, db } = await aBusyDesk();
    expect(await letGo(work, hung, 'lan', 'Chuyển công tác')).toMatchObject({ ok: true });
    expect(await showPin(work, { person: 'lan', pin: pins.lan })).toMatchObject({ reason: 'left' });
    expect(await callNext(work, { counter: 1 })).toMatchObject({ reason: 'nobody-signed-in' });
    expect(await signIn(work, { person: 'lan', counter: 1, pin: pins.lan })).toMatchObject({
      reason: 'left',
    });
    expect(await db.people.get('lan')).toMatchObject({ name: 'Trần Thị Lan', left: 'Chuyển công tác' });
    expect(await takeBack(work, hung, 'lan')).toMatchObject({ ok: true });
    expect(await showPin(work, { person: 'lan', pin: pins.lan })).toMatchObject({ ok: true });
  });
});

describe('who left while she sat here', () => {
  it('is signed out by the same deed, at her counter and behind a colleague', async () => {
    const { work, db } = await aBusyDesk();
    await switchClerk(work, { person: 'hoa', counter: 1, pin: pins.hoa });
    expect(await letGo(work, hung, 'lan', 'Chuyển công tác')).toMatchObject({ ok: true });
    expect(await db.stations.get('1')).toMatchObject({
      signedIn: [
        { counter: 2, person: 'hoa' },
        { counter: 1, person: 'hoa' },
      ],
      behind: [],
    });
    expect(await db.pages.where('entry.subject').equals('station/1').last()).toMatchObject({
      entry: { deed: 'clerk.signedOut', clerk: 'hung' },
    });
  });

  it('leaves her counter free for somebody else', async () => {
    const { work } = await aBusyDesk();
    await letGo(work, hung, 'lan', 'Chuyển công tác');
    expect(await callNext(work, { counter: 1 })).toMatchObject({ reason: 'nobody-signed-in' });
    expect(await signIn(work, { person: 'hung', counter: 1, pin: pins.hung })).toMatchObject({ ok: true });
  });
});

describe('changes of people', () => {
  it.each([
    ['by a clerk', (work, lan) => unlockPin(work, lan, 'hoa'), 'not-allowed'],
    ['that let the last supervisor go', work => letGo(work, hung, 'hung', 'nghỉ'), 'supervisor-missing'],
    ['of nobody known', work => unlockPin(work, hung, 'nobody'), 'clerk-unknown'],
    ['that take back who never left', work => takeBack(work, hung, 'lan'), 'not-left'],
    ['with a wrong PIN', work => unlockPin(work, { ...hung, pin: '314159' }, 'lan'), 'wrong-pin'],
  ] as readonly [
    string,
    (work: Parameters<typeof unlockPin>[0], lan: typeof hung) => Promise<unknown>,
    string,
  ][])('are refused %s and leave nothing', async (_, change, reason) => {
    const { work, db } = await aReadyDesk();
    const before = await dumpTables(db);
    expect(await change(work, { person: 'lan', pin: pins.lan })).toMatchObject({ reason });
    expect(await dumpTables(db)).toEqual(before);
  });
});
