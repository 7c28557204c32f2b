import type { Payment } from '../dossiers/dossier';
import { showDong } from '../kit/money';
import { fromIso, showInstant } from '../kit/time';
import type { FeeSlip } from '../office/forms';
import { citizenRows, composeForm, type FormParts, signatures } from './form-parts';
import { type Block, type Slip, textBlock } from './slip';

type FeeSlipParts = FormParts & {
  readonly form: FeeSlip;
  readonly payment: Payment & { readonly at: string };
  readonly clerkName: string;
};

const METHODS = { cash: 'tiền mặt', vietqr: 'chuyển khoản VietQR' } as const;

/**
 * That money was taken, under the title and on the basis that the office chose. The number of a receipt is that of
 * the ward's own book: none is ever made here (NĐ 123/2020/NĐ-CP).
 */
export function composeFeeSlip(parts: FeeSlipParts): Slip {
  const { form, dossier, payment, clerkName } = parts;
  const { receipt } = payment;
  const basis: Block[] = form.basis === '' ? [] : [textBlock(`Căn cứ: ${form.basis}`, { align: 'center' })];
  return composeForm('fee', parts, { at: fromIso(payment.at), title: form.title.toUpperCase() }, [
    ...basis,
    { kind: 'pairs', rows: citizenRows('Người nộp tiền', dossier) },
    {
      kind: 'pairs',
      rows: [
        { label: 'Số tiền đã nộp', value: showDong(payment.amountVnd), bold: true },
        { label: 'Hình thức', value: METHODS[payment.method] },
        { label: 'Thời gian', value: showInstant(fromIso(payment.at)) },
        {
          label: 'Biên lai',
          value: receipt ? `ký hiệu ${receipt.series}, số ${receipt.number}` : 'chưa ghi',
        },
      ],
    },
    textBlock('Giấy này không thay thế biên lai thu phí, lệ phí.'),
    signatures(
      { title: 'NGƯỜI NỘP TIỀN', name: dossier.submitter.name },
      { title: 'NGƯỜI THU TIỀN', name: clerkName },
    ),
  ]);
}
