import { wordsOf } from './language';

/** The second place of the store: how it is, where, whether it can be put back. */
export const backupWords = wordsOf({
  vi: {
    state: {
      none: 'Chưa chọn nơi sao lưu. Hỏng ổ đĩa là mất những gì chưa gửi về thành phố.',
      waiting: 'Đã chọn nơi sao lưu, chưa có bản nào.',
      done: 'Đã sao lưu, đã đọc lại và khớp từng byte.',
      away: 'Không thấy nơi sao lưu. Hãy cắm USB vào.',
      locked: 'Kho đang khóa nên chưa sao lưu.',
      failed: 'Lần sao lưu vừa rồi không xong.',
    },
    at: 'Bản gần nhất',
    never: 'chưa có',
    behind: 'Mục mới chưa có trong bản sao',
    entries: (count: number) => `${count} mục`,
    where: 'Nơi sao lưu',
    sameDisk: 'Cùng ổ đĩa với dữ liệu: ổ đĩa hỏng thì mất cả hai. Hãy dùng USB hoặc ổ khác.',
    damaged: (files: string, hasPlace: boolean) =>
      `Nhật ký trên máy này bị hỏng: ${files}. ${
        hasPlace
          ? 'Bản sao lưu không bị ghi đè. Hãy cắm USB có bản sao cũ rồi bấm Sao lưu ngay: phần hỏng được lấy lại từ đó. Nếu vẫn còn dòng này thì gọi người quản trị và thay ổ đĩa.'
          : 'Chưa có bản sao lưu để lấy lại. Vẫn làm việc được. Hãy chọn nơi sao lưu, gọi người quản trị và thay ổ đĩa.'
      }`,
    mended: (files: string) =>
      `Đã sửa từ bản còn tốt, đúng như lúc ghi: ${files}. Ổ đĩa này có thể sắp hỏng, hãy báo người quản trị.`,
    copyNow: 'Sao lưu ngay',
    folder: 'Thư mục hoặc USB',
    folderHint: 'Ví dụ E:\\SaoLuu. USB được nhận ra cả khi đổi chữ ổ đĩa. Bản sao đã được mã hóa.',
    supervisor: 'Người phụ trách',
    pin: 'Mã PIN của người phụ trách',
    choose: 'Dùng nơi này',
    prove: 'Thử phục hồi',
    proveHint: 'Mở bản sao như một máy khác sẽ mở, đọc hết và kiểm từng mục. Không ghi gì.',
    key: 'Khóa phục hồi hoặc cụm mật khẩu',
    proven: (entries: number, dossiers: number, people: number) =>
      `Phục hồi được: ${entries} mục nguyên vẹn, ${dossiers} hồ sơ, ${people} cán bộ.`,
    restoreTitle: 'Phục hồi từ bản sao lưu',
    restoreIntro:
      'Dùng khi máy trước đã hỏng. Máy này sẽ tiếp tục công việc của máy đó. Máy đó KHÔNG được dùng lại.',
    restore: 'Phục hồi vào máy này',
    restored: (dossiers: number) => `Đã phục hồi ${dossiers} hồ sơ. Hãy đóng ứng dụng rồi mở lại.`,
    back: 'Quay lại thiết lập mới',
  },
  en: {
    state: {
      none: 'No place for backups is chosen. A broken disk loses what the city does not have yet.',
      waiting: 'A place is chosen, there is no backup yet.',
      done: 'Backed up, read back, and equal byte for byte.',
      away: 'The place of backups is not there. Plug the stick in.',
      locked: 'The store is locked, so nothing is backed up.',
      failed: 'The last backup did not succeed.',
    },
    at: 'Latest backup',
    never: 'none',
    behind: 'Newer entries that it lacks',
    entries: count => `${count}`,
    where: 'Place',
    sameDisk: 'On the same disk as the data: if it breaks, both are lost. Use a stick or another disk.',
    damaged: (files, hasPlace) =>
      `The journal on this PC is damaged: ${files}. ${
        hasPlace
          ? 'The backup was not written over. Plug in a stick with an older copy and back up now: what is damaged is taken from there. If this line stays, call the administrator and have the disk replaced.'
          : 'There is no backup to take it from. Work goes on. Choose a place for backups, call the administrator and have the disk replaced.'
      }`,
    mended: files =>
      `Mended out of a good copy, as it was written: ${files}. This disk may be failing, tell the administrator.`,
    copyNow: 'Back up now',
    folder: 'Folder or stick',
    folderHint: 'Such as E:\\SaoLuu. A stick is known again under any letter. Backups are encrypted.',
    supervisor: 'Supervisor',
    pin: "Supervisor's PIN",
    choose: 'Use this place',
    prove: 'Trial restore',
    proveHint:
      'Opens the backup as another PC would, reads all of it and checks every entry. Writes nothing.',
    key: 'Recovery key or passphrase',
    proven: (entries, dossiers, people) =>
      `Can be restored: ${entries} entries whole, ${dossiers} dossiers, ${people} people.`,
    restoreTitle: 'Restore from a backup',
    restoreIntro:
      'For when the PC before is broken. This one goes on with its work; that one must NOT be used again.',
    restore: 'Restore onto this PC',
    restored: dossiers => `${dossiers} dossiers restored. Close the app and open it again.`,
    back: 'Back to a new set-up',
  },
});
