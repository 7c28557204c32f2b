import { wordsOf } from './language';

/** Words of the logo on the office's papers, in the settings. */
export const logoWords = wordsOf({
  vi: {
    title: 'Biểu trưng trên giấy tờ',
    hint: 'Ảnh PNG hoặc JPEG, tối đa 2 MB. In trên phiếu và biểu mẫu, không in trên nhãn bưu chính. Lưu bằng mã PIN của người phụ trách ở dưới.',
    choose: 'Chọn ảnh',
    remove: 'Bỏ biểu trưng',
    onRoll: 'Trên giấy cuộn',
    onPage: 'Trên A5, A4',
    alt: 'Phần đầu giấy tờ của cơ quan',
  },
  en: {
    title: 'Logo on papers',
    hint: 'A PNG or JPEG picture of at most 2 MB. Printed on slips and forms, not on postal labels. Kept by the PIN of a supervisor, below.',
    choose: 'Choose a picture',
    remove: 'Take the logo away',
    onRoll: 'On a roll',
    onPage: 'On A5, A4',
    alt: "Head of the office's papers",
  },
});
