import { wordsOf } from './language';

/** Words of the public call board. It speaks Vietnamese whatever the desk is set to. */
export const boardWords = wordsOf({
  vi: {
    title: 'Bảng gọi số',
    now: 'Mời số',
    to: 'đến quầy',
    before: 'Vừa gọi',
    counter: 'Quầy',
    nobody: 'Xin Ông/Bà chờ gọi số',
    waiting: 'Đang chờ',
    people: (count: number) => `${count} người chờ`,
    notice: 'Xin giữ phiếu số. Người cao tuổi, khuyết tật, có thai, có công: xin báo cán bộ để được ưu tiên.',
    closed: 'Quầy chưa mở',
    weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  },
  en: {
    title: 'Call board',
    now: 'Now calling',
    to: 'to counter',
    before: 'Just called',
    counter: 'Counter',
    nobody: 'Please wait for your number',
    waiting: 'Waiting',
    people: (count: number) => `${count} waiting`,
    notice:
      'Please keep your ticket. The elderly, the disabled, expectant mothers: tell a clerk to go first.',
    closed: 'The counter is not open yet',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  },
});
