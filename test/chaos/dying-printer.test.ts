import { describe, expect, it } from 'vitest';
import type { SlipState } from '../../shared/printing/job';
import { faultsOf } from './dying-printer';

const row = (number: string, state: SlipState) => ({ number, state });

describe('what is said of a printer that dies', () => {
  it('stands when paper, spool and questions are as the ledger has them', () => {
    const rows = [
      row('A001', 'printed'),
      row('A002', 'waiting'),
      row('A003', 'unknown'),
      row('A004', 'unknown'),
    ];
    expect(faultsOf(rows, ['A001', 'A003'], 4)).toEqual([]);
  });

  it.each([
    ['printed and not there', [row('A001', 'printed')], [], 1],
    ['waiting and there', [row('A001', 'waiting')], ['A001'], 1],
    ['twice on paper', [row('A001', 'printed')], ['A001', 'A001'], 1],
    ['lost', [], [], 1],
    ['never taken', [row('A001', 'printed')], ['A001', 'A009'], 1],
    ['left on its way', [row('A001', 'started')], [], 1],
  ] as const)('falls when one is %s', (_what, rows, papers, taken) => {
    expect(faultsOf(rows, papers, taken)).toHaveLength(1);
  });
});
