import { assertNever } from '../kit/result';
import { logoUrl } from '../office/logo';
import { A5_STYLE, ON_A4 } from './a5-style';
import { type Block, type BlockOf, NATIONAL_MOTTO, NATIONAL_NAME, type Slip, type TextStyle } from './slip';
import { matrixPath, type QrMatrix } from './symbol';

export type HtmlParts = {
  /** `@font-face` rules for 'Be Vietnam Pro', files beside the page or data: addresses; empty: what is installed. */
  readonly fontCss: string;
  /** Modules of a QR, made by whoever holds a barcode library. */
  readonly qrMatrix: (text: string) => QrMatrix;
  /** A5 by default, as the law draws form 01. */
  readonly page?: 'A5' | 'A4';
};

/**
 * The slip as a whole A5 page (form 01 as its law draws it), each liên on pages of its own. Every word of
 * the slip is escaped; there is no script and the policy in the head would stop one.
 */
export function toHtml(slip: Slip, parts: HtmlParts): string {
  const copies = splitCopies(slip.blocks).map(
    blocks => `<section class="copy">${blocks.map(block => blockHtml(block, parts)).join('\n')}</section>`,
  );
  const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data:; img-src data:";
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(slip.number)}</title>
<style>${styleText(parts.fontCss + A5_STYLE + (parts.page === 'A4' ? ON_A4 : ''))}</style>
</head>
<body>
${copies.join('\n')}
</body>
</html>
`;
}

export function escapeHtml(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, letter => names[letter] ?? '');
}

/** A style sheet must not be able to end its own element. */
function styleText(css: string): string {
  return css.replaceAll('<', '\\3c ');
}

function splitCopies(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const cuts = blocks.flatMap((block, at) => (block.kind === 'cut' ? [at] : []));
  return [...cuts, blocks.length].map((end, at) => blocks.slice(at === 0 ? 0 : (cuts[at - 1] ?? 0) + 1, end));
}

function blockHtml(block: Block, parts: HtmlParts): string {
  switch (block.kind) {
    case 'head':
      return headHtml(block);
    case 'title':
      return `<div class="title"><strong>${escapeHtml(block.form)}</strong>${paragraph(block.note, 'italic')}</div>`;
    case 'text':
      return block.only === 'roll' ? '' : paragraph(block.text, classOf(block));
    case 'pairs':
      return `<dl class="pairs">${block.rows.map(pairHtml).join('')}</dl>`;
    case 'table':
      return tableHtml(block);
    case 'rule':
      return '<hr>';
    case 'blank':
      return '<div class="blank"></div>';
    case 'qr':
      return qrHtml(block.text, parts.qrMatrix(block.text));
    case 'barcode':
    case 'cut':
      return '';
    case 'signatures':
      return signaturesHtml(block);
    default:
      return assertNever(block);
  }
}

function paragraph(text: string, names: string): string {
  return text === '' ? '' : `<p class="${names}">${escapeHtml(text)}</p>`;
}

function classOf(style: TextStyle): string {
  const names = [style.align, style.size, style.bold ? 'strong' : '', style.italic ? 'italic' : ''];
  return names.filter(name => name !== '').join(' ');
}

/** Agency on the left, state and motto on the right, place and date under the motto (NĐ 30/2020, Phụ lục I). */
function headHtml(head: BlockOf<'head'>): string {
  const left = paragraph(head.agency, 'caps') + paragraph(head.unit, 'caps strong line');
  const right =
    paragraph(NATIONAL_NAME, 'strong') +
    paragraph(NATIONAL_MOTTO, 'strong line') +
    paragraph(head.placeAndDate, 'italic');
  // The agency's name beside it says the same.
  const logo = head.logo ? `<img class="logo" src="${escapeHtml(logoUrl(head.logo))}" alt="">` : '';
  const names = head.logo ? 'head beside-logo' : 'head';
  return `<div class="${names}">${logo}<div>${left}</div>${head.national ? `<div>${right}</div>` : ''}</div>`;
}

function pairHtml(pair: BlockOf<'pairs'>['rows'][number]): string {
  const names = [pair.bold === true ? 'strong' : '', pair.value === '' ? 'empty' : ''].join(' ').trim();
  const beside = pair.beside === true ? ' class="beside"' : '';
  return `<div${beside}><dt>${escapeHtml(pair.label)}</dt><dd class="${names}">${escapeHtml(pair.value)}</dd></div>`;
}

function tableHtml({ columns, rows, foot }: BlockOf<'table'>): string {
  const names = columns.map(column => `${column.align}${column.width === 'fit' ? ' fit' : ''}`);
  const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell, at) => `<${tag} class="${names[at] ?? ''}">${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  const head = row(
    columns.map(column => column.head),
    'th',
  );
  const body = rows.map(cells => row(cells, 'td')).join('\n');
  const last = foot === undefined ? '' : `<tfoot>${row(foot, 'td')}</tfoot>`;
  return `<table><thead>${head}</thead><tbody>${body}</tbody>${last}</table>`;
}

function qrHtml(text: string, matrix: QrMatrix): string {
  const { side, path } = matrixPath(matrix);
  return (
    `<svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label="${escapeHtml(text)}" ` +
    `shape-rendering="crispEdges"><path d="${path}"/></svg>`
  );
}

function signaturesHtml({ signers }: BlockOf<'signatures'>): string {
  const columns = signers.map(
    ({ title, note, name }) =>
      `<div>${paragraph(title, 'strong')}${paragraph(note, 'italic')}<p>${escapeHtml(name)}</p></div>`,
  );
  return `<div class="signatures">${columns.join('')}</div>`;
}
