import { wordsOf } from './language';

export const startWords = wordsOf({
  vi: {
    title: 'Chưa mở được quầy',
    newerDatabase:
      'Kho dữ liệu trên máy này do một bản mới hơn của ứng dụng ghi. Hãy cài bản mới nhất rồi mở lại.',
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
    safe: 'Không có gì bị xóa hay sửa. Nhật ký hồ sơ vẫn nằm trên ổ đĩa.',
  },
  en: {
    title: 'The counter could not open',
    newerDatabase:
      'A newer version of the app wrote the data on this PC. Install the newest version and open again.',
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
    safe: 'Nothing was deleted or changed. The journal of dossiers is still on the disk.',
  },
});
