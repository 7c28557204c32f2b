/** A4 landscape, black on white; the head of the register repeats on every page and no line is cut in two. */
export const LOG_STYLE = `
@page { size: A4 landscape; margin: 10mm 8mm 12mm; }
* { box-sizing: border-box; }
body { margin: 0; font: 7.6pt/1.3 'Be Vietnam Pro', 'Noto Sans', sans-serif; color: #000; }
p, h1, h2 { margin: 0; }
.head { display: flex; justify-content: space-between; text-align: center; }
.head strong { display: block; }
.head .line { text-decoration: underline; text-underline-offset: 2pt; }
h1 { margin-top: 5mm; font-size: 13pt; text-align: center; }
.day { text-align: center; font-style: italic; margin-bottom: 4mm; }
h2 { margin: 6mm 0 2mm; font-size: 9.5pt; break-after: avoid; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.4pt solid #000; padding: 1mm; text-align: start; vertical-align: top; }
th { text-align: center; vertical-align: middle; font-weight: 700; background: #eee; }
td.number { text-align: end; white-space: nowrap; }
tr.sum td { font-weight: 700; }
.register { table-layout: fixed; overflow-wrap: break-word; }
.sums { width: auto; min-width: 60%; }
.block { break-inside: avoid; }
.empty { text-align: center; font-style: italic; }
.signatures { display: flex; justify-content: space-around; margin-top: 8mm; text-align: center; break-inside: avoid; }
.signatures div { min-height: 26mm; }
.signatures strong { display: block; }
.foot { margin-top: 4mm; font-size: 6.8pt; }
`;
