import { wordsOf } from './language';

const vi = {
  received: 'Đã nhận hồ sơ và lưu',
  'received-printing': 'Đã nhận hồ sơ và lưu; giấy hẹn đang in',
  called: 'Đã gọi số',
  recalled: 'Đã gọi lại số',
  missed: 'Đã ghi không có mặt',
  'ticket-taken': 'Đã lấy số',
  'signed-in': 'Đã vào quầy',
  'signed-out': 'Đã ra quầy',
  paid: 'Đã ghi nộp phí',
  finished: 'Đã ghi có kết quả',
  'handed-back': 'Đã trả kết quả cho',
  exported: 'Đã xuất sổ, tệp nằm ở',
  'slip-settled': 'Đã ghi nhận phiếu in',
  reprinting: 'Đang in lại',
  'office-changed': 'Đã lưu thiết lập',
  'person-added': 'Đã thêm người',
  'pin-set': 'Đã đặt mã PIN mới',
  'set-up': 'Đã thiết lập xong',
  'city-connected': 'Đã lưu đường nối thành phố',
  'card-not-wanted': 'Đã đọc thẻ, nhưng màn hình này không cần thẻ. Mở "Tiếp nhận" (F5) rồi quét lại.',
  'scan-not-understood': 'Đã quét nhưng không hiểu mã này.',
  'input-method': 'Bộ gõ tiếng Việt đã làm sai mã quét. Hãy tắt Telex/VNI rồi quét lại, hoặc gõ tay.',
  fault: 'Có trục trặc trong ứng dụng. Việc đã lưu vẫn còn; hãy thử lại, nếu vẫn lỗi hãy mở lại ứng dụng.',
  replayed: 'Kho dữ liệu thiếu, đã dựng lại từ nhật ký; số mục dựng lại:',
  'journal-caught-up': 'Nhật ký thiếu, đã bù từ kho dữ liệu; số mục bù:',
};

export type NoticeWord = keyof typeof vi;

const en: { readonly [N in NoticeWord]: string } = {
  received: 'Dossier received and kept',
  'received-printing': 'Dossier received and kept; the receipt is printing',
  called: 'Called',
  recalled: 'Called again',
  missed: 'Noted as no-show',
  'ticket-taken': 'Ticket taken',
  'signed-in': 'Signed in',
  'signed-out': 'Signed out',
  paid: 'Fee noted as paid',
  finished: 'Result noted',
  'handed-back': 'Result handed to',
  exported: 'Log exported to',
  'slip-settled': 'Slip settled',
  reprinting: 'Printing again',
  'office-changed': 'Settings kept',
  'person-added': 'Person added',
  'pin-set': 'New PIN set',
  'set-up': 'Set up',
  'city-connected': 'City link kept',
  'card-not-wanted': 'A card was read, but this screen wants none. Open Intake (F5) and scan again.',
  'scan-not-understood': 'Something was scanned that is not understood.',
  'input-method': 'The input method changed what was scanned. Switch Telex/VNI off and scan again, or type.',
  fault: 'Something went wrong in the app. What was kept is safe; try again, else reopen the app.',
  replayed: 'The tables lacked entries and were rebuilt from the journal; entries:',
  'journal-caught-up': 'The journal lacked entries and was completed from the tables; entries:',
};

/** What a deed did, in the status line. */
export const noticeWords = wordsOf<{ readonly [N in NoticeWord]: string }>({ vi, en });
