import { wordsOf } from './language';

export const startWords = wordsOf({
  vi: {
    title: 'Chưa mở được quầy',
    newerDatabase:
      'Kho dữ liệu trên máy này do một bản khác của ứng dụng ghi, và nhật ký chưa có đủ (hoặc bị hỏng) để dựng lại. Hãy giải phóng ổ đĩa rồi mở lại; vẫn không được thì gọi người quản trị.',
    diskFull: 'Ổ đĩa đầy. Hãy xóa bớt tệp không cần (thư mục Tải xuống, Thùng rác) rồi mở lại ứng dụng.',
    journalUnwritable:
      'Không ghi được nhật ký: ổ đĩa đầy hoặc bị khóa. Hãy giải phóng chỗ trên ổ đĩa rồi mở lại.',
    vaultFile:
      'Tệp vault.json (khóa của kho dữ liệu) bị mất hoặc hỏng ở cả hai nơi. Hãy nhờ người quản trị lấy lại từ bản sao lưu.',
    stationFile:
      'Tệp station.json (máy này là máy nào, của cơ quan nào) bị hỏng. Hãy nhờ người quản trị lấy lại tệp từ bản sao lưu.',
    rebuildingTitle: 'Đang dựng lại kho dữ liệu',
    rebuilding:
      'Bảng dữ liệu trên máy trống hoặc hỏng. Ứng dụng dựng lại từ nhật ký; không có hồ sơ nào bị mất.',
    rebuilt: (done: number, total: number) => `${done} trong ${total} mục`,
    unknown: 'Không đọc được kho dữ liệu trên máy này. Hãy tắt ứng dụng, kiểm tra ổ đĩa còn chỗ, rồi mở lại.',
    copied: {
      title: 'Máy mới hay máy cũ?',
      intro: (no: number) =>
        `Kho dữ liệu này được chép từ nơi khác đến và mang tên máy số ${no}. Hai máy cùng làm việc dưới một tên sẽ cấp trùng số.`,
      safe: 'Chưa có gì được ghi. Mọi hồ sơ trong kho vẫn còn nguyên.',
      old: 'Máy cũ',
      oldWhen: (no: number) =>
        `Vẫn là máy số ${no}: thay ổ đĩa, thay máy, hoặc vừa phục hồi từ bản sao lưu. Máy trước KHÔNG còn dùng nữa.`,
      oldAnswer: (no: number) => `Máy cũ: tiếp tục là máy số ${no}`,
      fresh: 'Máy mới',
      freshWhen: (no: number) => `Máy số ${no} vẫn đang làm việc ở chỗ khác; đây là thêm một máy.`,
      number: 'Số của máy mới',
      numberHint: (no: number) => `Khác ${no} và khác mọi máy đang dùng trong phường.`,
      numberMissing: 'Hãy ghi số máy, từ 1 đến 999.',
      freshAnswer: 'Máy mới: làm việc dưới số này',
    },
    safe: 'Không có gì bị xóa hay sửa. Nhật ký hồ sơ vẫn nằm trên ổ đĩa.',
  },
  en: {
    title: 'The counter could not open',
    newerDatabase:
      'Another version of the app wrote the data on this PC, and the journal lacks something, or is damaged, to make it anew. Free the disk and open again; if that does not help, call the administrator.',
    diskFull:
      'The disk is full. Delete files that are not needed (Downloads, the bin), then open the app again.',
    journalUnwritable:
      'The journal cannot be written: the disk is full or locked. Free some room and open again.',
    vaultFile:
      'The file vault.json (the keys of the store) is lost or damaged in both places. Ask the administrator to restore it from a backup.',
    stationFile:
      'The file station.json (which PC of which office this is) is damaged. Ask the administrator to restore it.',
    rebuildingTitle: 'Rebuilding the data',
    rebuilding:
      'The tables on this PC are empty or damaged. They are made anew from the journal; no dossier is lost.',
    rebuilt: (done: number, total: number) => `${done} of ${total} entries`,
    unknown:
      'The data on this PC could not be read. Close the app, check that the disk has room, and open again.',
    copied: {
      title: 'New PC or old one?',
      intro: (no: number) =>
        `This store was copied from elsewhere and bears the name of PC ${no}. Two PCs under one name would give out the same numbers.`,
      safe: 'Nothing was written. Every dossier of the store is there.',
      old: 'The old PC',
      oldWhen: (no: number) =>
        `Still PC ${no}: a new disk, another machine, or a backup put back. The one before is NOT used any more.`,
      oldAnswer: (no: number) => `Old: go on as PC ${no}`,
      fresh: 'A new PC',
      freshWhen: (no: number) => `PC ${no} still works elsewhere; this is one more.`,
      number: 'Number of the new PC',
      numberHint: (no: number) => `Other than ${no} and than every PC in use in the ward.`,
      numberMissing: 'Enter the number, from 1 to 999.',
      freshAnswer: 'New: work under this number',
    },
    safe: 'Nothing was deleted or changed. The journal of dossiers is still on the disk.',
  },
});
