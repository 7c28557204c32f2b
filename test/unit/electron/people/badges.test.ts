import { describe, expect, it } from 'vitest';
import { changeOffice } from '../../../../renderer/commands/change-office';
import { revokeBadge } from '../../../../renderer/commands/change-person';
import { setBadge } from '../../../../renderer/commands/set-badge';
import { showBadge } from '../../../../renderer/commands/show-badge';
import { aReadyDesk, pins } from '../../../office/set-up';
import { dumpTables } from '../../../office/tables';
import type { OfficeDesk } from '../../../office/workplace';

const hung = { person: 'hung', pin: pins.hung };
const LANS = 'NV-0042';
const HOAS = '0012345678';
const NOBODYS = 'NV-9999';

/** Lan and Hòa have badges; they count alone. */
async function withBadges(badgesAlone = true): Promise<OfficeDesk> {
  const desk = await aReadyDesk();
  await changeOffice(desk.work, hung, { badgesAlone });
  for (const [person, text] of [
    ['lan', LANS],
    ['hoa', HOAS],
  ] as const)
    expect(await setBadge(desk.work, hung, { person, text })).toMatchObject({ ok: true });
  return desk;
}

const scan = async ({ work }: OfficeDesk, text: string) => {
  const shown = await showBadge(work, text);
  return shown.ok ? shown.value : shown.reason;
};

describe('a scanned badge', () => {
  it('tells whose it is, first and later, whatever Caps Lock did to it', async () => {
    const desk = await withBadges();
    for (const text of [LANS, LANS, 'nv-0042'])
      expect(await scan(desk, text)).toEqual({ person: 'lan', alone: true });
    expect(await scan(desk, HOAS)).toEqual({ person: 'hoa', alone: true });
  });

  it('asks for the PIN as well, unless the office lets it count alone', async () => {
    const desk = await withBadges(false);
    expect(await scan(desk, LANS)).toEqual({ person: 'lan', alone: false });
    await desk.work.ask('people.front', { person: 'lan' });
    await desk.work.ask('people.front', { person: 'hoa' });
    await changeOffice(desk.work, hung, { switchWithoutPinSeconds: 60 });
    expect(await desk.work.ask('people.return', { person: 'lan' })).toMatchObject({ reason: 'pin-needed' });
  });

  it('is known from the journal after a restart, and never from the tables', async () => {
    const desk = await withBadges();
    const hoas = (await desk.db.people.get('hoa'))?.badge;
    await desk.db.people.update('lan', { badge: hoas });
    expect(await scan(desk, HOAS)).toMatchObject({ person: 'hoa' });
    const again = await desk.restart();
    expect(await scan(again, LANS)).toMatchObject({ person: 'lan' });
  });

  it('opens nothing from the moment a supervisor took it away, though it had just been shown', async () => {
    const desk = await withBadges();
    await scan(desk, LANS);
    expect(await revokeBadge(desk.work, hung, 'lan')).toMatchObject({ ok: true });
    expect(await scan(desk, LANS)).toBe('badge-unknown');
    expect(await scan(desk, HOAS)).toMatchObject({ person: 'hoa' });
  });

  it('does not answer for a colleague: that takes the supervisor’s PIN', async () => {
    const desk = await withBadges();
    await setBadge(desk.work, hung, { person: 'hung', text: 'PT-000001' });
    desk.services.moveTo(desk.services.now() + 61_000);
    expect(await scan(desk, 'PT-000001')).toMatchObject({ person: 'hung' });
    expect(await desk.work.ask('people.forgive', { by: 'hung', person: 'lan' })).toMatchObject({
      reason: 'not-shown',
    });
  });
});

describe('badges that are nobody’s', () => {
  it('slow down and lock badges for a quarter of an hour, and no PIN', async () => {
    const desk = await withBadges();
    for (let i = 0; i < 10; i += 1) expect(await scan(desk, NOBODYS)).toBe('badge-unknown');
    expect(await scan(desk, LANS)).toBe('badge-locked');
    expect(await desk.work.ask('people.check-pin', { person: 'lan', pin: pins.lan })).toMatchObject({
      ok: true,
    });
    desk.services.moveTo(desk.services.now() + 15 * 60_000);
    expect(await scan(desk, LANS)).toMatchObject({ person: 'lan' });
  });

  it('are still counted after a restart, and a right one between them forgives none', async () => {
    const desk = await withBadges();
    for (let i = 0; i < 5; i += 1) {
      await scan(desk, NOBODYS);
      await scan(desk, LANS);
    }
    const again = await desk.restart();
    for (let i = 0; i < 5; i += 1) await scan(again, NOBODYS);
    expect(await scan(again, LANS)).toBe('badge-locked');
  });

  it('are forgotten when nobody tried one for a quarter of an hour', async () => {
    const desk = await withBadges();
    for (let day = 0; day < 4; day += 1) {
      for (let i = 0; i < 3; i += 1) expect(await scan(desk, NOBODYS)).toBe('badge-unknown');
      desk.services.moveTo(desk.services.now() + 15 * 60_000);
    }
    expect(await scan(desk, LANS)).toMatchObject({ person: 'lan' });
  });
});

describe('setting a badge', () => {
  it('keeps the code nowhere: neither in the tables nor in the journal', async () => {
    const desk = await withBadges();
    expect(JSON.stringify(await dumpTables(desk.db))).not.toContain(LANS);
    expect(JSON.stringify(await desk.work.journal.find(['person/']))).not.toContain(LANS);
  });

  it('replaces the one before', async () => {
    const desk = await withBadges();
    await setBadge(desk.work, hung, { person: 'lan', text: 'NV-0043' });
    expect(await scan(desk, LANS)).toBe('badge-unknown');
    expect(await scan(desk, 'NV-0043')).toMatchObject({ person: 'lan' });
  });

  it.each([
    ['by a clerk', { person: 'lan', pin: pins.lan }, { person: 'lan', text: NOBODYS }, 'not-allowed'],
    ['with a wrong PIN', { ...hung, pin: '161803' }, { person: 'lan', text: NOBODYS }, 'wrong-pin'],
    ['that is another’s', hung, { person: 'lan', text: HOAS }, 'same-badge'],
    ['that is an identity card', hung, { person: 'lan', text: '001087000001' }, 'badge-is-card'],
    ['that is a ticket', hung, { person: 'lan', text: 'A025' }, 'badge-is-code'],
    ['for nobody known', hung, { person: 'nobody', text: NOBODYS }, 'clerk-unknown'],
  ])('is refused %s, and changes nothing', async (_, by, fresh, reason) => {
    const desk = await withBadges();
    const before = await dumpTables(desk.db);
    expect(await setBadge(desk.work, by, fresh)).toMatchObject({ reason });
    expect(await dumpTables(desk.db)).toEqual(before);
  });

  it('lets a supervisor take away only what somebody has', async () => {
    const desk = await withBadges();
    expect(await revokeBadge(desk.work, hung, 'hung')).toMatchObject({ reason: 'no-badge' });
  });
});
