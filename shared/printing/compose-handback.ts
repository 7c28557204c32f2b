import { codeOf, type Dossier } from '../dossiers/dossier';
import { fromIso } from '../kit/time';
import { formInstant } from './form-date';
import { codeBlocks, type FormDossier, type FormOffice, formHead, formTitle, signatures } from './form-parts';
import type { Slip } from './slip';

/** "Giấy biên nhận trả kết quả": who gave what to whom, for both to sign. */
export function composeHandback(parts: {
  readonly office: FormOffice;
  readonly dossier: FormDossier & Pick<Dossier, 'result'>;
  readonly returned: NonNullable<Dossier['returned']>;
  readonly clerkName: string;
}): Slip {
  const { office, dossier, returned, clerkName } = parts;
  const at = fromIso(returned.at);
  return {
    kind: 'handback',
    number: codeOf(dossier).text,
    blocks: [
      formHead(office, at),
      ...codeBlocks(dossier.code, dossier.officialCode),
      formTitle('GIẤY BIÊN NHẬN TRẢ KẾT QUẢ'),
      {
        kind: 'pairs',
        rows: [
          { label: 'Tên thủ tục', value: dossier.procedure.name },
          { label: 'Chủ hồ sơ', value: dossier.owner.name, bold: true },
          { label: 'Số, ký hiệu kết quả', value: dossier.result?.number ?? '' },
          { label: 'Trích yếu', value: dossier.result?.summary ?? '' },
          { label: 'Thời gian trả kết quả', value: formInstant(at) },
          { label: 'Người trả kết quả', value: clerkName },
          { label: 'Người nhận kết quả', value: returned.to, bold: true },
        ],
      },
      signatures(
        { title: 'NGƯỜI TRẢ KẾT QUẢ', name: clerkName },
        { title: 'NGƯỜI NHẬN KẾT QUẢ', name: returned.to },
      ),
    ],
  };
}
