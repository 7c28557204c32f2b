import { beforeEach, describe, expect, it, vi } from 'vitest';
import { letGo } from '../../../../renderer/commands/change-person';
import { closeLeftDesks } from '../../../../renderer/commands/close-left-desks';
import { admitPages } from '../../../../renderer/data/admit';
import { blankForm } from '../../../../renderer/state/intake-form';
import { bringToFront, patchDesk, patchForm, useDesk } from '../../../../renderer/state/store';
import { aBusyDesk, aReadyDesk, pins } from '../../../office/set-up';
import type { OfficeDesk } from '../../../office/workplace';

const hung = { person: 'hung', pin: pins.hung };

beforeEach(() => useDesk.setState(useDesk.getInitialState(), true));

/** Hòa's desk lies in front, Lan's behind it with a page half typed. */
async function bothDesks(perform?: OfficeDesk['work']['gate']['perform']): Promise<OfficeDesk> {
  const desk = await aBusyDesk();
  bringToFront({ owner: 'lan', person: 'lan', counter: 1 });
  patchForm('lan', { note: 'đang gõ' });
  bringToFront({ owner: 'hoa', person: 'hoa', counter: 2 });
  closeLeftDesks(perform ? { ...desk.work, gate: { perform } } : desk.work);
  return desk;
}

const signedIn = async ({ db }: OfficeDesk) => (await db.stations.get('1'))?.signedIn;

describe('the desk of somebody who is noted as having left', () => {
  it('is closed with a plain word, and the page she was typing is kept', async () => {
    const desk = await bothDesks();
    await letGo(desk.work, hung, 'lan', 'Chuyển công tác');
    await vi.waitFor(() => expect(useDesk.getState().desks).not.toHaveProperty('lan'));
    expect(useDesk.getState().desks.hoa?.notice).toMatchObject({
      reason: 'desk-of-left',
      about: 'Trần Thị Lan',
    });
    expect(useDesk.getState().drafts.forms.lan).toEqual({ ...blankForm, note: 'đang gõ' });
    expect(useDesk.getState().session.front).toBe('hoa');
  });

  it('is closed too when another PC of the office noted it, and she is signed out here', async () => {
    const desk = await bothDesks();
    const other = await aReadyDesk({ station: 2, services: desk.services });
    await letGo(other.work, hung, 'lan', 'Chuyển công tác');
    const left = await other.db.pages.filter(page => page.entry.deed === 'person.left').toArray();
    const own = desk.work.identity();
    expect(await admitPages(desk.db, desk.journal, left, own)).toEqual({ ok: true, value: [] });
    await vi.waitFor(async () => expect(await signedIn(desk)).toEqual([{ counter: 2, person: 'hoa' }]));
    await vi.waitFor(() => expect(useDesk.getState().desks).not.toHaveProperty('lan'));
  });

  it('waits for its owner as it was where she who left only kept it', async () => {
    const desk = await bothDesks();
    bringToFront({ owner: 'lan', person: 'hoa', counter: 1 });
    patchDesk('lan', { section: 'today' });
    await letGo(desk.work, hung, 'hoa', 'Chuyển công tác');
    await vi.waitFor(() => expect(useDesk.getState().desks.lan?.counter).toBeNull());
    expect(useDesk.getState().desks.lan).toMatchObject({ section: 'today', keeper: null });
  });

  it('is closed also where signing her out breaks, and that is said', async () => {
    const desk = await bothDesks(() => Promise.reject(new Error('database closed')));
    const other = await aReadyDesk({ station: 2, services: desk.services });
    await letGo(other.work, hung, 'lan', 'Chuyển công tác');
    const left = await other.db.pages.filter(page => page.entry.deed === 'person.left').toArray();
    await admitPages(desk.db, desk.journal, left, desk.work.identity());
    await vi.waitFor(() => expect(useDesk.getState().desks.hoa?.notice?.reason).toBe('fault'));
    expect(useDesk.getState().desks).not.toHaveProperty('lan');
  });
});
