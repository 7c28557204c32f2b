/** Form 01 is A5 upright, 148 x 210 mm (TT 03/2025/TT-VPCP, Phụ lục I); two liên are two pages. */
export const A5_STYLE = `
@page { size: 148mm 210mm; margin: 8mm 10mm 8mm 14mm; }
* { box-sizing: border-box; }
html { font: 9pt/1.28 'Be Vietnam Pro', 'Times New Roman', serif; color: #000; background: #fff; }
body { margin: 0; overflow-wrap: anywhere; }
p, dl, dd { margin: 0; }
/* accents reach above their line: without room they show at the foot of the page before */
.copy { padding-top: 1.5mm; }
.copy:not(:last-child) { break-after: page; }
.head { display: flex; justify-content: space-between; gap: 4mm; text-align: center; font-size: 8.5pt; text-wrap: balance; }
.head > div:first-of-type { flex: 2; }
.head > div:last-child { flex: 3; }
/* A logo takes the tenth by which it makes the letters smaller: no line breaks anew, so no head grows by it. */
.beside-logo { --tenth: calc((100% - 4mm) * .1); position: relative; padding-left: var(--tenth); }
.beside-logo > div > p { font-size: .88em; }
.logo { position: absolute; left: 0; top: 0; width: calc(var(--tenth) - 1.5mm); max-height: min(100%, 15mm); object-fit: contain; object-position: left top; }
.strong { font-weight: 700; }
.caps { text-transform: uppercase; }
.italic { font-style: italic; }
.line::after { content: ''; display: block; width: 26mm; margin: .6mm auto 1mm; border-top: .3mm solid; }
.head .line + p { margin-top: 1mm; }
.title { text-align: center; margin: 1.5mm 0; }
.title strong { display: block; font-size: 12pt; }
.qr { float: right; width: 23mm; height: 23mm; margin: 0 0 1mm 2mm; }
.center { text-align: center; } .right { text-align: right; }
.large { font-size: 13pt; } .huge { font-size: 40pt; line-height: 1.1; }
.pairs > div > * { display: inline; }
.pairs > div:has(+ .beside), .beside { display: inline-block; min-width: 45%; }
.pairs dt::after { content: ': '; }
.empty::after { content: '.................................'; }
table { width: 100%; border-collapse: collapse; margin: 1mm 0; }
th, td { white-space: pre-line; border: .2mm solid #000; padding: .4mm 1.2mm; text-align: left; vertical-align: top; }
th { font-weight: 700; text-align: center; }
.fit { width: 1%; white-space: nowrap; }
th.center, td.center { text-align: center; } th.right, td.right { text-align: right; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
tfoot { display: table-row-group; font-weight: 700; }
hr { border: 0; border-top: .2mm solid #000; margin: 1.5mm 0; }
.blank { height: 2mm; }
.signatures { display: flex; gap: 6mm; text-align: center; margin: .5mm 0 1.5mm; padding-top: 1.5mm; break-inside: avoid; }
.signatures > div { flex: 1; }
.signatures p:last-child { margin-top: 13mm; font-weight: 700; }
`;

/** The same form where only A4 lies in the tray: larger letters, the margins of NĐ 30/2020/NĐ-CP. */
export const ON_A4 = `
@page { size: 210mm 297mm; margin: 20mm 15mm 20mm 30mm; }
html { font-size: 12pt; }
.head { font-size: 11pt; }
.title strong { font-size: 14pt; }
`;
