/** Form 01 is A5 upright, 148 x 210 mm (TT 03/2025/TT-VPCP, Phụ lục I); two liên are two pages. */
export const A5_STYLE = `
@page { size: 148mm 210mm; margin: 9mm 10mm 9mm 14mm; }
* { box-sizing: border-box; }
html { font: 9.5pt/1.32 'Be Vietnam Pro', 'Times New Roman', serif; color: #000; background: #fff; }
body { margin: 0; overflow-wrap: anywhere; }
p, dl, dd { margin: 0; }
.copy + .copy { break-before: page; }
.head { display: flex; justify-content: space-between; gap: 4mm; text-align: center; font-size: 8.5pt; }
.head > div:first-child { flex: 2; }
.head > div:last-child { flex: 3; }
.strong { font-weight: 700; }
.caps { text-transform: uppercase; }
.italic { font-style: italic; }
.line::after { content: ''; display: block; width: 26mm; margin: .6mm auto 1mm; border-top: .3mm solid; }
.head .line + p { margin-top: 1mm; }
.title { text-align: center; margin: 2mm 0; }
.title strong { display: block; font-size: 12pt; }
.qr { float: right; width: 23mm; height: 23mm; margin: 0 0 1mm 2mm; }
.title { clear: none; }
.center { text-align: center; } .right { text-align: right; }
.large { font-size: 13pt; } .huge { font-size: 40pt; line-height: 1.1; }
.pairs > div > * { display: inline; }
.pairs dt::after { content: ': '; }
.empty::after { content: '..................................'; }
table { width: 100%; border-collapse: collapse; margin: 1mm 0; }
th, td { border: .2mm solid #000; padding: .4mm 1.2mm; text-align: left; vertical-align: top; }
th { font-weight: 700; text-align: center; }
.fit { width: 1%; white-space: nowrap; }
th.center, td.center { text-align: center; } th.right, td.right { text-align: right; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
tfoot { display: table-row-group; font-weight: 700; }
hr { border: 0; border-top: .2mm solid #000; margin: 1.5mm 0; }
.blank { height: 2mm; }
.signatures { display: flex; gap: 6mm; text-align: center; margin: 3mm 0 2mm; break-inside: avoid; }
.signatures > div { flex: 1; }
.signatures p:last-child { margin-top: 15mm; font-weight: 700; }
`;
