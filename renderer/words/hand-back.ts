import { wordsOf } from './language';

export const handBackWords = wordsOf({
  vi: {
    title: 'Trả kết quả',
    find: 'Tìm theo tên, mã, số giấy tờ; hoặc quét thẻ, quét giấy hẹn',
    filters: 'Hồ sơ nào',
    filter: { ready: 'Chờ trả', overdue: 'Chưa xong, quá hạn', work: 'Đang giải quyết' },
    list: 'Hồ sơ',
    shown: (count: number) => `${count} hồ sơ`,
    more: (count: number) => `Còn ${count} hồ sơ nữa. Gõ thêm để thu hẹp.`,
    loading: 'Đang tìm hồ sơ…',
    empty: {
      ready: 'Không có kết quả nào chờ trả.',
      overdue: 'Không có hồ sơ nào quá hạn.',
      work: 'Không có hồ sơ nào đang giải quyết.',
    },
    emptyHint: 'Hồ sơ có kết quả sẽ hiện ở đây, đến hạn trước đứng trước.',
    notFound: 'Không thấy hồ sơ nào như vậy ở nhóm này.',
    notFoundHint: 'Xem nhóm khác bằng Alt và mũi tên, hoặc tra cứu mọi hồ sơ: F8.',
  },
  en: {
    title: 'Hand back results',
    find: 'Find by name, code, identity number; or scan a card or a receipt',
    filters: 'Which dossiers',
    filter: { ready: 'Result ready', overdue: 'Open, overdue', work: 'At work' },
    list: 'Dossiers',
    shown: count => (count === 1 ? '1 dossier' : `${count} dossiers`),
    more: count => `${count} more. Type to narrow the list.`,
    loading: 'Looking for dossiers…',
    empty: {
      ready: 'No result waits to be handed back.',
      overdue: 'No dossier is overdue.',
      work: 'No dossier is at work.',
    },
    emptyHint: 'Dossiers with a result show here, the earliest appointment first.',
    notFound: 'No such dossier in this group.',
    notFoundHint: 'See another group with Alt and an arrow, or search all dossiers: F8.',
  },
});
