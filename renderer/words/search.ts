import { wordsOf } from './language';

export const searchWords = wordsOf({
  vi: {
    title: 'Tra cứu hồ sơ',
    find: 'Tên, mã hồ sơ, số giấy tờ, điện thoại; hoặc quét thẻ, quét giấy hẹn',
    list: 'Hồ sơ tìm thấy',
    shown: (count: number) => `${count} hồ sơ`,
    more: (count: number) => `Hiện ${count} hồ sơ mới nhất. Gõ thêm để thu hẹp.`,
    preparing: (count: string) => `Đang đọc sổ: ${count} hồ sơ đã tìm được.`,
    broken: 'Chưa đọc được hết sổ. Hãy mở lại ứng dụng; hồ sơ vẫn còn nguyên.',
    all: (count: string) => `Tìm trong ${count} hồ sơ trên máy này`,
    startTitle: 'Gõ để tìm trong mọi hồ sơ trên máy này.',
    startHint: 'Không cần gõ dấu. Tên gõ thứ tự nào cũng được, từ cuối có thể gõ dở.',
    examples: [
      ['nguyen van an', 'họ tên người nộp hoặc chủ hồ sơ'],
      ['0007', 'số cuối của mã hồ sơ'],
      ['001 087', 'số định danh, CMND, hộ chiếu'],
      ['0912 345', 'số điện thoại'],
    ] as readonly (readonly [string, string])[],
    sealSays: (kind: string, station: number, day: string, due: string | null) =>
      `${kind}, máy ${station} lập ${day}${due === null ? '' : `, hẹn ${due}`}`,
    notFound: 'Không thấy hồ sơ nào.',
    notFoundHint: 'Thử ít từ hơn, hoặc số giấy tờ. Hồ sơ nhận ở máy khác chỉ có ở đây sau khi đã đồng bộ.',
  },
  en: {
    title: 'Search dossiers',
    find: 'Name, code, identity number, phone; or scan a card or a receipt',
    list: 'Dossiers found',
    shown: count => (count === 1 ? '1 dossier' : `${count} dossiers`),
    more: count => `The latest ${count} are shown. Type more to narrow the list.`,
    preparing: count => `Reading the register: ${count} dossiers can be found by now.`,
    broken: 'The register could not be read whole. Reopen the app; the dossiers are safe.',
    all: count => `Searches ${count} dossiers on this PC`,
    startTitle: 'Type to search all dossiers on this PC.',
    startHint: 'No accents needed. Names in any order; the last word may be half typed.',
    examples: [
      ['nguyen van an', 'name of submitter or owner'],
      ['0007', 'last digits of a code'],
      ['001 087', 'number of an identity paper'],
      ['0912 345', 'phone number'],
    ],
    sealSays: (kind, station, day, due) =>
      `${kind}, made by PC ${station} on ${day}${due === null ? '' : `, due ${due}`}`,
    notFound: 'No dossier found.',
    notFoundHint:
      'Try fewer words, or a number. Dossiers of other PCs are here only once they are synchronised.',
  },
});
