// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished } from 'vitest';
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
  const open = () => {
    const db = new DraftDatabase({ ring: aRing() }, name);
    onTestFinished(() => db.close());
    return db;
  };
  forget();
  onTestFinished(forget);
  const db = open();
  const { flush } = await keepDrafts(db, () => monday);
  return {
    db,
    restart: async () => {
      await flush();
      forget();
      await keepDrafts(open(), () => monday);
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

  it.each([null, 7, {}, { section: 'kitchen', dossier: null, lists: {} }])(
    'is fresh when what was kept is %j',
    async view => {
      const pc = await aPc();
      await pc.db.views.put({ person: 'lan', view });
      expect((await pc.restart()).desks.lan).toMatchObject({ section: 'intake', dossier: null });
    },
  );
});
