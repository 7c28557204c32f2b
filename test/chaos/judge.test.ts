import { describe, expect, it } from 'vitest';
import type { LiveRow } from '../../renderer/rehearsal/read-tables';
import { findSubject } from '../../shared/ledger/deeds';
import { fold } from '../../shared/ledger/fold';
import { monday } from '../office/day';
import { aLedger } from '../unit/day/a-ledger';
import { faultsOfJournal, judge } from './judge';
import type { Told } from './told';

type Ledger = ReturnType<typeof aLedger>;

/** The tables that a ledger makes. */
function tablesOf({ pages }: Ledger): readonly LiveRow[] {
  return [...new Set(pages.map(page => page.entry.subject))].flatMap(subject => {
    const found = findSubject(subject);
    const own = pages.filter(page => page.entry.subject === subject);
    const row = found && fold(found.kind, own);
    return found && row ? [{ kind: found.kind, id: found.id || found.kind, row: withoutId(row) }] : [];
  });
}

function withoutId(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'id'));
}

function taken(id: string, spelled: string): Told {
  return { deed: 'ticket.taken', answer: 'acknowledged', subject: `ticket/${id}`, spelled };
}

const unanswered: Told = { deed: 'ticket.taken', answer: 'none' };
const refused: Told = { deed: 'ticket.taken', answer: 'refused', left: [] };

/** Three numbers: two acknowledged, one that the app died over. */
function aMorning() {
  const ledger = aLedger();
  ledger.write('station.started', 'station/1', { appVersion: '1' });
  const told = [taken(ledger.ticket(1), 'A001'), taken(ledger.ticket(2), 'A002'), unanswered, refused];
  return { ledger, told };
}

describe('what was acknowledged', () => {
  it.each([0, 1])('is found when %i of what was unanswered happened', happened => {
    const { ledger, told } = aMorning();
    if (happened === 1) ledger.ticket(3);
    expect(judge(told, ledger.pages, tablesOf(ledger))).toEqual([]);
  });

  it('is missed in the journal, by number and by name', () => {
    const { ledger, told } = aMorning();
    const faults = faultsOfJournal(told, ledger.pages.slice(0, -1));
    expect(faults.join()).toMatch(
      /acknowledged 2 times, written 1 times.*lost: ticket\.taken of ticket\/.* A002/,
    );
  });

  it('is missed in the tables', () => {
    const { ledger, told } = aMorning();
    expect(judge(told, ledger.pages, tablesOf(ledger).slice(0, -1)).join()).toContain('is in no table');
  });

  it('is missed when the citizen holds another number', () => {
    const { ledger } = aMorning();
    const told = [taken(ledger.ticket(3), 'A004'), unanswered, unanswered];
    expect(judge(told, ledger.pages, tablesOf(ledger)).join()).toContain('given out as A004 and is A003');
  });
});

describe('what happened too often', () => {
  it('is more than was asked for', () => {
    const { ledger, told } = aMorning();
    ledger.ticket(3);
    ledger.ticket(4);
    expect(faultsOfJournal(told, ledger.pages).join()).toContain(
      'can have happened 3 times, written 4 times',
    );
  });

  it('is a number given out twice', () => {
    const { ledger, told } = aMorning();
    ledger.ticket(2);
    expect(judge(told, ledger.pages, tablesOf(ledger))).toEqual(['given out twice: ticket 2026-11-23 A002']);
  });

  it('is a number called twice', () => {
    const { ledger, told } = aMorning();
    const id = ledger.ticket(3);
    for (const counter of [1, 2]) ledger.write('ticket.called', `ticket/${id}`, { counter });
    const called: Told = { deed: 'ticket.called', answer: 'none' };
    expect(faultsOfJournal([...told, called, called], ledger.pages).join()).toContain(
      'doubled: ticket.called',
    );
  });

  it('is what a refusal left behind', () => {
    const { ledger, told } = aMorning();
    const left = judge([...told, { ...refused, left: ['slip.composed'] }], ledger.pages, tablesOf(ledger));
    expect(left).toEqual(['a refused ticket.taken left slip.composed']);
  });
});

describe('a slip that was on its way when the app died', () => {
  const slipOn = (ledger: Ledger) => {
    const slip = `slip/${ledger.slip('A001')}`;
    ledger.write('slip.started', slip, {});
    ledger.write('station.started', 'station/1', { appVersion: '1' });
    return slip;
  };
  const faults = (ledger: Ledger) => judge([], ledger.pages, tablesOf(ledger)).join();

  it('asks', () => {
    const ledger = aLedger();
    ledger.write('slip.ended', slipOn(ledger), { outcome: 'unknown', reason: 'app-died' });
    expect(faults(ledger)).toBe('');
  });

  it.each([
    ['does not ask', () => undefined],
    [
      'ended as printed',
      (ledger: Ledger, slip: string) => ledger.write('slip.ended', slip, { outcome: 'printed' }),
    ],
    ['begun again', (ledger: Ledger, slip: string) => ledger.write('slip.started', slip, {})],
  ] as const)('is told of when it %s', (what, then) => {
    const ledger = aLedger();
    then(ledger, slipOn(ledger));
    expect(faults(ledger)).toContain(what);
  });
});

it('tells of two dossiers with one code', () => {
  const row = { day: monday, code: { text: 'T1-261123-0001' }, provisionalCode: null, officialCode: null };
  const tables = ['a', 'b'].map(id => ({ kind: 'dossier' as const, id, row }));
  expect(judge([], [], tables).join()).toContain('given out twice: dossier 2026-11-23 T1-261123-0001');
});
