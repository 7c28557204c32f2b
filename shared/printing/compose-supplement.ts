import { fromIso } from '../kit/time';
import {
  citizenRows,
  composeForm,
  contactOf,
  DOTS,
  reasonRows,
  signatures,
  type TurnParts,
} from './form-parts';
import { type Slip, textBlock } from './slip';

const TITLE = 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ';
const ASK = 'Yêu cầu Ông/Bà hoàn thiện hồ sơ gồm những nội dung như sau:';

/** Form 02, "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ" (TT 03/2025/TT-VPCP, Phụ lục I). */
export function composeSupplement(parts: TurnParts<'supplement'>): Slip {
  const { office, dossier, turn } = parts;
  return composeForm('supplement', parts, { at: fromIso(turn.at), title: TITLE, no: `${DOTS}/HDHS` }, [
    {
      kind: 'pairs',
      rows: [
        { label: 'Bộ phận tiếp nhận và trả kết quả', value: dossier.receivedBy },
        ...citizenRows('Tiếp nhận hồ sơ/yêu cầu của Ông/Bà', dossier),
      ],
    },
    textBlock(turn.missing.length === 0 ? `${ASK} theo lý do dưới đây.` : ASK),
    ...turn.missing.map((paper, at) => textBlock(`${at + 1}. ${paper}`)),
    { kind: 'pairs', rows: reasonRows(turn) },
    textBlock('Thời gian chờ bổ sung không tính vào thời hạn giải quyết.'),
    textBlock(
      `Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với ${contactOf(office)} để được hướng dẫn.`,
    ),
    signatures({ title: 'NGƯỜI HƯỚNG DẪN', name: turn.signer }),
  ]);
}
