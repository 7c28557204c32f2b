import type { ResultBy } from '../dossiers/dossier';

/** Words that the register prints: part of the form, as the slips' words are part of the slips. */

/** National list of states (TrangThaiHoSo). */
export const stateWords: readonly string[] = [
  '',
  'Mới đăng ký',
  'Được tiếp nhận',
  'Không được tiếp nhận',
  'Đang xử lý',
  'Yêu cầu bổ sung giấy tờ',
  'Yêu cầu thực hiện nghĩa vụ tài chính',
  'Công dân yêu cầu rút hồ sơ',
  'Dừng xử lý',
  'Đã xử lý xong',
  'Đã trả kết quả',
];

export const resultByWords: Readonly<Record<ResultBy, string>> = {
  counter: 'Tại quầy',
  post: 'Qua bưu chính',
  home: 'Trả tại nhà',
};

/** Authors of entries that are not people. */
export const systemNames: Readonly<Record<string, string>> = {
  system: 'Hệ thống',
  city: 'Hệ thống của Thành phố',
};

export const sheetNames = {
  log: 'Nhật ký',
  byProcedure: 'Tổng hợp theo thủ tục',
  byClerk: 'Tổng hợp theo cán bộ',
  queue: 'Số thứ tự',
} as const;
