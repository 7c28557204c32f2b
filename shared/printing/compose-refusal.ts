import { fromIso } from '../kit/time';
import { citizenRows, composeForm, reasonRows, signatures, type TurnParts } from './form-parts';
import { type Slip, textBlock } from './slip';

const TITLE = 'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ';

/** Form 03, "Phiếu từ chối tiếp nhận giải quyết hồ sơ" (TT 03/2025/TT-VPCP, Phụ lục I). */
export function composeRefusal(parts: TurnParts<'refusal'>): Slip {
  const { office, dossier, turn } = parts;
  return composeForm('refusal', parts, { at: fromIso(turn.at), title: TITLE }, [
    {
      kind: 'pairs',
      rows: [
        { label: 'Bộ phận tiếp nhận và trả kết quả', value: dossier.receivedBy },
        ...citizenRows('Tiếp nhận hồ sơ của', dossier),
      ],
    },
    textBlock(
      `Qua xem xét, ${office.unit} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:`,
    ),
    { kind: 'pairs', rows: reasonRows(turn) },
    textBlock('Xin thông báo cho Ông/Bà được biết và thực hiện.'),
    signatures(
      { title: 'NGƯỜI NỘP HỒ SƠ', name: dossier.submitter.name },
      { title: 'NGƯỜI TIẾP NHẬN HỒ SƠ', name: turn.signer },
    ),
  ]);
}
