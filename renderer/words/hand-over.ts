import { wordsOf } from './language';

/** Words of handing a whole desk over to a colleague, and back. */
export const handOverWords = wordsOf({
  vi: {
    goes: (name: string, counter: number) =>
      `Giao nguyên bàn của ${name}, Quầy ${counter}: trang đang gõ, số đang gọi, hồ sơ đang mở, phiếu cần hỏi.`,
    isKept: (keeper: string, owner: string) => `${keeper} đang giữ bàn của ${owner}.`,
    to: 'Người nhận',
    pin: 'Mã PIN của người nhận',
    reason: 'Vì sao',
    reasons: { lunch: 'Nghỉ trưa, tạm vắng', shift: 'Hết ca' },
    answers: 'Từ lúc nhận, mọi việc ở bàn này ghi tên người nhận.',
    give: 'Giao bàn',
    giveBack: 'Trả lại bàn',
    nobodySits: 'Chưa có ai ngồi ở bàn này để giao. Hãy vào quầy rồi nhấn Alt+O.',
  },
  en: {
    goes: (name: string, counter: number) =>
      `The whole desk of ${name}, counter ${counter}, goes: page being typed, number called, open dossier, slips to ask about.`,
    isKept: (keeper: string, owner: string) => `${keeper} keeps the desk of ${owner}.`,
    to: 'Who takes it',
    pin: 'PIN of who takes it',
    reason: 'Why',
    reasons: { lunch: 'Lunch, away for a while', shift: 'End of shift' },
    answers: 'From then on every deed of this desk is in the name of who took it.',
    give: 'Hand the desk over',
    giveBack: 'Give the desk back',
    nobodySits: 'Nobody sits at this desk who could give it. Sign in, then press Alt+O.',
  },
});
