import type { PlainDate } from '../../shared/kit/time';
import type { ReceiptDossier, ReceiptParts } from '../../shared/printing/compose-receipt';
import { composeReceipt } from '../../shared/printing/compose-receipt';
import { composeTicket } from '../../shared/printing/compose-ticket';
import { joinCopies } from '../../shared/printing/copies';
import type { Slip } from '../../shared/printing/slip';

/** Fictional papers, so that goldens, drawing checks and the demo's pictures show the same office. */
export const SLIP_OFFICE = {
  name: 'UBND phường Hoàn Kiếm',
  unit: 'Trung tâm Phục vụ hành chính công',
  place: 'Hoàn Kiếm',
  phone: '024 0000 0000',
  slipTitle: 'PHIẾU TIẾP NHẬN VÀ HẸN TRẢ KẾT QUẢ',
  services: [
    { prefix: 'A', name: 'Chứng thực' },
    { prefix: 'B', name: 'Hộ tịch' },
  ],
};

export function aReceiptDossier(changes: Partial<ReceiptDossier> = {}): ReceiptDossier {
  const day = '2026-11-23' as PlainDate;
  const owner = {
    name: 'Nguyễn Thị Hồng Ngọc',
    idNumber: '001190000001',
    address: 'số 12 ngõ 34 phố Hàng Thử, phường Hoàn Kiếm, Hà Nội',
    phone: '0900 000 001',
  };
  return {
    code: { text: 'H26.101-261123-0007', provisional: false, day, number: 7 },
    officialCode: null,
    provisionalCode: null,
    procedure: {
      code: '2.000815',
      name: 'Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền cấp',
      field: 'Chứng thực',
      catalogueVersion: '2026-10',
    },
    submitter: owner,
    owner,
    receivedBy: 'Trung tâm Phục vụ hành chính công phường Hoàn Kiếm',
    resultBy: 'counter',
    papers: [
      { name: 'Bằng tốt nghiệp đại học', originals: 1, copies: 3, pages: 2, feeExempt: false },
      { name: 'Giấy khai sinh (bản chính cấp lại)', originals: 1, copies: 2, pages: 1, feeExempt: false },
    ],
    sets: 1,
    fees: [
      { label: 'Bằng tốt nghiệp đại học, 3 bản', amountVnd: 12_000 },
      { label: 'Giấy khai sinh, 2 bản', amountVnd: 4_000 },
    ],
    term: { value: 1, unit: 'sameDay' },
    receivedAt: '2026-11-23T08:15:00.000+07:00',
    dueAt: '2026-11-23T17:00:00.000+07:00',
    note: '',
    ...changes,
  };
}

export function aReceipt(
  changes: Partial<ReceiptDossier> = {},
  copyFor: ReceiptParts['copyFor'] = 'applicant',
  office = SLIP_OFFICE,
): Slip {
  const dossier = aReceiptDossier(changes);
  return composeReceipt({ office, dossier, clerkName: 'Trần Thị Lan', copyFor });
}

/** Both liên, the way they go to the printer. */
export function aReceiptJob(changes: Partial<ReceiptDossier> = {}): Slip {
  return joinCopies(aReceipt(changes, 'office'), aReceipt(changes, 'applicant'));
}

/** A dossier that strains the paper: 30 papers, long names, another's matter, unknown fees, two codes. */
export const HEAVY_DOSSIER: Partial<ReceiptDossier> = {
  code: { text: 'T1-261123-0042', provisional: true, day: '2026-11-23' as PlainDate, number: 42 },
  officialCode: {
    text: 'H26.101-261123-0311',
    provisional: false,
    day: '2026-11-23' as PlainDate,
    number: 311,
  },
  submitter: { name: 'Đặng Văn Ứng', address: 'tổ 5, phường Cửa Nam, Hà Nội', phone: '0900 000 002' },
  resultBy: 'post',
  papers: Array.from({ length: 30 }, (_paper, at) => ({
    name:
      at % 3 === 0
        ? `Văn bản thỏa thuận phân chia di sản thừa kế quyền sử dụng đất số ${at + 1}/VBTT-ĐĐ của các đồng thừa kế`
        : `Tờ khai số ${at + 1}`,
    originals: at % 2,
    copies: at,
    pages: 1,
    feeExempt: false,
  })),
  fees: [
    { label: 'Lệ phí cấp giấy chứng nhận quyền sử dụng đất', amountVnd: null },
    { label: 'Phí thẩm định hồ sơ', amountVnd: 1_250_000 },
  ],
  term: { value: 15, unit: 'workingDay', basis: 'theo Quyết định của UBND thành phố' },
  dueAt: '2026-12-15T16:00:00.000+07:00',
  note: 'Bổ sung bản gốc khi nhận kết quả.',
};

export function aTicketSlip(changes: { readonly priority?: 'elderly' } = {}, office = SLIP_OFFICE): Slip {
  return composeTicket({
    office,
    ticket: {
      label: 'A025',
      service: 'A',
      day: '2026-11-23' as PlainDate,
      takenAt: '2026-11-23T08:42:07.000+07:00',
      priority: null,
      ...changes,
    },
    waitingBefore: 6,
  });
}

/** Taken in while the ward holds no block of official numbers, and nothing known of term or fees. */
export const PROVISIONAL_DOSSIER: Partial<ReceiptDossier> = {
  code: { text: 'T1-261123-0007', provisional: true, day: '2026-11-23' as PlainDate, number: 7 },
  papers: [],
  fees: [],
  term: null,
  dueAt: null,
};
