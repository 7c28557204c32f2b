import { wordsOf } from './language';

/** The ledger's deeds on one dossier, told in plain words. */
export const historyWords = wordsOf({
  vi: {
    system: 'Ứng dụng',
    city: 'Hệ thống thành phố',
    unknownPerson: 'Người không có trong danh sách',
    received: (code: string) => `Tiếp nhận hồ sơ, mã ${code}`,
    coded: (code: string) => `Cấp mã chính thức ${code}`,
    paid: (amount: string, method: string) => `Thu ${amount}, ${method}`,
    receipt: (series: string, number: string) => `biên lai ${series} số ${number}`,
    methods: { cash: 'tiền mặt', vietqr: 'chuyển khoản VietQR' },
    finished: 'Có kết quả',
    returned: (to: string) => `Trả kết quả cho ${to}`,
    decided: (state: string) => `Thành phố chuyển trạng thái: ${state}`,
    slip: {
      composed: { printer: 'Lập phiếu để in', pdf: 'Lập phiếu PDF', screen: 'Cho xem phiếu trên màn hình' },
      started: 'Bắt đầu in phiếu',
      ended: {
        printed: 'Máy in báo đã in xong',
        sent: 'Đã gửi phiếu đi; máy in không báo lại',
        failed: 'Chưa in được phiếu',
        unknown: 'Không rõ phiếu đã ra giấy chưa',
      },
      settled: {
        printed: 'Cán bộ xác nhận phiếu đã ra giấy',
        'not-printed': 'Cán bộ xác nhận phiếu chưa ra giấy, in tiếp',
        expired: 'Bỏ phiếu, không in nữa',
      },
      reprinted: 'Yêu cầu in lại phiếu',
    },
    notUnderstood: (deed: string) => `Chưa hiểu: bản ứng dụng mới hơn ghi việc "${deed}"`,
    station: (no: number) => `máy ${no}`,
  },
  en: {
    system: 'The app',
    city: 'City system',
    unknownPerson: 'Somebody not on the list',
    received: code => `Dossier received, code ${code}`,
    coded: code => `Official code ${code} given`,
    paid: (amount, method) => `${amount} paid, ${method}`,
    receipt: (series, number) => `receipt ${series} no. ${number}`,
    methods: { cash: 'cash', vietqr: 'VietQR transfer' },
    finished: 'Result ready',
    returned: to => `Result handed to ${to}`,
    decided: state => `The city changed the state: ${state}`,
    slip: {
      composed: {
        printer: 'Slip made for printing',
        pdf: 'Slip made as PDF',
        screen: 'Slip shown on screen',
      },
      started: 'Printing begun',
      ended: {
        printed: 'Printer says it is printed',
        sent: 'Slip sent; the printer gives no answer',
        failed: 'Slip could not be printed',
        unknown: 'Not known whether the slip is on paper',
      },
      settled: {
        printed: 'A clerk confirmed the slip is on paper',
        'not-printed': 'A clerk confirmed it is not on paper; printing goes on',
        expired: 'Slip dropped',
      },
      reprinted: 'Asked to print the slip again',
    },
    notUnderstood: deed => `Not understood: a newer version of the app wrote "${deed}"`,
    station: no => `PC ${no}`,
  },
});
