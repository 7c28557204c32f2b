import { codeOf } from '../dossiers/dossier';
import type { TurnOf } from '../dossiers/turn';
import { fromIso } from '../kit/time';
import {
  citizenRows,
  codeBlocks,
  type FormDossier,
  type FormOffice,
  formHead,
  formTitle,
  reasonRows,
  signatures,
} from './form-parts';
import { type Slip, textBlock } from './slip';

/** Form 03, "Phiếu từ chối tiếp nhận giải quyết hồ sơ" (TT 03/2025/TT-VPCP, Phụ lục I). */
export function composeRefusal(parts: {
  readonly office: FormOffice;
  readonly dossier: FormDossier;
  readonly turn: TurnOf<'refusal'>;
}): Slip {
  const { office, dossier, turn } = parts;
  return {
    kind: 'refusal',
    number: codeOf(dossier).text,
    blocks: [
      formHead(office, fromIso(turn.at)),
      ...codeBlocks(dossier.code, dossier.officialCode),
      formTitle('PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ'),
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
    ],
  };
}
