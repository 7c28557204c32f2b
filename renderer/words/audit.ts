import { wordsOf } from './language';

/** Words of the supervisors' look at who did what. */
export const auditWords = wordsOf({
  vi: {
    onlySupervisor: 'Chỉ người phụ trách đang ngồi ở màn hình này mới xem được.',
    day: 'Ngày',
    person: 'Người làm',
    deed: 'Việc',
    all: 'Tất cả',
    columns: { at: 'Lúc', who: 'Ai', what: 'Việc', about: 'Về' },
    from: (name: string) => `, từ ${name}`,
    erased: 'nội dung đã xóa, không còn ở máy này',
    list: 'Các việc đã ghi',
    cut: 'Chỉ hiện các việc mới nhất. Hãy chọn ngày hoặc người để thấy việc cũ hơn.',
    none: 'Không có việc nào như vậy.',
    holes:
      'Có việc cũ (hồ sơ đã xong quá 90 ngày, hoặc trước lần dựng lại kho) chỉ còn trong nhật ký: danh sách chưa đủ.',
    search: 'Tìm trong nhật ký',
    reading: (checked: number, total: number) => `Đang đọc nhật ký: ${checked} / ${total} mục`,
    signed: 'Xuất có chữ ký của máy',
    who: 'Người xuất',
    pin: 'Mã PIN của người xuất',
    pinMissing: 'Ghi mã PIN.',
    export: 'Xuất và ký',
    checkFile: 'Kiểm tra tệp đã ký',
    exported: 'Đã xuất và ký. Tệp chữ ký .sig nằm bên cạnh:',
    fileTrue: 'Chữ ký đúng, tệp còn nguyên:',
    fileSays: (rows: number, station: number, at: string, by: string) =>
      `${rows} mục, máy ${station} ký lúc ${at}, ${by} xuất.`,
    ledger: {
      agrees: 'Khớp với sổ của máy này.',
      'not-here': 'Máy này chưa có đủ sổ của máy đã ký để đối chiếu.',
    },
    prove: 'Kiểm tra nhật ký',
    proving: (checked: number, total: number) => `Đang đọc lại: ${checked} / ${total} mục`,
    proved: (checked: number, faults: number) =>
      faults === 0
        ? `Đã đọc lại ${checked} mục: đúng như lúc ghi.`
        : `Đã đọc lại ${checked} mục: ${faults} chỗ không đúng. Giữ nguyên máy, gọi người quản trị.`,
    faults: {
      'entry-changed': 'mục bị sửa',
      'body-changed': 'nội dung bị sửa',
      'does-not-follow': 'không nối với mục trước',
      gap: 'thiếu mục ở trước',
      'not-sealed': 'nội dung không mở được',
      'key-unknown': 'nội dung dùng khóa khác',
      'sealed-value-changed': 'nội dung bị sửa',
    },
    faultAt: (what: string, chain: string, seq: number) => `Chuỗi ${chain}, mục ${seq}: ${what}`,
    lineAt: (file: string, endsAt: number) => `Tệp ${file}, dòng kết thúc ở byte ${endsAt}: không đọc được`,
    months: {
      'month-changed': 'không còn đúng như lúc niêm phong',
      'month-missing': 'bị mất',
      'seal-changed': 'niêm phong bị sửa hoặc hỏng; nội dung đọc lại được từng mục',
    },
    monthAt: (file: string, what: string) => `Tệp ${file}: ${what}`,
    looks:
      'Ai mở một hồ sơ, tra cứu (có theo số giấy tờ không), xem sổ: ghi mỗi ngày một lần. Xem việc trong ngày thì không ghi.',
    subjects: {
      office: 'cơ quan',
      person: 'người',
      station: 'máy',
      ticket: 'số thứ tự',
      dossier: 'hồ sơ',
      slip: 'phiếu',
    } as Readonly<Record<string, string>>,
  },
  en: {
    onlySupervisor: 'Only a supervisor who sits at this screen may see this.',
    day: 'Day',
    person: 'Who',
    deed: 'Deed',
    all: 'All',
    columns: { at: 'When', who: 'Who', what: 'Deed', about: 'About' },
    from: (name: string) => `, from ${name}`,
    erased: 'content erased, no longer on this PC',
    list: 'Deeds on record',
    cut: 'Only the newest are shown. Choose a day or a person to see older ones.',
    none: 'There is no such deed.',
    holes:
      'Some old deeds (of dossiers closed over 90 days ago, or before a rebuild) are in the journal only: the list is not whole.',
    search: 'Search the journal',
    reading: (checked: number, total: number) => `Reading the journal: ${checked} of ${total} entries`,
    signed: 'Take out under the PC’s signature',
    who: 'Taken out by',
    pin: 'PIN of that person',
    pinMissing: 'Enter the PIN.',
    export: 'Export and sign',
    checkFile: 'Check a signed file',
    exported: 'Exported and signed. Its signature .sig lies beside it:',
    fileTrue: 'Signature true, file unchanged:',
    fileSays: (rows, station, at, by) =>
      `${rows} entries, signed by PC ${station} at ${at}, taken out by ${by}.`,
    ledger: {
      agrees: 'It agrees with the ledger of this PC.',
      'not-here': 'This PC lacks some of the ledger that was signed, and cannot compare.',
    },
    prove: 'Prove the journal',
    proving: (checked: number, total: number) => `Reading again: ${checked} of ${total} entries`,
    proved: (checked: number, faults: number) =>
      faults === 0
        ? `${checked} entries read again: as they were written.`
        : `${checked} entries read again: ${faults} are wrong. Leave the PC as it is and call the administrator.`,
    faults: {
      'entry-changed': 'the entry was changed',
      'body-changed': 'its content was changed',
      'does-not-follow': 'does not follow the one before',
      gap: 'entries before it are missing',
      'not-sealed': 'its content cannot be opened',
      'key-unknown': 'its content is under another key',
      'sealed-value-changed': 'its content was changed',
    },
    faultAt: (what: string, chain: string, seq: number) => `Chain ${chain}, entry ${seq}: ${what}`,
    lineAt: (file: string, endsAt: number) =>
      `File ${file}, the line that ends at byte ${endsAt}: unreadable`,
    months: {
      'month-changed': 'no longer what was sealed',
      'month-missing': 'is missing',
      'seal-changed': 'its seal was changed or is damaged; its entries read well',
    },
    monthAt: (file, what) => `File ${file}: ${what}`,
    looks:
      'Who opens a dossier, looks people up (by number or not) or reads the log: recorded once a day. The day’s work is not.',
    subjects: {
      office: 'office',
      person: 'person',
      station: 'PC',
      ticket: 'ticket',
      dossier: 'dossier',
      slip: 'slip',
    },
  },
});
