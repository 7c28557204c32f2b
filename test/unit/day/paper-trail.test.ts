import { describe, expect, it } from 'vitest';
import type { DeedBody } from '../../../shared/ledger/deeds';
import { followPaper } from '../../day/paper-trail';
import type { PrintedJob } from '../../office/printer';
import { aLedger } from './a-ledger';

const job = (index: number, complete = true): PrintedJob => ({ index, complete, bytes: new Uint8Array() });
type Outcome = DeedBody<'slip.ended'>['outcome'];

/** A day's slips in the order in which they were tried, and what came of each try. */
function tried(tries: readonly (readonly [label: string, outcome: Outcome])[]) {
  const ledger = aLedger();
  const slips = new Map<string, string>();
  for (const [label, outcome] of tries) {
    const slip = slips.get(label) ?? ledger.slip(label);
    slips.set(label, slip);
    ledger.write('slip.started', `slip/${slip}`, {});
    ledger.write('slip.ended', `slip/${slip}`, { outcome });
  }
  return ledger.pages;
}

describe('which slip a job at the printer was', () => {
  it.each([
    [
      'every slip printed',
      [
        ['A001', 'printed'],
        ['A002', 'printed'],
      ],
      [job(1), job(2)],
      ['A001', 'A002'],
    ],
    [
      'a try that sent nothing',
      [
        ['A001', 'failed'],
        ['A001', 'printed'],
      ],
      [job(1)],
      ['A001'],
    ],
    [
      'a job cut off and sent again',
      [
        ['A001', 'unknown'],
        ['A001', 'printed'],
        ['A002', 'printed'],
      ],
      [job(1, false), job(2), job(3)],
      ['A001', 'A001', 'A002'],
    ],
    [
      'a try of which nothing arrived',
      [
        ['A001', 'unknown'],
        ['A002', 'printed'],
      ],
      [job(1)],
      ['A002'],
    ],
    ['a printer that answers nothing', [['A001', 'sent']], [job(1)], ['A001']],
  ] as const)('%s', (_what, tries, jobs, numbers) => {
    const trail = followPaper();
    trail.hear(tried(tries));
    trail.match(jobs);
    const names = numbers.map((number, i) => `00${i + 1}-ticket-${number}`);
    expect(trail.named().map(({ name }) => name)).toEqual(names);
  });

  it('waits for the end of a try before it gives its job away', () => {
    const ledger = aLedger();
    const slip = ledger.slip('A001');
    ledger.write('slip.started', `slip/${slip}`, {});
    const trail = followPaper();
    trail.hear(ledger.pages);
    trail.match([job(1, false)]);
    expect(trail.named()).toEqual([]);
    trail.hear([ledger.write('slip.ended', `slip/${slip}`, { outcome: 'unknown', reason: 'app-died' })]);
    trail.match([job(1, false)]);
    expect(trail.named().map(({ name }) => name)).toEqual(['001-ticket-A001']);
  });

  it('shows bytes that no slip accounts for', () => {
    const trail = followPaper();
    trail.match([job(1)]);
    expect(trail.named().map(({ name }) => name)).toEqual(['001-slip-unnamed']);
  });
});
