import { describe, expect, it } from 'vitest';
import { instantAt } from '../../../../shared/kit/time';
import { composeDailyLog } from '../../../../shared/reports/daily-log';
import { composeLogHtml } from '../../../../shared/reports/html';
import { aDossier, anOffice, at, hung, lan, monday } from '../../../office/day';

function htmlOf(dossiers: ReturnType<typeof aDossier>[]): string {
  const now = instantAt(monday, '17:30');
  return composeLogHtml(
    composeDailyLog({ office: anOffice, day: monday, dossiers, tickets: [], people: [lan, hung], now }),
  );
}

describe('the register on paper', () => {
  it('has the thirteen columns of form 07, in its order', () => {
    const headings = [...htmlOf([aDossier(1)]).matchAll(/<th>(.*?)<\/th>/g)].map(match => match[1]);
    const form = [
      'STT',
      'Mã hồ sơ',
      'Tên TTHC',
      'Số lượng hồ sơ (bộ)',
      'Tên cá nhân, tổ chức',
      'Địa chỉ, số điện thoại',
      'Cơ quan chủ trì giải quyết',
      'Nhận hồ sơ',
      'Hẹn trả kết quả',
      'Trả kết quả',
      'Phương thức nhận kết quả',
      'Ký nhận',
      'Ghi chú',
    ];
    expect(headings.slice(0, 15).filter(heading => form.includes(heading ?? ''))).toEqual(form);
  });

  it('lets no text become markup', () => {
    const evil = '<img src=x onerror=alert(1)>"&';
    const html = htmlOf([aDossier(1, { note: evil, owner: { name: evil }, handledBy: evil })]);
    expect(html).not.toMatch(/<img|<script/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&amp;');
  });

  it('says so when nothing was received', () => {
    expect(htmlOf([])).toContain('Trong ngày không có hồ sơ.');
  });

  it('writes times and money the way the office reads them', () => {
    const html = htmlOf([
      aDossier(1, { receivedAt: at('08:42'), fees: [{ label: 'Phí', amountVnd: 1_250_000 }] }),
    ]);
    expect(html).toContain('08:42<br>23/11/2026');
    expect(html).toContain('1.250.000');
  });
});
