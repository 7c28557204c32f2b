import { describe, expect, it } from 'vitest';
import { historyLines } from '../../../../../renderer/screens/dossier/history-lines';
import { dossierWords } from '../../../../../renderer/words/dossier';
import { historyWords } from '../../../../../renderer/words/history';
import { spoolWords } from '../../../../../renderer/words/spool';
import type { Canonical } from '../../../../../shared/ledger/canonical';
import { sealEntry } from '../../../../../shared/ledger/chain';
import { at } from '../../../../office/day';

const words = {
  history: historyWords.vi,
  states: dossierWords.vi.states,
  reasons: spoolWords.vi.reasons,
};

function page(lamport: number, deed: string, content: Canonical, subject = 'dossier/d1') {
  const draft = {
    id: `0199a000-0000-7000-8000-00000000000${lamport}`,
    ward: 'H26.101',
    station: 1,
    epoch: 1,
    lamport,
    at: at('09:00'),
    offset: 0,
    clerk: 'lan',
    deed,
    deedVersion: 1,
    subject,
    base: null,
  };
  return sealEntry(draft, content, new Uint8Array(32), null);
}

describe('the story of a dossier', () => {
  it('is told in the order of the ledger, whatever the order of arrival', () => {
    const paid = page(2, 'dossier.paid', {
      method: 'cash',
      amountVnd: 8_000,
      receipt: { series: 'C26T', number: '0000123' },
    });
    const failed = page(3, 'slip.ended', { outcome: 'failed', reason: 'paper-out' }, 'slip/s1');
    const returned = page(4, 'dossier.returned', { to: 'Ngô Thị Thử' });
    const told = historyLines([returned, failed, paid], words).map(line => `${line.text} | ${line.detail}`);
    expect(told).toEqual([
      'Thu 8.000 đ, tiền mặt | biên lai C26T số 0000123',
      'Chưa in được phiếu | Máy in hết giấy. Lắp cuộn giấy mới.',
      'Trả kết quả cho Ngô Thị Thử | ',
    ]);
  });

  it('says of a deed it does not know that a newer version wrote it', () => {
    const [line] = historyLines([page(1, 'dossier.blessed', {})], words);
    expect(line?.text).toContain('Chưa hiểu');
    expect(line?.text).toContain('dossier.blessed');
  });
});
