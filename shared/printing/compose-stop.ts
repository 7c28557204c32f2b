import { fromIso } from '../kit/time';
import { formInstant } from './form-date';
import { composeForm, contactOf, DOTS, reasonRows, signatures, type TurnParts } from './form-parts';
import { type Slip, textBlock } from './slip';

const TITLE = 'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ';

/**
 * Form 05, "Thông báo dừng giải quyết hồ sơ" (TT 03/2025/TT-VPCP, Phụ lục I). Only its title was to be had: it
 * says what it must, reason, stage and signer.
 */
export function composeStop(parts: TurnParts<'stop'>): Slip {
  const { office, dossier, turn } = parts;
  return composeForm('stop', parts, { at: fromIso(turn.at), title: TITLE, no: DOTS }, [
    { kind: 'pairs', rows: [{ label: 'Kính gửi', value: dossier.submitter.name, bold: true }] },
    textBlock(
      `${office.name} thông báo dừng giải quyết hồ sơ của Ông/Bà về: ${dossier.procedure.name}, ` +
        `đã tiếp nhận lúc ${formInstant(fromIso(dossier.receivedAt))}.`,
    ),
    { kind: 'pairs', rows: reasonRows(turn) },
    textBlock(`Nếu có vướng mắc, Ông/Bà liên hệ với ${contactOf(office)}.`),
    signatures({ title: 'THỦ TRƯỞNG ĐƠN VỊ', name: turn.signer }),
  ]);
}
