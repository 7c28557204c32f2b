import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../../electron/reports/csv';
import { toXlsx } from '../../../../electron/reports/xlsx';
import type { Dossier } from '../../../../shared/dossiers/dossier';
import { instantAt } from '../../../../shared/kit/time';
import { composeDailyLog } from '../../../../shared/reports/daily-log';
import { logTables } from '../../../../shared/reports/log-tables';
import { aDossier, anOffice, aTicket, at, hung, lan, monday } from '../../../office/day';
import { runs } from '../../../office/runs';

const BOM = '\ufeff';

function tablesOf(dossiers: readonly Dossier[]) {
  const tickets = [aTicket(25, { calledAt: at('08:04:05'), state: 'served', clerk: 'lan' })];
  const now = instantAt(monday, '17:30');
  return logTables(
    composeDailyLog({ office: anOffice, day: monday, dossiers, tickets, people: [lan, hung], now }),
  );
}

function readCsv(csv: string): readonly Record<string, string>[] {
  return parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' });
}

async function readXlsx(dossiers: readonly Dossier[]) {
  return readExcelFile(Buffer.from(await toXlsx(Object.values(tablesOf(dossiers)))));
}

const dossier = aDossier(1, {
  receivedAt: at('23:30'),
  ticket: 'ticket-A25',
  fees: [{ label: 'Phí', amountVnd: 1_250_000 }],
  note: 'Trang 1\nTrang 2; "bản chính", đủ',
});

describe('the log as CSV', () => {
  it('opens in Excel with its accents: byte order mark, CRLF, headings of form 07', () => {
    const csv = toCsv(tablesOf([dossier]).log);
    expect(csv.startsWith(`${BOM}STT,Mã hồ sơ,Tên TTHC,`)).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(3);
  });

  it('gives back what it was made of', () => {
    expect(readCsv(toCsv(tablesOf([dossier]).log))).toMatchObject([
      {
        'Mã hồ sơ': 'H26.101-261123-0001',
        'Nhận hồ sơ': '23/11/2026 23:30',
        'Trả kết quả': '',
        'Phí, lệ phí (đồng)': '1250000',
        'Thời gian chờ (phút:giây)': '4:05',
        'Ghi chú': 'Trang 1 Trang 2; "bản chính", đủ',
      },
    ]);
  });

  it.each([
    '=1+1',
    '+84912000001',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u200b=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
  ])('leaves no formula in a cell: %j', text => {
    const [row] = readCsv(toCsv(tablesOf([aDossier(1, { note: text })]).log));
    expect(row?.['Ghi chú']?.startsWith("'")).toBe(true);
  });

  it('leaves no formula in any cell of any text', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', '＝', ' ', '\u200b', 'a'),
      maxLength: 6,
    });
    fc.assert(
      fc.property(hostile, hostile, hostile, (note, name, address) => {
        const owner = { name, address, phone: note };
        const csv = toCsv(tablesOf([aDossier(1, { note, owner, handledBy: name })]).log);
        for (const cell of readCsv(csv).flatMap(row => Object.values(row))) {
          if (/^[\s\p{Cf}]*[=+\-@＝＋－＠\t\r]/u.test(cell))
            throw new Error(`formula: ${JSON.stringify(cell)}`);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('the log as XLSX', () => {
  it('has a sheet for the log and one for each sum', async () => {
    expect((await readXlsx([dossier])).map(sheet => sheet.sheet)).toEqual([
      'Nhật ký',
      'Tổng hợp theo thủ tục',
      'Tổng hợp theo cán bộ',
      'Số thứ tự',
    ]);
  });

  it('has real dates that show the wall clock of Vietnam, to the minute', async () => {
    const minutes = fc.integer({ min: 0, max: 24 * 60 * 366 });
    await fc.assert(
      fc.asyncProperty(fc.array(minutes, { minLength: 200, maxLength: 200 }), async offsets => {
        const start = instantAt(monday, '00:00');
        const columns = [{ heading: 'Nhận hồ sơ', kind: 'dateTime', width: 17 }] as const;
        const rows = offsets.map(minute => [start + minute * 60_000 + 59_999]);
        const [sheet] = await readExcelFile(
          Buffer.from(await toXlsx([{ name: 'x', columns, rows, total: null }])),
        );
        // The reader takes the sheet's wall time for UTC.
        const expected = offsets.map(minute => [
          new Date(Date.parse('2026-11-23T00:00:00Z') + minute * 60_000),
        ]);
        expect(sheet?.data.slice(1)).toEqual(expected);
      }),
      { numRuns: runs(3) },
    );
  });

  it('has real numbers, and adds them up in its last line', async () => {
    const [head, ...rows] = (await readXlsx([aDossier(2), dossier]))[0]?.data ?? [];
    const fees = rows.map(row => row[head?.indexOf('Phí, lệ phí (đồng)') ?? -1]);
    expect(fees).toEqual([8_000, 1_250_000, 1_258_000]);
  });

  it.each(['=1+1', '=HYPERLINK("http://example.vn")', '+84912000001', '00123', '<b>&"'])(
    'keeps text as text: %s',
    async note => {
      const [head, row] = (await readXlsx([aDossier(1, { note })]))[0]?.data ?? [];
      expect(row?.[head?.indexOf('Ghi chú') ?? -1]).toBe(note);
    },
  );

  it('can be written of a day on which nothing happened', async () => {
    expect((await readXlsx([]))[0]?.data).toHaveLength(2);
  });
});
