// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { keepDrafts } from '../../../../renderer/commands/keep-drafts';
import { DraftDatabase } from '../../../../renderer/data/drafts';
import { freshView } from '../../../../renderer/state/clerk-desk';
import { bringToFront, closeDesk, patchDesk, patchForm, useDesk } from '../../../../renderer/state/store';
import '../../../office/workplace';
import { monday } from '../../../office/day';
import { aRing } from '../../../office/keys';

let made = 0;

/** The kept pages and views of a PC; `restart` answers what the next start finds of them. */
async function aPc() {
  made += 1;
  const name = `drafts-kept-${made}`;
  const forget = () => useDesk.setState({ desks: {}, drafts: { forms: {} } });
  forget();
  onTestFinished(forget);
  const start = async () => {
    const db = new DraftDatabase({ ring: aRing() }, name);
    const { flush, stop } = await keepDrafts(db, () => monday);
    const end = () => {
      stop();
      db.close();
    };
    onTestFinished(end);
    return { db, flush, end };
  };
  const { db, flush, end } = await start();
  return {
    db,
    flush,
    end,
    restart: async () => {
      await flush();
      end();
      forget();
      await start();
      return useDesk.getState();
    },
  };
}

describe('what a desk is after a crash', () => {
  it('is the section, the open dossier and the filters as they were, and the page', async () => {
    const pc = await aPc();
    bringToFront({ owner: 'lan', person: 'lan', counter: 1 });
    const lists = { today: { ...freshView, typed: 'khai sinh' } };
    patchDesk('lan', { section: 'today', dossier: 'd1', lists, overlay: 'spool' });
    patchForm('lan', { note: 'đang gõ' });
    const { desks, drafts } = await pc.restart();
    expect(desks.lan).toMatchObject({ section: 'today', dossier: 'd1', lists });
    expect(drafts.forms.lan?.note).toBe('đang gõ');
  });

  it('waits for its clerk: nobody sits at it and nothing lies over it', async () => {
    const pc = await aPc();
    bringToFront({ owner: 'lan', person: 'hoa', counter: 1 });
    patchDesk('lan', { overlay: 'spool' });
    const { desks } = await pc.restart();
    expect(desks.lan).toMatchObject({ counter: null, keeper: null, overlay: null, notice: null });
  });

  it('is fresh when she had left it, and her page is still there', async () => {
    const pc = await aPc();
    bringToFront({ owner: 'lan', person: 'lan', counter: 1 });
    patchDesk('lan', { section: 'search' });
    patchForm('lan', { note: 'đang gõ' });
    closeDesk('lan');
    const { desks, drafts } = await pc.restart();
    expect(desks.lan).toBeUndefined();
    expect(drafts.forms.lan?.note).toBe('đang gõ');
  });

  it('is as it was left when a colleague who kept it had left it', async () => {
    const pc = await aPc();
    const lists = { today: { ...freshView, typed: 'khai sinh' } };
    bringToFront({ owner: 'lan', person: 'lan', counter: 1 });
    patchDesk('lan', { section: 'today', dossier: 'd1', lists });
    bringToFront({ owner: 'lan', person: 'hoa', counter: 1 });
    patchDesk('lan', { overlay: 'spool' });
    closeDesk('lan', 'hoa');
    const left = useDesk.getState();
    const { desks } = await pc.restart();
    for (const lan of [left.desks.lan, desks.lan])
      expect(lan).toMatchObject({ section: 'today', dossier: 'd1', lists, counter: null, overlay: null });
    expect(left.session.front).toBe('');
  });

  it.each([null, 7, {}, { section: 'kitchen', dossier: null, lists: {} }])(
    'is fresh when what was kept is %j',
    async view => {
      const pc = await aPc();
      await pc.db.views.put({ person: 'lan', view });
      expect((await pc.restart()).desks.lan).toMatchObject({ section: 'intake', dossier: null });
    },
  );
});

describe('a page that cannot be saved', () => {
  const typed = async () => {
    const pc = await aPc();
    bringToFront({ owner: 'lan', person: 'lan', counter: 1 });
    patchForm('lan', { note: 'đang gõ' });
    return pc;
  };

  it('is told of once, stays on the screen, and is saved as soon as that works again', async () => {
    const pc = await typed();
    pc.db.close({ disableAutoOpen: true });
    await pc.flush();
    await pc.flush();
    expect(useDesk.getState().desks.lan?.notice).toMatchObject({ reason: 'page-not-kept', no: 1 });
    expect(useDesk.getState().drafts.forms.lan?.note).toBe('đang gõ');
    await pc.db.open();
    expect((await pc.restart()).drafts.forms.lan?.note).toBe('đang gõ');
  });

  it('is tried again by itself', async () => {
    const pc = await typed();
    pc.db.close({ disableAutoOpen: true });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    await pc.flush();
    await pc.db.open();
    vi.runAllTimers();
    vi.useRealTimers();
    await vi.waitFor(async () => expect(await pc.db.drafts.count()).toBe(1));
  });

  it('is no longer looked at once the app has ended', async () => {
    const pc = await typed();
    await pc.flush();
    pc.end();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    patchForm('lan', { note: 'sau đó' });
    expect(vi.getTimerCount()).toBe(0);
  });
});
