import type { Dossier } from '../../shared/dossiers/dossier';
import type { TurnKind, TurnOf } from '../../shared/dossiers/turn';
import { FEE_SLIP_TITLE } from '../../shared/office/forms';
import { composeApology } from '../../shared/printing/compose-apology';
import { composeControl } from '../../shared/printing/compose-control';
import { composeFeeSlip } from '../../shared/printing/compose-fee-slip';
import { composeGuide } from '../../shared/printing/compose-guide';
import { composeHandback } from '../../shared/printing/compose-handback';
import { composeLabel } from '../../shared/printing/compose-label';
import { composeRefusal } from '../../shared/printing/compose-refusal';
import { composeStop } from '../../shared/printing/compose-stop';
import { composeSupplement } from '../../shared/printing/compose-supplement';
import type { Slip } from '../../shared/printing/slip';
import { aDossier, at, monday } from './day';
import { aReceiptDossier, HEAVY_DOSSIER, SLIP_OFFICE } from './printer-slips';

const reasoned = {
  by: 'lan',
  at: at('09:20'),
  stage: 'handling',
  reason: 'Giấy chứng sinh chưa có chữ ký của cơ sở y tế',
  signer: 'Trần Thị Lan',
} as const;
const later = { oldDueAt: at('17:00'), dueAt: '2026-11-26T17:00:00.000+07:00' };

const turns: { readonly [K in TurnKind]: TurnOf<K> } = {
  supplement: {
    ...reasoned,
    kind: 'supplement',
    missing: ['Giấy chứng sinh (bản chính)', 'Giấy chứng nhận kết hôn của cha mẹ'],
  },
  supplied: { kind: 'supplied', by: 'lan', at: at('14:00'), note: '', ...later },
  apology: {
    ...reasoned,
    kind: 'apology',
    reason: 'Đang chờ kết quả xác minh',
    signer: 'Lê Mạnh Hùng',
    ...later,
  },
  refusal: { ...reasoned, kind: 'refusal', stage: 'intake', reason: 'Không thuộc thẩm quyền của phường' },
  withdrawal: { ...reasoned, kind: 'withdrawal' },
  stop: {
    ...reasoned,
    kind: 'stop',
    reason: 'Quá 07 ngày làm việc không bổ sung hồ sơ',
    signer: 'Lê Mạnh Hùng',
  },
};

const plain = aDossier(7, {
  ...aReceiptDossier(),
  code: { text: 'H26.101-261123-0007', provisional: false, day: monday, number: 7 },
  states: ([1, 2, 4, 9, 10] as const).map(state => ({
    state,
    at: at(`0${Math.min(9, state + 4)}:15`),
    by: 'lan',
  })),
  result: { number: '15/2026/CT', summary: 'Bản sao chứng thực', at: at('09:15') },
  returned: { at: at('09:45'), by: 'lan', to: 'Nguyễn Thị Hồng Ngọc' },
});

/** Names and reasons that do not end, papers without number, two codes, another's matter. */
const endless = 'Công ty trách nhiệm hữu hạn một thành viên thương mại dịch vụ xuất nhập khẩu '
  .repeat(2)
  .trim();
const heavy: Dossier = {
  ...plain,
  ...aReceiptDossier(HEAVY_DOSSIER),
  code: HEAVY_DOSSIER.code ?? plain.code,
  submitter: { name: endless, address: `Ngõ ${'12/34/'.repeat(20)}56` },
  owner: { name: 'John Fitzgerald Smith-Wellington III' },
};
/** A name and no more is known. */
const bare: Dossier = {
  ...plain,
  submitter: { name: 'A' },
  owner: { name: 'A' },
  dueAt: null,
  result: null,
  states: [],
  returned: { at: at('09:45'), by: 'lan', to: 'A' },
};
const silentOffice = { ...SLIP_OFFICE, phone: '' };

/** What strains the papers beside the dossier itself; no reason: that of any day. */
type Strain = { readonly reason?: string; readonly missing: readonly string[]; readonly isBare?: boolean };

const NONE: Strain = { missing: turns.supplement.missing };
const HEAVY: Strain = {
  reason: `${endless} ${endless}`,
  missing: Array.from({ length: 30 }, (_paper, n) => `${n % 3 === 0 ? endless : 'Tờ khai'} số ${n + 1}`),
};
const BARE: Strain = { reason: 'x', missing: [], isBare: true };

/** Every paper beside ticket, receipt and blank form, of one dossier. */
export function formsOf(
  dossier: Dossier,
  office: typeof SLIP_OFFICE,
  { reason, missing, isBare = false }: Strain,
) {
  const turn = <K extends TurnKind>(kind: K): TurnOf<K> => ({
    ...turns[kind],
    ...(reason !== undefined && { reason }),
    ...(isBare && { oldDueAt: null }),
  });
  const parts = { office, dossier };
  const payment = {
    method: 'cash' as const,
    amountVnd: 16_000,
    at: at('09:50'),
    ...(reason === undefined && { receipt: { series: 'C26T', number: '0000123' } }),
  };
  const guide = {
    procedure: dossier.procedure.name,
    papers: [...missing],
    remarks: isBare ? [] : ['Thời hạn: 3 ngày làm việc', 'Lệ phí: 8.000 đ'],
  };
  const list = { office, number: '1.001193', guide, at: Date.parse(at('09:55')) };
  const returned = dossier.returned ?? { at: at('09:45'), by: 'lan', to: dossier.submitter.name };
  const clerkName = 'Trần Thị Lan';
  return {
    supplement: composeSupplement({ ...parts, turn: { ...turn('supplement'), missing: [...missing] } }),
    refusal: composeRefusal({ ...parts, turn: turn('refusal') }),
    apology: composeApology({ ...parts, turn: turn('apology') }),
    stop: composeStop({ ...parts, turn: turn('stop') }),
    control: composeControl({ ...parts, nameOf: () => clerkName }),
    fee: composeFeeSlip({ ...parts, form: { title: FEE_SLIP_TITLE, basis: '' }, payment, clerkName }),
    handback: composeHandback({ ...parts, returned, clerkName }),
    missing: composeGuide({ kind: 'missing', ...list }),
    guidance: composeGuide({ kind: 'guidance', ...list }),
    label: composeLabel(parts),
  } satisfies Record<string, Slip>;
}

/** Every paper beside ticket and receipt: as on any day, with all that strains it, with hardly anything known. */
export const FORMS = formsOf(plain, SLIP_OFFICE, NONE);
export const HEAVY_FORMS = formsOf(heavy, SLIP_OFFICE, HEAVY);
export const BARE_FORMS = formsOf(bare, silentOffice, BARE);
