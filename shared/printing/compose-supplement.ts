import { codeOf } from '../dossiers/dossier';
import type { TurnOf } from '../dossiers/turn';
import { fromIso } from '../kit/time';
import {
  citizenRows,
  codeBlocks,
  contactOf,
  DOTS,
  type FormDossier,
  type FormOffice,
  formHead,
  formTitle,
  reasonRows,
  signatures,
} from './form-parts';
import { type Slip, textBlock } from './slip';

/** Form 02, "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ" (TT 03/2025/TT-VPCP, Phụ lục I). */
export function composeSupplement(parts: {
  readonly office: FormOffice;
  readonly dossier: FormDossier;
  readonly turn: TurnOf<'supplement'>;
}): Slip {
  const { office, dossier, turn } = parts;
  const ask = 'Yêu cầu Ông/Bà hoàn thiện hồ sơ gồm những nội dung như sau:';
  return {
    kind: 'supplement',
    number: codeOf(dossier).text,
    blocks: [
      formHead(office, fromIso(turn.at)),
      textBlock(`Số: ${DOTS}/HDHS`),
      ...codeBlocks(dossier.code, dossier.officialCode),
      formTitle('PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ'),
      {
        kind: 'pairs',
        rows: [
          { label: 'Bộ phận tiếp nhận và trả kết quả', value: dossier.receivedBy },
          ...citizenRows('Tiếp nhận hồ sơ/yêu cầu của Ông/Bà', dossier),
        ],
      },
      textBlock(turn.missing.length === 0 ? `${ask} theo lý do dưới đây.` : ask),
      ...turn.missing.map((paper, at) => textBlock(`${at + 1}. ${paper}`)),
      { kind: 'pairs', rows: reasonRows(turn) },
      textBlock('Thời gian chờ bổ sung không tính vào thời hạn giải quyết.'),
      textBlock(
        `Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với ${contactOf(office)} để được hướng dẫn.`,
      ),
      signatures({ title: 'NGƯỜI HƯỚNG DẪN', name: turn.signer }),
    ],
  };
}
