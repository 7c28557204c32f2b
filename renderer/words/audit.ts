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
    list: 'Các việc đã ghi',
    cut: 'Chỉ hiện các việc mới nhất. Hãy chọn ngày hoặc người để thấy việc cũ hơn.',
    none: 'Không có việc nào như vậy.',
    looks: 'Sổ cái ghi việc đã làm; chưa ghi ai đã xem hồ sơ.',
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
    list: 'Deeds on record',
    cut: 'Only the newest are shown. Choose a day or a person to see older ones.',
    none: 'There is no such deed.',
    looks: 'The ledger records what was done; who looked at a dossier is not recorded yet.',
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
