import { describe, expect, it } from 'vitest';
import { SetUp } from '../../../../../renderer/commands/set-up-office';
import { checkForm, toSetUp } from '../../../../../renderer/screens/first-run/check-form';
import { freshForm, trialForm } from '../../../../../renderer/screens/first-run/fresh-form';
import type { SetUpForm } from '../../../../../renderer/screens/first-run/set-up-form';
import { steadyServices } from '../../../../office/services';

const { newId } = steadyServices();
const trial = trialForm(newId);
const withPins = (...pins: readonly string[]): SetUpForm => ({
  ...trial,
  people: trial.people.map((person, at) => ({ ...person, pin: pins[at] ?? person.pin })),
});

describe('the set-up page', () => {
  it('lets the trial office through as it is filled in', () => {
    expect(checkForm(trial, true)).toEqual({});
    expect(SetUp.safeParse(toSetUp(trial)).success).toBe(true);
  });

  it('asks for what only the office itself can know', () => {
    expect(checkForm(freshForm(newId), true)).toEqual({
      'office.name': 'required',
      'office.code': 'code',
      'office.place': 'required',
      'people.0.name': 'required',
      'people.0.pin': 'pin',
      'people.1.name': 'required',
      'people.1.pin': 'pin',
      'people.2.name': 'required',
      'people.2.pin': 'pin',
      passphrase: 'passphrase-needed',
    });
  });

  it('wants no passphrase where the system keeps secrets itself', () => {
    expect(checkForm({ ...trial, passphrase: '' }, false)).toEqual({});
  });

  it.each([
    ['a run', '123456'],
    ['one digit', '888888'],
    ['a birthday', '24111987'],
  ])('refuses a PIN that is %s', (_what, pin) => {
    expect(checkForm(withPins('305814', pin), true)).toEqual({ 'people.1.pin': 'weak-pin' });
  });

  it('names the second of two people with one PIN', () => {
    expect(checkForm(withPins('305814', '472916', '305814'), true)).toEqual({ 'people.2.pin': 'same-pin' });
  });

  it.each([
    [{ code: 'h26.5' }, {}],
    [{ code: '26' }, { 'office.code': 'code' }],
    [{ counters: 'bốn' }, { 'office.counters': 'counters' }],
    [{ counters: '1, 1' }, { 'office.counters': 'counter-twice' }],
    [{ station: '' }, { station: 'station' }],
    [{ station: '1000' }, { station: 'station' }],
    [{ printer: { mode: 'thermal', host: '', port: '9100' } }, { 'office.printer.host': 'host' }],
    [{ printer: { mode: 'none', host: '', port: '9100' } }, {}],
    [{ services: [{ key: 'a', prefix: 'Ă', name: 'Hộ tịch' }] }, { 'office.services.0.prefix': 'prefix' }],
    [{ services: [] }, { 'office.services': 'services' }],
  ] as const satisfies readonly [Partial<SetUpForm>, object][])('says of %j: %j', (typed, faults) => {
    expect(checkForm({ ...trial, ...typed }, true)).toEqual(faults);
  });

  it('wants to know what allows an office with one supervisor, and asks nothing of one with two', () => {
    const people = trial.people.slice(0, 3);
    expect(checkForm({ ...trial, people }, true)).toEqual({ waiver: 'waiver' });
    expect(checkForm({ ...trial, people, waiver: 'CV 12/UBND' }, true)).toEqual({});
    expect(toSetUp({ ...trial, waiver: 'CV 12/UBND' })).not.toHaveProperty('waiver');
  });

  it.each([
    ['supervisor', 'supervisor-missing'],
    ['clerk', 'clerk-missing'],
  ])('wants a %s', (role, fault) => {
    const people = trial.people.map(person => ({
      ...person,
      role: role === 'clerk' ? ('supervisor' as const) : ('clerk' as const),
    }));
    expect(checkForm({ ...trial, people }, true)).toEqual({ people: fault });
  });
});
