import { fromIso } from '../kit/time';
import { formInstant } from './form-date';
import { composeForm, contactOf, DOTS, reasonRows, signatures, type TurnParts } from './form-parts';
import { UNKNOWN } from './receipt-words';
import { type Slip, textBlock } from './slip';

const TITLE = 'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT';

/** Form 04, "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết" (TT 03/2025/TT-VPCP, Phụ lục I). */
export function composeApology(parts: TurnParts<'apology'>): Slip {
  const { office, dossier, turn } = parts;
  const old = turn.oldDueAt === null ? UNKNOWN : formInstant(fromIso(turn.oldDueAt));
  return composeForm('apology', parts, { at: fromIso(turn.at), title: TITLE, no: DOTS }, [
    { kind: 'pairs', rows: [{ label: 'Kính gửi', value: dossier.submitter.name, bold: true }] },
    textBlock(
      `Lúc ${formInstant(fromIso(dossier.receivedAt))}, ${office.unit} đã tiếp nhận hồ sơ của Ông/Bà ` +
        `về: ${dossier.procedure.name}.`,
    ),
    {
      kind: 'pairs',
      rows: [
        { label: 'Thời gian hẹn trả kết quả là', value: old },
        ...reasonRows(turn),
        { label: 'Hẹn lại ngày trả kết quả', value: formInstant(fromIso(turn.dueAt)), bold: true },
        { label: 'Nơi trả kết quả', value: dossier.receivedBy },
      ],
    },
    textBlock(
      `${office.name} xin lỗi Ông/Bà vì đã trả kết quả chậm và mong nhận được sự thông cảm. ` +
        `Nếu cần, Ông/Bà liên hệ với ${contactOf(office)}.`,
    ),
    signatures({ title: 'THỦ TRƯỞNG ĐƠN VỊ', name: turn.signer }),
  ]);
}
