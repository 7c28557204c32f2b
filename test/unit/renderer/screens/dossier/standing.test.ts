import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../../../renderer/screens/dossier/standing';
import type { Dossier, StateNumber } from '../../../../../shared/dossiers/dossier';
import { fromIso } from '../../../../../shared/kit/time';
import { aDossier, at, friday, monday } from '../../../../office/day';

const now = fromIso(at('10:00'));
const dueMonday: Partial<Dossier> = { dueAt: at('17:00', monday) };

function inState(state: StateNumber, given: Partial<Dossier> = {}, since = at('09:00')): Dossier {
  return aDossier(1, { ...given, states: [{ state, at: since, by: 'lan' }] });
}

describe('how a dossier stands against its appointment', () => {
  it.each<[string, Dossier, string, number]>([
    ['due today, however late in the day', inState(4, dueMonday), 'today', 0],
    ['due on Friday and still at work', inState(4, { dueAt: at('17:00', friday) }), 'overdue', 3],
    ['finished on Monday what was due on Friday', inState(9, { dueAt: at('17:00', friday) }), 'late', 3],
    ['finished on the day, after the hour', inState(9, { dueAt: at('08:00') }), 'onTime', 0],
    ['finished before', inState(9, dueMonday, at('16:00', friday)), 'early', 3],
    ['waits for papers: the term stands still', inState(5, { dueAt: at('17:00', friday) }), 'paused', 0],
    ['withdrawn', inState(7, dueMonday), 'ended', 0],
    ['no term was known', inState(4, { dueAt: null }), 'none', 0],
  ])('%s', (_what, dossier, kind, days) => {
    expect(standingOf(dossier, now)).toEqual({ kind, days });
  });
});
