import type { Dossier } from '../dossiers/dossier';
import { fromIso } from '../kit/time';
import { formInstant } from './form-date';
import { composeForm, type FormParts, signatures } from './form-parts';
import type { Slip } from './slip';

type HandbackParts = FormParts & {
  readonly dossier: Pick<Dossier, 'result'>;
  readonly returned: NonNullable<Dossier['returned']>;
  readonly clerkName: string;
};

/** "Giấy biên nhận trả kết quả": who gave what to whom, for both to sign. */
export function composeHandback(parts: HandbackParts): Slip {
  const { dossier, returned, clerkName } = parts;
  const at = fromIso(returned.at);
  return composeForm('handback', parts, { at, title: 'GIẤY BIÊN NHẬN TRẢ KẾT QUẢ' }, [
    {
      kind: 'pairs',
      rows: [
        { label: 'Tên thủ tục', value: dossier.procedure.name },
        { label: 'Chủ hồ sơ', value: dossier.owner.name, bold: true },
        { label: 'Số, ký hiệu kết quả', value: dossier.result?.number ?? '' },
        { label: 'Trích yếu', value: dossier.result?.summary ?? '' },
        ...(dossier.result?.signatory
          ? [{ label: 'Người ký chứng thực', value: dossier.result.signatory.name }]
          : []),
        { label: 'Thời gian trả kết quả', value: formInstant(at) },
        { label: 'Người trả kết quả', value: clerkName },
        { label: 'Người nhận kết quả', value: returned.to, bold: true },
      ],
    },
    signatures(
      { title: 'NGƯỜI TRẢ KẾT QUẢ', name: clerkName },
      { title: 'NGƯỜI NHẬN KẾT QUẢ', name: returned.to },
    ),
  ]);
}
