import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../../shared/kit/time';
import { composeTicket } from '../../../../shared/printing/compose-ticket';
import { composeReprint } from '../../../../shared/printing/copies';
import { toText } from '../../../../shared/printing/to-text';
import { aTicketSlip, SLIP_OFFICE } from '../../../office/printer-slips';

describe('the ticket', () => {
  it('bears its number and its day in the QR, number first', () => {
    expect(aTicketSlip().blocks).toContainEqual({ kind: 'qr', text: 'A025;20261123' });
  });

  it('says that it has priority but not why', () => {
    const text = toText(aTicketSlip({ priority: 'elderly' }), 48);
    expect(text).toContain('Ưu tiên');
    expect(text).not.toMatch(/cao tuổi/i);
  });

  it.each([
    ['11:59:59', 'Sáng'],
    ['12:00:00', 'Chiều'],
  ])('taken at %s belongs to buổi %s', (time, half) => {
    const ticket = {
      label: 'B001',
      service: 'B',
      day: '2026-11-23' as PlainDate,
      takenAt: `2026-11-23T${time}.000+07:00`,
      priority: null,
    };
    const text = toText(composeTicket({ office: SLIP_OFFICE, ticket, waitingBefore: 0 }), 48);
    expect(text).toContain(`Buổi: ${half}`);
    expect(text).toContain('Hộ tịch');
  });

  it('printed again says so on top, and keeps the time it was taken', () => {
    const text = toText(composeReprint(aTicketSlip(), Date.parse('2026-11-23T09:30:05+07:00')), 48);
    expect(text.trimStart().startsWith('BẢN IN LẠI')).toBe(true);
    expect(text).toContain('Thời gian: 08:42:07 23/11/2026');
  });
});
