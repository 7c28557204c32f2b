import type { Dossier, DossierCode } from '../dossiers/dossier';
import { firstDueAt } from '../dossiers/turn';
import { DAY_MS, fromIso } from '../kit/time';
import type { OfficeRow } from '../office/office';
import { formInstant } from './form-date';
import { citizenRows, codeBlocks, DOTS, formHead, signatures } from './form-parts';
import { feeRows, paperRows, showResultPlace, showTerm, totalRow, UNKNOWN } from './receipt-words';
import { type Block, type Pair, type Slip, textBlock } from './slip';

/** What form 01 reads of a dossier. `code` is null while the slip runs beside an intake not yet saved. */
export type ReceiptDossier = Pick<
  Dossier,
  | 'officialCode'
  | 'provisionalCode'
  | 'procedure'
  | 'submitter'
  | 'owner'
  | 'receivedBy'
  | 'resultBy'
  | 'papers'
  | 'sets'
  | 'fees'
  | 'term'
  | 'receivedAt'
  | 'dueAt'
  | 'note'
  | 'turns'
  | 'corrections'
> & { readonly code: DossierCode | null };

export type ReceiptParts = {
  readonly office: Pick<OfficeRow, 'name' | 'unit' | 'place' | 'slipTitle' | 'phone' | 'logo'>;
  readonly dossier: ReceiptDossier;
  readonly clerkName: string;
  /** Liên: one goes to the applicant, one stays with the control slip. */
  readonly copyFor: 'applicant' | 'office';
  /** Book and line of the register the ward keeps (form 07); dotted for the pen when unknown. */
  readonly register?: { readonly book: string; readonly number: string };
};

const FADES_AFTER_MS = 20 * DAY_MS;

/** Form 01, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả" (TT 03/2025/TT-VPCP, Phụ lục I), line by line. */
export function composeReceipt(parts: ReceiptParts): Slip {
  const { office, dossier } = parts;
  const received = fromIso(dossier.receivedAt);
  const number = (dossier.officialCode ?? dossier.provisionalCode ?? dossier.code)?.text ?? '';
  const blocks: Block[] = [
    formHead(office, received),
    ...receiptCode(dossier),
    {
      kind: 'title',
      form: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
      roll: office.slipTitle,
      note: parts.copyFor === 'office' ? '(Liên: Lưu)' : '(Liên: Giao tổ chức, cá nhân)',
    },
    {
      kind: 'pairs',
      rows: [
        { label: 'Bộ phận tiếp nhận và trả kết quả', value: dossier.receivedBy },
        ...citizenRows('Tiếp nhận hồ sơ của', dossier),
      ],
    },
    ...paperBlocks(dossier),
    { kind: 'pairs', rows: termRows(dossier, received) },
    ...feeBlocks(dossier),
    ...closingBlocks(parts),
    ...fadingBlocks(dossier),
  ];
  return { kind: 'receipt', number, blocks };
}

function receiptCode({ code, officialCode, provisionalCode }: ReceiptDossier): Block[] {
  return code === null
    ? [{ kind: 'pairs', rows: [{ label: 'Mã hồ sơ', value: 'cấp khi tiếp nhận' }] }]
    : codeBlocks(provisionalCode ?? code, officialCode);
}

function paperBlocks({ papers }: ReceiptDossier): Block[] {
  const heading = textBlock('1. Thành phần hồ sơ nộp gồm:');
  if (papers.length === 0) return [{ ...heading, text: `${heading.text} không có giấy tờ nộp kèm` }];
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { head: 'STT', align: 'center', width: 'fit' },
        { head: 'Tên giấy tờ', align: 'left', width: 'rest' },
        { head: 'Bản chính', align: 'center', width: 'fit' },
        { head: 'Bản sao', align: 'center', width: 'fit' },
      ],
      rows: paperRows(papers),
    },
  ];
}

function termRows(dossier: ReceiptDossier, received: number): Pair[] {
  const first = firstDueAt(dossier);
  const due = first === null ? UNKNOWN : formInstant(fromIso(first));
  const { dueAt } = dossier;
  const moved: Pair[] =
    dueAt !== null && dueAt !== first
      ? [{ label: 'Hẹn lại ngày trả kết quả', value: formInstant(fromIso(dueAt)), bold: true }]
      : [];
  return [
    { label: '2. Số lượng hồ sơ', value: `${dossier.sets} (bộ)` },
    { label: '3. Thời gian giải quyết hồ sơ theo quy định là', value: showTerm(dossier.term) },
    { label: '4. Thời gian nhận hồ sơ', value: formInstant(received) },
    { label: '5. Thời gian trả kết quả giải quyết hồ sơ', value: due, bold: true },
    ...moved,
    { label: '6. Đăng ký nhận kết quả tại', value: showResultPlace(dossier) },
  ];
}

function feeBlocks({ fees }: ReceiptDossier): Block[] {
  // No line is not "free of charge", which is a line of 0 đ: nobody has said yet what this costs.
  if (fees.length === 0) return [textBlock(`7. Phí, lệ phí: ${UNKNOWN}`)];
  return [
    textBlock('7. Phí, lệ phí:'),
    {
      kind: 'table',
      columns: [
        { head: 'Khoản thu', align: 'left', width: 'rest' },
        { head: 'Số tiền', align: 'right', width: 'fit' },
      ],
      rows: feeRows(fees),
      foot: totalRow(fees),
    },
  ];
}

function closingBlocks({ office, dossier, clerkName, register }: ReceiptParts): Block[] {
  const { book, number: line } = register ?? { book: DOTS, number: DOTS };
  const remarks = [
    dossier.note,
    'Giấy này lập thành 02 liên: 01 liên lưu cùng Phiếu kiểm soát quá trình giải quyết hồ sơ, ' +
      '01 liên giao tổ chức, cá nhân nộp hồ sơ.',
    'Kết quả nhận tại nơi tiếp nhận hoặc tại nhà qua dịch vụ bưu chính công ích.',
    office.phone === '' ? '' : `Liên hệ: ${office.phone}.`,
  ];
  return [
    textBlock(`Vào Sổ theo dõi hồ sơ, ${unbroken('Quyển số:', book)} ${unbroken('Số thứ tự:', line)}`),
    signatures(
      { title: 'NGƯỜI NỘP HỒ SƠ', name: dossier.submitter.name },
      { title: 'NGƯỜI TIẾP NHẬN HỒ SƠ', name: clerkName },
    ),
    { kind: 'pairs', rows: [{ label: 'Ghi chú', value: remarks.filter(each => each !== '').join(' ') }] },
  ];
}

/** Thermal paper pales in light and warmth: what must be read months later is better copied at once. */
function fadingBlocks({ receivedAt, dueAt }: ReceiptDossier): Block[] {
  if (dueAt === null || fromIso(dueAt) - fromIso(receivedAt) <= FADES_AFTER_MS) return [];
  const advice = 'Giấy in nhiệt phai dần: xin chụp ảnh hoặc sao lại giấy này, tránh nắng và hơi nóng.';
  return [{ ...textBlock(advice, { bold: true }), only: 'roll' }];
}

/** Label and value that no line break may part. */
function unbroken(label: string, value: string): string {
  return `${label} ${value}`.replaceAll(' ', '\u00a0');
}
