import { wordsOf } from './language';

/** Titles of what lies over the desk, the help page and the box that finds and does. */
export const overlayWords = wordsOf({
  vi: {
    help: 'Trợ giúp',
    'shown-slip': 'Giấy hẹn cho người dân',
    photograph: 'Xin Ông/Bà chụp lại mã này để tra cứu và nhận kết quả.',
    done: 'Xong',
    palette: 'Tìm hoặc làm',
    spool: 'Phiếu in',
    settings: 'Thiết lập',
    city: 'Đường truyền về thành phố',
    'sign-in': 'Vào quầy, đổi cán bộ, ra quầy',
    paletteHint: 'Gõ việc cần làm, tên người, mã hồ sơ …',
    nothing: 'Không thấy gì.',
    openDossier: 'Mở hồ sơ',
    keys: 'Phím',
    keyList: [
      ['F1', 'Trợ giúp này'],
      ['F2', 'Gọi số tiếp'],
      ['F3', 'Gọi lại số đang phục vụ'],
      ['F4', 'Người có số không có mặt'],
      ['F5', 'Tiếp nhận hồ sơ'],
      ['F6', 'Hồ sơ hôm nay'],
      ['F7', 'Trả kết quả'],
      ['F8', 'Tra cứu'],
      ['F9', 'Sổ và báo cáo'],
      ['F10', 'Tiếp nhận (trong trang tiếp nhận)'],
      ['F11', 'Phiếu in: đang chờ, cần hỏi, in lại'],
      ['F12', 'Vào quầy, đổi cán bộ, ra quầy'],
      ['Ctrl+1 … 9', 'Lấy số theo lĩnh vực'],
      ['Ctrl+K', 'Tìm và làm bất cứ việc gì'],
      ['Esc', 'Quay lại, không mất gì'],
      ['Alt+1 … 9', 'Như F1 … F9'],
    ] as readonly (readonly [string, string])[],
    scanning: 'Máy quét',
    scanningText:
      'Quét thẻ căn cước khi đang ở trang tiếp nhận để điền người nộp. Quét mã trên giấy hẹn để mở hồ sơ. ' +
      'Nếu tên mất dấu, hãy đặt máy quét ở chế độ cổng COM hoặc sửa tên theo thẻ.',
    safety: 'Khi mất điện, mất mạng, hỏng máy in',
    safetyText:
      'Mọi việc đã báo "đã lưu" đều nằm trên ổ đĩa hai nơi. Mất mạng: cứ làm tiếp, máy tự gửi khi có mạng. ' +
      'Hỏng máy in: hồ sơ vẫn được nhận, phiếu chờ ở F11. Mất điện: mở lại, trang đang gõ dở vẫn còn.',
  },
  en: {
    help: 'Help',
    'shown-slip': 'Receipt for the citizen',
    photograph: 'Please take a picture of this code to look up and collect the result.',
    done: 'Done',
    palette: 'Find or do',
    spool: 'Slips',
    settings: 'Settings',
    city: 'Line to the city',
    'sign-in': 'Sign in, change, sign out',
    paletteHint: 'Type what to do, a name, a dossier code …',
    nothing: 'Nothing found.',
    openDossier: 'Open dossier',
    keys: 'Keys',
    keyList: [
      ['F1', 'This help'],
      ['F2', 'Call next'],
      ['F3', 'Call the number being served again'],
      ['F4', 'The holder did not come'],
      ['F5', 'Receive a dossier'],
      ['F6', "Today's dossiers"],
      ['F7', 'Hand back results'],
      ['F8', 'Search'],
      ['F9', 'Registers and reports'],
      ['F10', 'Receive (on the intake page)'],
      ['F11', 'Slips: waiting, asking, print again'],
      ['F12', 'Sign in, change, sign out'],
      ['Ctrl+1 … 9', 'Take a ticket of a service'],
      ['Ctrl+K', 'Find and do anything'],
      ['Esc', 'Back, losing nothing'],
      ['Alt+1 … 9', 'As F1 … F9'],
    ] as readonly (readonly [string, string])[],
    scanning: 'Scanner',
    scanningText:
      'Scan the identity card on the intake page to fill the submitter. Scan the code of a receipt to open its ' +
      'dossier. If names lose their accents, set the scanner to COM mode or correct the name by the card.',
    safety: 'When power, line or printer fail',
    safetyText:
      'Everything reported as kept is on the disk twice. No line: work on, it is sent when the line returns. ' +
      'No printer: dossiers are received, slips wait at F11. No power: open again, the page you typed is there.',
  },
});
