import { describe, expect, it } from 'vitest';
import { byAppointment, isInGroup } from '../../../../../renderer/screens/hand-back/open-groups';
import type { Dossier, StateNumber } from '../../../../../shared/dossiers/dossier';
import { fromIso } from '../../../../../shared/kit/time';
import { aDossier, at, friday } from '../../../../office/day';

const now = fromIso(at('10:00'));

function inState(state: StateNumber, given: Partial<Dossier> = {}, since = at('09:00')): Dossier {
  return aDossier(1, { ...given, states: [{ state, at: since, by: 'lan' }] });
}

describe('the list of results to hand back', () => {
  it('puts the earliest appointment first and those without one last', () => {
    const none = aDossier(1, { dueAt: null });
    const later = aDossier(2, { dueAt: at('17:00') });
    const first = aDossier(3, { dueAt: at('17:00', friday) });
    expect([none, later, first].sort(byAppointment)).toEqual([first, later, none]);
  });

  it('counts an open one as overdue, never one whose result is ready', () => {
    expect(isInGroup(inState(4, { dueAt: at('17:00', friday) }), 'overdue', now)).toBe(true);
    expect(isInGroup(inState(9, { dueAt: at('17:00', friday) }), 'overdue', now)).toBe(false);
  });
});
