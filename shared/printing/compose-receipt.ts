import type { Dossier, DossierCode } from '../dossiers/dossier';
import { dayOf, fromIso } from '../kit/time';
import type { Office } from '../office/office';
import { formDate, formInstant } from './form-date';
import {
  feeRows,
  isForAnother,
  maskId,
  paperRows,
  showResultPlace,
  showTerm,
  totalRow,
  UNKNOWN,
} from './receipt-words';
import { type Block, type Pair, type Slip, textBlock } from './slip';

/** What form 01 reads of a dossier. `code` is null while the slip runs beside an intake not yet saved. */
export type ReceiptDossier = Pick<
  Dossier,
  | 'officialCode'
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
> & { readonly code: DossierCode | null };

export type ReceiptParts = {
  readonly office: Pick<Office, 'name' | 'unit' | 'place' | 'slipTitle' | 'phone'>;
  readonly dossier: ReceiptDossier;
  readonly clerkName: string;
  /** Liên: one goes to the applicant, one stays with the control slip. */
  readonly copyFor: 'applicant' | 'office';
  /** Book and line of the register the ward keeps (form 07); dotted for the pen when unknown. */
  readonly register?: { readonly book: string; readonly number: string };
};

const DOTS = '..........';

/** Form 01, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả" (TT 03/2025/TT-VPCP, Phụ lục I), line by line. */
export function composeReceipt(parts: ReceiptParts): Slip {
  const { office, dossier } = parts;
  const received = fromIso(dossier.receivedAt);
  const number = (dossier.officialCode ?? dossier.code)?.text ?? '';
  const blocks: Block[] = [
    {
      kind: 'head',
      agency: office.name,
      unit: office.unit,
      national: true,
      placeAndDate: `${office.place}, ${formDate(dayOf(received))}`,
    },
    ...codeBlocks(dossier),
    {
      kind: 'title',
      form: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
      roll: office.slipTitle,
      note: parts.copyFor === 'office' ? '(Liên: Lưu)' : '(Liên: Giao tổ chức, cá nhân)',
    },
    { kind: 'pairs', rows: personRows(dossier) },
    ...paperBlocks(dossier),
    { kind: 'pairs', rows: termRows(dossier, received) },
    ...feeBlocks(dossier),
    ...closingBlocks(parts),
  ];
  return { kind: 'receipt', number, blocks };
}

/** The plain code alone in the symbols: a number of a person must never travel in a QR. */
function codeBlocks({ code, officialCode }: ReceiptDossier): Block[] {
  if (code === null) return [{ kind: 'pairs', rows: [{ label: 'Mã hồ sơ', value: 'cấp khi tiếp nhận' }] }];
  const official = officialCode ?? (code.provisional ? null : code);
  const rows: Pair[] = [];
  if (official !== null) rows.push({ label: 'Mã hồ sơ', value: official.text, bold: true });
  if (code.provisional) rows.push({ label: 'Mã tạm', value: code.text, bold: official === null });
  const blocks: Block[] = [{ kind: 'pairs', rows }];
  if (official === null) {
    blocks.push(textBlock('(Mã tạm dùng để tra cứu cho đến khi có mã hồ sơ chính thức)'));
  }
  const text = (official ?? code).text;
  return [...blocks, { kind: 'qr', text }, { kind: 'barcode', text }];
}

function personRows({ submitter, owner, procedure, receivedBy }: ReceiptDossier): Pair[] {
  const rows: Pair[] = [
    { label: 'Bộ phận tiếp nhận và trả kết quả', value: receivedBy },
    { label: 'Tiếp nhận hồ sơ của', value: submitter.name, bold: true },
  ];
  if (submitter.idNumber) rows.push({ label: 'Số giấy tờ tùy thân', value: maskId(submitter.idNumber) });
  if (isForAnother(submitter, owner)) rows.push({ label: 'Chủ hồ sơ', value: owner.name, bold: true });
  return [
    ...rows,
    { label: 'Địa chỉ', value: submitter.address ?? '' },
    { label: 'Số điện thoại', value: submitter.phone ?? '' },
    { label: 'Email', value: submitter.email ?? '', beside: true },
    { label: 'Nội dung yêu cầu giải quyết', value: procedure.name },
  ];
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
  const due = dossier.dueAt === null ? UNKNOWN : formInstant(fromIso(dossier.dueAt));
  return [
    { label: '2. Số lượng hồ sơ', value: `${dossier.sets} (bộ)` },
    { label: '3. Thời gian giải quyết hồ sơ theo quy định là', value: showTerm(dossier.term) },
    { label: '4. Thời gian nhận hồ sơ', value: formInstant(received) },
    { label: '5. Thời gian trả kết quả giải quyết hồ sơ', value: due, bold: true },
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
  const note = '(Ký và ghi rõ họ tên)';
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
    {
      kind: 'signatures',
      signers: [
        { title: 'NGƯỜI NỘP HỒ SƠ', note, name: dossier.submitter.name },
        { title: 'NGƯỜI TIẾP NHẬN HỒ SƠ', note, name: clerkName },
      ],
    },
    { kind: 'pairs', rows: [{ label: 'Ghi chú', value: remarks.filter(each => each !== '').join(' ') }] },
  ];
}

/** Label and value that no line break may part. */
function unbroken(label: string, value: string): string {
  return `${label} ${value}`.replaceAll(' ', '\u00a0');
}
