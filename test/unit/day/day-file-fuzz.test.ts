import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../day/day-file';
import { stepForms } from '../../day/day-steps';
import { seededChance } from '../../day/seeded-chance';
import { runs } from '../../office/runs';
import { aDay, aStep, written } from './a-day';

const CASES = 15_000;
/** 80 µs of CPU a case; a busy machine may take ten times as long. */
const PATIENCE_MS = 60_000;
const noFile = () => false;

/** Never throws, and a fault always names a line that the file has. */
function expectAnswer(text: string): void {
  const parsed = parseDay(text, noFile);
  if (parsed.ok) return;
  const { line, reason } = parsed.fault;
  if (line < 1 || line > text.split('\n').length || reason === '') {
    throw new Error(`line ${line} (${reason}) of ${text}`);
  }
}

const kinds = Object.keys(stepForms);
const fields = [...new Set(Object.values(stepForms).flatMap(form => Object.keys(form.shape)))];
const values = [
  '"A"',
  '"lan"',
  '"09:00:00"',
  '"d1"',
  '"up"',
  '"-2h"',
  '"__proto__"',
  '1',
  '-1',
  '1e300',
].concat(['1.5', 'null', 'true', '[]', '{}', '{"name":"x"}', '[{"name":1}]', '""', '"\\u0000"', '"refused"']);
const scraps = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\n',
  '//',
  '\\',
  '\u2028',
  'e',
  '-',
  '0',
  '"do":',
  '[[[[[[',
];

describe('the day file against whatever comes', () => {
  // Made by hand: fast-check takes 25 s to draw as many of these.
  it(
    `answers ${CASES} steps of any kind with any fields`,
    () => {
      const chance = seededChance(1);
      const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
      const [before = '', after = ''] = written(aDay(['HERE'])).split('"HERE"');
      for (let i = 0; i < CASES; i += 1) {
        const some = Array.from(
          { length: Math.floor(chance() * 6) },
          () => `"${pick(fields)}": ${pick(values)}`,
        );
        const fielded = [`"at": "08:00"`, `"do": "${pick(kinds)}"`, ...some].join(',\n');
        expectAnswer(`${before}${chance() < 0.05 ? pick(values) : `{ ${fielded} }`}${after}`);
      }
    },
    PATIENCE_MS,
  );

  it(
    `answers ${CASES} files that were cut, doubled or written over anywhere`,
    () => {
      const chance = seededChance(2);
      const text = written(aDay([aStep(), { at: '08:01:00', do: 'take-ticket', service: 'A', as: 't1' }]));
      for (let i = 0; i < CASES; i += 1) {
        const at = Math.floor(chance() * text.length);
        const length = Math.floor(chance() ** 3 * 60);
        const scrap = chance() < 0.7 ? scraps[Math.floor(chance() * scraps.length)] : text.slice(at, at + 40);
        expectAnswer(text.slice(0, at) + scrap + text.slice(at + length));
      }
    },
    PATIENCE_MS,
  );

  it('takes back any step that has the form, with every value as it was written', () => {
    const text = fc.string({ maxLength: 20 });
    const good = fc.record({
      at: fc.constant('09:00:00'),
      do: fc.constant('receive'),
      counter: fc.constantFrom(1, 2),
      procedure: text,
      card: text,
      note: text,
      pages: fc.double({ noNaN: true, noDefaultInfinity: true }).map(number => number + 0),
      as: text,
    });
    fc.assert(
      fc.property(good, step => {
        const parsed = parseDay(written(aDay([step])), noFile);
        const { line: _line, ...back } = (parsed.ok && parsed.value.steps[0]) || { line: 0 };
        expect(back).toEqual(step);
      }),
      { numRuns: runs(500) },
    );
  });
});
