import type { Dossier } from '../dossiers/dossier';
import { dayOf, fromIso, type Instant, showDay, showInstant } from '../kit/time';
import type { Office } from '../office/office';
import { NATIONAL_MOTTO, NATIONAL_NAME } from '../printing/slip';
import { escapeHtml } from '../printing/to-html';
import type { DayClass, ErasedDays } from '../station/erased-days';
import { LOG_STYLE } from './html-style';
import { stateWords } from './words';

type Head = Pick<Office, 'name' | 'unit' | 'place'>;

/** The minutes of an erasure, signed by both: how much of which class went, which lines of the register lost their people's
 * data, and why. A4. */
export function composeErasureMinutes(
  given: {
    readonly office: Head;
    readonly minutes: string;
    readonly ground: string;
    readonly people: readonly [first: string, second: string];
    readonly dossiers: readonly Pick<Dossier, 'code' | 'procedure' | 'day' | 'states'>[];
    readonly days: readonly (Pick<ErasedDays, 'of' | 'to'> & { readonly count: number })[];
    readonly at: Instant;
  },
  fontCss = '',
): string {
  const { office, minutes, ground, people, dossiers, days, at } = given;
  const rows = dossiers.map(({ code, procedure, day, states }, i) => [
    String(i + 1),
    code.text,
    procedure.name,
    showDay(day),
    showInstant(fromIso(states.at(-1)?.at ?? '')),
  ]);
  return page(office, 'BIÊN BẢN XÓA DỮ LIỆU CÁ NHÂN', fontCss, [
    `<p>Số: ${escapeHtml(minutes)}. Lập lúc ${showInstant(at)}.</p>`,
    `<p>Căn cứ: ${escapeHtml(ground)}.</p>`,
    table(
      ['Loại dữ liệu', 'Đã xóa', 'Số lượng'],
      [
        ['Hồ sơ', 'họ tên, số giấy tờ, địa chỉ, điện thoại và nội dung', String(dossiers.length)],
        ...days.map(({ of, to, count }) => [...erasedDaysWords[of], `${count}, đến hết ngày ${showDay(to)}`]),
      ],
    ),
    '<p>Dòng trong sổ theo dõi, và ai làm việc gì lúc nào trong sổ cái, được giữ lại. Dữ liệu đang có lệnh giữ không bị xóa.</p>',
    ...(rows.length > 0 ? [table(['STT', 'Mã hồ sơ', 'Thủ tục', 'Ngày nhận', 'Kết thúc'], rows)] : []),
    signatures(people.map(name => ['NGƯỜI THỰC HIỆN', name] as const)),
  ]);
}

const erasedDaysWords = {
  ticket: ['Số thứ tự', 'số, dịch vụ, diện ưu tiên, quầy gọi'],
  access: ['Nhật ký truy cập', 'nội dung tra cứu, xem và xuất dữ liệu'],
} as const satisfies Record<DayClass, readonly [string, string]>;

/** The answer to a citizen who asks what is kept of her (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15). A4. */
export function composeOwnData(
  given: {
    readonly office: Head;
    readonly idNumber: string;
    readonly dossiers: readonly Dossier[];
    readonly clerk: string;
    readonly at: Instant;
  },
  fontCss = '',
): string {
  const { office, idNumber, dossiers, clerk, at } = given;
  const rows = dossiers.map((dossier, i) => [
    String(i + 1),
    dossier.code.text,
    dossier.procedure.name,
    showDay(dossier.day),
    stateWords[dossier.state] ?? '',
    keptOf(dossier, idNumber),
  ]);
  return page(office, 'TRẢ LỜI YÊU CẦU CUNG CẤP DỮ LIỆU CÁ NHÂN', fontCss, [
    `<p>Số giấy tờ: ${escapeHtml(idNumber)}. Lập lúc ${showInstant(at)}.</p>`,
    dossiers.length === 0
      ? '<p>Máy này không lưu dữ liệu nào của người mang số giấy tờ trên.</p>'
      : table(['STT', 'Mã hồ sơ', 'Thủ tục', 'Ngày nhận', 'Trạng thái', 'Dữ liệu đang lưu'], rows),
    signatures([['NGƯỜI TRẢ LỜI', clerk]]),
  ]);
}

/** What stands there now, and what stood there before each correction: the history keeps both. */
function keptOf({ submitter, owner, corrections = [] }: Dossier, idNumber: string): string {
  const before = corrections.flatMap(one => {
    if (!('from' in one)) return [];
    const until = `trước khi sửa ngày ${showDay(dayOf(fromIso(one.at)))}`;
    return [
      [`người nộp (${until})`, one.from.submitter, one.to.submitter],
      [`chủ hồ sơ (${until})`, one.from.owner, one.to.owner],
    ] as const;
  });
  return ([['người nộp', submitter], ['chủ hồ sơ', owner], ...before] as const)
    .filter(([, ...people]) => people.some(person => person?.idNumber === idNumber))
    .flatMap(([role, person]) => (person ? [toldOf(role, person)] : []))
    .join('. ');
}

function toldOf(role: string, { name, birthDate, address, phone, email }: Dossier['owner']): string {
  return [`${role}: ${name}`, birthDate, address, phone, email].filter(Boolean).join('; ');
}

function page(office: Head, title: string, fontCss: string, parts: readonly string[]): string {
  const style = `${fontCss}${LOG_STYLE}@page { size: A4; margin: 18mm 15mm; } body { font-size: 10.5pt; } p { margin: 2mm 0; }`;
  const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data:";
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<style>${style.replaceAll('<', '\\3c ')}</style>
</head>
<body>
<div class="head">
<p>${escapeHtml(office.name.toUpperCase())}<strong class="line">${escapeHtml(office.unit.toUpperCase())}</strong></p>
<p><strong>${NATIONAL_NAME}</strong><strong class="line">${NATIONAL_MOTTO}</strong></p>
</div>
<h1>${title}</h1>
${parts.join('\n')}
</body>
</html>
`;
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = headings.map(heading => `<th>${heading}</th>`).join('');
  const lines = rows.map(row => `<tr>${row.map(cell => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`);
  return `<table><thead><tr>${head}</tr></thead><tbody>${lines.join('\n')}</tbody></table>`;
}

function signatures(people: readonly (readonly [role: string, name: string])[]): string {
  const boxes = people.map(
    ([role, name]) =>
      `<div><strong>${role}</strong>(Ký và ghi rõ họ tên)<br><br><br>${escapeHtml(name)}</div>`,
  );
  return `<div class="signatures">${boxes.join('')}</div>`;
}
