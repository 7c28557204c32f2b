// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished } from 'vitest';
import { lookAtDrafts } from '../../../../renderer/commands/end-drafts';
import { placeHold } from '../../../../renderer/commands/hold-data';
import { keepDrafts } from '../../../../renderer/commands/keep-drafts';
import { receiveDossier } from '../../../../renderer/commands/receive-dossier';
import { admitPages } from '../../../../renderer/data/admit';
import { DraftDatabase } from '../../../../renderer/data/drafts';
import { noteHistory } from '../../../../renderer/data/history';
import { blankForm, blankPerson } from '../../../../renderer/state/intake-form';
import { bringToFront, patchForm, useDesk } from '../../../../renderer/state/store';
import { addDays, instantAt } from '../../../../shared/kit/time';
import { anIntake } from '../../../office/an-intake';
import { aCity } from '../../../office/city-hand';
import { monday } from '../../../office/day';
import { aRing } from '../../../office/keys';
import { aBusyDesk, pins } from '../../../office/set-up';

const typed = { ...blankPerson, name: 'Nguyễn Văn Mẫu', idNumber: '001087000001' };
let made = 0;

/** Lan has typed a name and went to lunch; the city keeps such pages for 30 days. */
async function anOpenPage(terms: { readonly draftDays?: number } = { draftDays: 30 }) {
  const desk = await aBusyDesk();
  const { work, services } = desk;
  const city = aCity(services);
  city.hears(await desk.db.pages.toArray());
  const told = city.write('retention.set', 'office', { dossierDays: null, ...terms });
  await admitPages(desk.db, desk.journal, [told], work.identity());
  made += 1;
  const drafts = new DraftDatabase({ ring: aRing() }, `drafts-ended-${made}`);
  const forget = () => useDesk.setState({ desks: {}, drafts: { forms: {} } });
  forget();
  const { flush, stop } = await keepDrafts(drafts, work.today);
  onTestFinished(() => {
    stop();
    drafts.close();
    forget();
  });
  bringToFront({ owner: 'lan', person: 'lan', counter: 1 });
  patchForm('lan', { submitter: typed });
  await flush();
  return {
    desk,
    drafts,
    type: async () => {
      patchForm('lan', { note: 'đang gõ' });
      await flush();
    },
    /** What the look at the pages says to Lan, so many days after Monday. */
    lookOn: async (day: number) => {
      services.moveTo(instantAt(addDays(monday, day), '08:00'));
      useDesk.setState(({ desks: { lan, ...desks } }) => ({
        desks: lan ? { ...desks, lan: { ...lan, notice: null } } : desks,
      }));
      await lookAtDrafts(work, drafts, flush, new Set());
      const { notice } = useDesk.getState().desks.lan ?? {};
      return notice ? [notice.reason, notice.about] : [];
    },
  };
}

it('is erased by itself past the term, three days after its clerk was told on which day', async () => {
  const { lookOn, drafts } = await anOpenPage();
  expect(await lookOn(26)).toEqual([]);
  expect(await lookOn(27)).toEqual(['draft-ends', '23/12/2026']);
  expect(await lookOn(29)).toEqual(['draft-ends', '23/12/2026']);
  expect(useDesk.getState().drafts.forms.lan?.submitter.name).toBe('Nguyễn Văn Mẫu');
  expect(await lookOn(30)).toEqual(['draft-ended', undefined]);
  expect(useDesk.getState().drafts.forms.lan).toEqual(blankForm);
  expect(await drafts.drafts.count()).toBe(0);
});

describe('of a clerk who is away', () => {
  const isFront = (person: string) => bringToFront({ owner: person, person, counter: 1 });

  it('is kept until she is back and was told, three days at least', async () => {
    const { lookOn, drafts } = await anOpenPage();
    isFront('hoa');
    for (const day of [27, 28, 30, 56]) expect(await lookOn(day)).toEqual([]);
    isFront('lan');
    expect(await lookOn(57)).toEqual(['draft-ends', '22/01/2027']);
    isFront('hoa');
    expect(await lookOn(59)).toEqual([]);
    expect(await drafts.drafts.count()).toBe(1);
    isFront('lan');
    expect(await lookOn(60)).toEqual(['draft-ended', undefined]);
    expect(await drafts.drafts.count()).toBe(0);
  });

  it('is kept as long again as the term at most, and she hears of its end when she is back', async () => {
    const { lookOn, drafts } = await anOpenPage();
    isFront('hoa');
    for (const day of [27, 56, 57, 60]) expect(await lookOn(day)).toEqual([]);
    expect(JSON.stringify(await drafts.drafts.toArray())).not.toContain('Nguyễn Văn Mẫu');
    expect(useDesk.getState().drafts.forms.lan).toEqual(blankForm);
    isFront('lan');
    expect(await lookOn(70)).toEqual(['draft-ended', undefined]);
    expect(await lookOn(71)).toEqual([]);
  });
});

it('is kept when somebody typed on, as long again', async () => {
  const { lookOn, type, drafts } = await anOpenPage();
  await lookOn(28);
  await type();
  expect(await lookOn(40)).toEqual([]);
  expect(await drafts.drafts.count()).toBe(1);
});

it('is kept for ever without a term of the city', async () => {
  const { lookOn, drafts } = await anOpenPage({});
  expect(await lookOn(9_000)).toEqual([]);
  expect(await drafts.drafts.count()).toBe(1);
});

it.each(['people', 'period'])('is kept while a hold on %s is about it', async held => {
  const { desk, lookOn, drafts } = await anOpenPage();
  const received = await receiveDossier(desk.work, anIntake(1));
  const peopleOf = received.ok ? received.value.id : '';
  const scope = held === 'people' ? { peopleOf } : { from: monday, to: monday };
  const hung = { person: 'hung', pin: pins.hung };
  expect(await placeHold(desk.work, hung, scope, 'Công văn 12/TA')).toMatchObject({ ok: true });
  for (const day of [28, 40, 60]) expect(await lookOn(day)).toEqual([]);
  expect(await drafts.drafts.count()).toBe(1);
});

it('is kept while older days are still read back: whose people are held may not be known yet', async () => {
  const { desk, lookOn, drafts } = await anOpenPage();
  await lookOn(27);
  const note = (history: Parameters<typeof noteHistory>[1]) =>
    desk.db.transaction('rw', desk.db.notes, () => noteHistory(desk.db, history));
  await note({ stretches: [], done: 0, hasEssentials: true });
  expect(await lookOn(30)).toEqual([]);
  expect(await drafts.drafts.count()).toBe(1);
  await note(null);
  expect(await lookOn(31)).toEqual(['draft-ended', undefined]);
});
