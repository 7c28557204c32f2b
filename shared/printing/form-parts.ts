import { codeOf, type Dossier, type DossierCode } from '../dossiers/dossier';
import type { Reasoned, Stage, TurnKind, TurnOf } from '../dossiers/turn';
import { dayOf, type Instant } from '../kit/time';
import type { OfficeRow } from '../office/office';
import { formDate } from './form-date';
import { isForAnother, maskId } from './receipt-words';
import { type Block, type BlockOf, type Pair, type Signature, type Slip, textBlock } from './slip';

/** What the head and the foot of every form say of the office. */
export type FormOffice = Pick<OfficeRow, 'name' | 'unit' | 'place' | 'phone' | 'logo'>;
/** What heads every paper of the office. */
export type HeadOffice = Pick<FormOffice, 'name' | 'unit' | 'logo'>;
/** What the forms of a dossier beside form 01 read of it. */
export type FormDossier = Pick<
  Dossier,
  | 'code'
  | 'officialCode'
  | 'provisionalCode'
  | 'procedure'
  | 'submitter'
  | 'owner'
  | 'receivedBy'
  | 'handledBy'
  | 'resultBy'
  | 'receivedAt'
  | 'dueAt'
>;
/** What every form of a dossier is made from. */
export type FormParts = { readonly office: FormOffice; readonly dossier: FormDossier };
/** What the form of a turn is made from. */
export type TurnParts<K extends TurnKind> = FormParts & { readonly turn: TurnOf<K> };

/** For the pen, where the app does not know. */
export const DOTS = '..........';
const BY_HAND = '(Ký và ghi rõ họ tên)';

/** A form of a dossier. `at`: the date in its head; `no`: the number of the document, where the form has one. */
export function composeForm(
  kind: Slip['kind'],
  { office, dossier }: FormParts,
  { at, title, no }: { readonly at: Instant; readonly title: string; readonly no?: string },
  body: readonly Block[],
): Slip {
  return {
    kind,
    number: codeOf(dossier).text,
    blocks: [
      formHead(office, at),
      ...(no === undefined ? [] : [textBlock(`Số: ${no}`)]),
      ...codeBlocks(dossier.provisionalCode ?? dossier.code, dossier.officialCode),
      formTitle(title),
      ...body,
    ],
  };
}

/** The head of a paper that is no form of the state. */
export function officeHead({ name, unit, logo }: HeadOffice): BlockOf<'head'> {
  return { kind: 'head', agency: name, unit, national: false, placeAndDate: '', ...(logo && { logo }) };
}

export function formHead(office: FormOffice, at: Instant): BlockOf<'head'> {
  return {
    ...officeHead(office),
    national: true,
    placeAndDate: `${office.place}, ${formDate(dayOf(at))}`,
  };
}

export function formTitle(form: string, note = '', roll = form): BlockOf<'title'> {
  return { kind: 'title', form, roll, note };
}

/** The codes in words, and the plain one alone in the symbols: a number of a person must never travel in a QR. */
export function codeBlocks(code: DossierCode, officialCode: DossierCode | null): Block[] {
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

/** Who handed the papers in, for whom, and what was asked for. `first` is the label that the form gives the name. */
export function citizenRows(
  first: string,
  { submitter, owner, procedure }: Pick<FormDossier, 'submitter' | 'owner' | 'procedure'>,
): Pair[] {
  const rows: Pair[] = [{ label: first, value: submitter.name, bold: true }];
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

/** Reason and stage, which no form of this kind may lack. */
export function reasonRows({ reason, stage }: Pick<Reasoned, 'reason' | 'stage'>): Pair[] {
  return [
    { label: 'Lý do', value: reason },
    { label: 'Giai đoạn', value: STAGES[stage] },
  ];
}

const STAGES: Readonly<Record<Stage, string>> = {
  intake: 'tiếp nhận hồ sơ',
  handling: 'giải quyết hồ sơ',
  result: 'trả kết quả',
};

export function signatures(...signers: readonly Pick<Signature, 'title' | 'name'>[]): BlockOf<'signatures'> {
  return { kind: 'signatures', signers: signers.map(signer => ({ note: BY_HAND, ...signer })) };
}

/** Where a question is answered; empty where the office gave no number. */
export function contactOf({ unit, name, phone }: FormOffice): string {
  return phone === '' ? `${unit}, ${name}` : `${unit}, ${name}, số điện thoại ${phone}`;
}
