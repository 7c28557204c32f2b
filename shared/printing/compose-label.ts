import { codeOf } from '../dossiers/dossier';
import type { FormDossier, FormOffice } from './form-parts';
import { type Slip, textBlock } from './slip';

/**
 * What is glued on the envelope that takes a result home: sender, receiver and the code. What the letter is about
 * is nobody's business on its way.
 */
export function composeLabel(parts: { readonly office: FormOffice; readonly dossier: FormDossier }): Slip {
  const { office, dossier } = parts;
  const { submitter } = dossier;
  const { text } = codeOf(dossier);
  return {
    kind: 'label',
    number: text,
    blocks: [
      textBlock('NGƯỜI GỬI', { bold: true }),
      textBlock(`${office.unit}, ${office.name}`),
      ...(office.phone === '' ? [] : [textBlock(`Điện thoại: ${office.phone}`)]),
      { kind: 'rule' },
      textBlock('NGƯỜI NHẬN', { bold: true }),
      textBlock(submitter.name, { bold: true, size: 'large' }),
      { kind: 'pairs', rows: [{ label: 'Địa chỉ', value: submitter.address ?? '', bold: true }] },
      { kind: 'pairs', rows: [{ label: 'Điện thoại', value: submitter.phone ?? '', bold: true }] },
      { kind: 'rule' },
      { kind: 'pairs', rows: [{ label: 'Mã hồ sơ', value: text, bold: true }] },
      { kind: 'qr', text },
    ],
  };
}
