import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../day/day-file';
import { findNotBuilt, isPlayable } from '../../day/not-built';
import { aDay, aStep, written } from './a-day';

const noFile = () => false;

function faultOf(text: string, fileExists: (path: string) => boolean = noFile) {
  const parsed = parseDay(text, fileExists);
  return parsed.ok ? undefined : parsed.fault;
}

describe('the form of a day file', () => {
  it('takes the sample day', () => {
    const text = readFileSync(join(import.meta.dirname, '../../day/sample-day.json'), 'utf8');
    const parsed = parseDay(text, noFile);
    expect(parsed).toMatchObject({ ok: true });
    expect(parsed.ok && findNotBuilt(parsed.value)).toBeUndefined();
  });

  it.each([
    ['a misspelt brace', '{\n "office": {\n', 3, 'is not JSON'],
    ['a comment', '{\n // Monday\n "date": "2026-11-23" }', 2, 'is not JSON'],
    [
      'a comma too many',
      written(aDay()).replace('"printer": "thermal",', '"printer": "thermal",,'),
      8,
      'is not JSON',
    ],
    ['nothing at all', '', 1, 'is not JSON'],
    ['nesting without end', '['.repeat(5_000), 1, 'nested too deeply'],
  ])('names the line of %s', (_what, text, line, reason) => {
    expect(faultOf(text)).toEqual({ line, reason });
  });

  it.each([
    ['a kind that nobody knows', { do: 'sing' }, 'unknown do "sing"'],
    ['a step without a kind', { do: undefined }, 'step without do'],
    ['a field that nobody knows', { pen: 'blue' }, 'unknown field "pen"'],
    ['a number where text belongs', { pin: 258036 }, 'pin: Invalid input: expected string, received number'],
    ['a field left out', { pin: undefined }, 'pin: Invalid input: expected string, received undefined'],
    ['a counter that is not there', { counter: 7 }, 'counter: there is no counter 7'],
    ['a clerk who is not there', { clerk: 'mai' }, 'clerk: there is no clerk "mai"'],
    ['a time that is none', { at: '25:00:00' }, 'at: is no time of day (HH:mm:ss)'],
    [
      'an expectation that is none',
      { expect: 'maybe' },
      'expect: Invalid option: expected one of "ok"|"refused"',
    ],
  ])('refuses %s, with its line', (_what, change, reason) => {
    const day = aDay([aStep(), { ...aStep(), at: '08:01:00', ...change }]);
    const fault = faultOf(written(day));
    expect(fault?.reason).toBe(reason);
    expect(written(day).split('\n')[(fault?.line ?? 0) - 1]).toMatch(
      /"(do|pen|pin|counter|clerk|at|expect)":|\{/,
    );
  });

  it.each([
    ['time that runs backwards', [aStep(), { ...aStep(), at: '07:59:59' }], 'at 07:59:59 is before 08:00:00'],
    [
      'a service that is not there',
      [{ at: '08:00:00', do: 'take-ticket', service: 'Z' }],
      'service: there is no service "Z"',
    ],
    [
      'a dossier named before it is made',
      [{ at: '08:00:00', do: 'pay', dossier: 'd1', method: 'cash' }],
      'dossier: no dossier "d1" was made before this step',
    ],
    [
      'a ticket taken for a dossier',
      [
        { at: '08:00:00', do: 'take-ticket', service: 'A', as: 'x' },
        { at: '08:00:00', do: 'finish', dossier: 'x' },
      ],
      'dossier: no dossier "x" was made before this step',
    ],
    [
      'a scan that is not there',
      [{ at: '08:00:00', do: 'receive', counter: 1, procedure: '2.000815', scans: ['a.png'] }],
      'scans: there is no file "a.png"',
    ],
    ['a line in no known state', [{ at: '08:00:00', do: 'network', state: 'wet' }], /^state: /],
    ['a shift that is none', [{ at: '08:00:00', do: 'clock', shift: 'tomorrow' }], /^shift: /],
  ])('refuses %s', (_what, steps, reason) => {
    expect(faultOf(written(aDay(steps)))?.reason).toMatch(reason);
  });

  it('wants a supervisor', () => {
    const clerks = aDay().clerks.filter(clerk => clerk.role !== 'supervisor');
    expect(faultOf(written({ ...aDay(), clerks }))?.reason).toBe('clerks: there is no supervisor');
  });

  it.each([
    ['a wrong PIN', { ...aStep(), pin: '000000' }],
    ['an unknown procedure', { at: '08:00:00', do: 'receive', counter: 1, procedure: 'x'.repeat(999) }],
    ['a priority that nobody has', { at: '08:00:00', do: 'take-ticket', service: 'A', priority: 'vip' }],
    [
      'counts out of all range',
      { at: '08:00:00', do: 'receive', counter: 1, procedure: '1', pages: -1, copies: 1.5, sets: 1e300 },
    ],
  ])('leaves %s to the app, unchanged', (_what, step) => {
    const parsed = parseDay(written(aDay([step])), noFile);
    expect(parsed.ok && parsed.value.steps[0]).toEqual({ ...step, line: expect.any(Number) });
  });

  it('names the step that is not built yet, and its line', () => {
    const steps = [aStep(), { at: '08:01:00', do: 'transfer', counter: 1, to: { service: 'B' } }];
    const parsed = parseDay(written(aDay(steps)), noFile);
    if (!parsed.ok) throw new Error(parsed.fault.reason);
    const fault = findNotBuilt(parsed.value);
    expect(fault?.reason).toBe('transfer is not built yet');
    expect(fault?.line).toBe(parsed.value.steps[1]?.line);
    expect(parsed.value.steps.map(isPlayable)).toEqual([true, false]);
  });
});
