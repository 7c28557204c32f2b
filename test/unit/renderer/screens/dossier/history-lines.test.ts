import { describe, expect, it } from 'vitest';
import { historyLines } from '../../../../../renderer/screens/dossier/history-lines';
import { dossierWords } from '../../../../../renderer/words/dossier';
import { historyWords } from '../../../../../renderer/words/history';
import { spoolWords } from '../../../../../renderer/words/spool';
import type { Canonical } from '../../../../../shared/ledger/canonical';
import { sealEntry } from '../../../../../shared/ledger/chain';
import { aDossier, at } from '../../../../office/day';

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

/** The body of a reception, out of a dossier of the tests. */
function aReception(): Canonical {
  const { code, procedure, submitter, owner, receivedBy, handledBy, handledHere, channel, resultBy } =
    aDossier(1);
  const { papers, sets, fees, term, receivedAt, dueAt, counter, ticket, note } = aDossier(1);
  const first = { code, procedure, submitter, owner, receivedBy, handledBy, handledHere, channel, resultBy };
  return { ...first, papers, sets, fees, term, receivedAt, dueAt, counter, ticket, note };
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

  it('keeps what was said before beside what was put right, numbers masked', () => {
    const person = { name: 'Nguyễn Văn Mẫu', idNumber: '001087000001', phone: '0912000001' };
    const right = { ...person, name: 'Nguyễn Văn Mẩu', idNumber: '001087000009' };
    const fees = (amountVnd: number | null) => [{ label: 'Lệ phí', amountVnd }];
    const corrected = page(1, 'dossier.corrected', {
      reason: 'Gõ nhầm',
      from: { submitter: person, owner: person, fees: fees(null) },
      to: { submitter: right, owner: right, fees: fees(5_000) },
    });
    const [line] = historyLines([corrected], words);
    expect(line?.detail.split('; ')).toEqual([
      'phí, lệ phí: từ "Lệ phí chưa xác định" thành "Lệ phí 5.000 đ"',
      'người nộp, họ tên: từ "Nguyễn Văn Mẫu" thành "Nguyễn Văn Mẩu"',
      'người nộp, số giấy tờ: từ "•••••••••001" thành "•••••••••009"',
      'lý do: Gõ nhầm',
    ]);
  });

  it('marks what was taken back, and says what it was', () => {
    const received = page(1, 'dossier.received', aReception());
    const finished = page(2, 'dossier.finished', {});
    const undone = page(3, 'dossier.undone', { entry: finished.entry.id, reason: 'Bấm nhầm' });
    const told = historyLines([undone, finished, received], words).map(({ text, mark }) => [text, mark]);
    expect(told.slice(1)).toEqual([
      ['Có kết quả', 'đã hủy'],
      ['Hủy việc ghi nhầm: Có kết quả', ''],
    ]);
  });

  it('says of a deed it does not know that a newer version wrote it', () => {
    const [line] = historyLines([page(1, 'dossier.blessed', {})], words);
    expect(line?.text).toContain('Chưa hiểu');
    expect(line?.text).toContain('dossier.blessed');
  });
});
