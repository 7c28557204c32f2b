import { dayOf, fromIso, showDay, timeOf } from '../kit/time';
import type { OfficeRow } from '../office/office';
import type { Ticket } from '../queue/ticket';
import { officeHead } from './form-parts';
import { type Block, type Slip, textBlock } from './slip';

type TicketParts = {
  readonly office: Pick<OfficeRow, 'name' | 'unit' | 'services' | 'logo'>;
  readonly ticket: Pick<Ticket, 'label' | 'service' | 'day' | 'takenAt' | 'priority'>;
  /** Tickets of the service still waiting when this one was drawn. */
  readonly waitingBefore: number;
};

/**
 * The number a citizen takes. It names nobody, and says "Ưu tiên" without the ground, since a ground
 * such as disability is sensitive personal data (Luật BVDLCN 91/2025/QH15).
 * The QR is `A025;20261123`: number first, then the day, so that yesterday's paper can be told.
 */
export function composeTicket({ office, ticket, waitingBefore }: TicketParts): Slip {
  const at = fromIso(ticket.takenAt);
  const service = office.services.find(each => each.prefix === ticket.service)?.name ?? '';
  const time = timeOf(at);
  const blocks: Block[] = [
    officeHead(office),
    { kind: 'rule' },
    textBlock('PHIẾU SỐ THỨ TỰ', { bold: true, align: 'center' }),
    textBlock(ticket.label, { size: 'huge', bold: true, align: 'center' }),
    ...(ticket.priority === null ? [] : [textBlock('Ưu tiên', { bold: true, align: 'center' })]),
    ...(service === '' ? [] : [textBlock(service, { bold: true, align: 'center' })]),
    { kind: 'rule' },
    {
      kind: 'pairs',
      rows: [
        { label: 'Số người chờ trước', value: String(waitingBefore) },
        { label: 'Thời gian', value: `${time} ${showDay(dayOf(at))}` },
        { label: 'Buổi', value: time < '12:00:00' ? 'Sáng' : 'Chiều' },
      ],
    },
    { kind: 'qr', text: `${ticket.label};${ticket.day.replaceAll('-', '')}` },
    textBlock('Vui lòng giữ phiếu và chờ gọi số. Xin cảm ơn!', { align: 'center' }),
  ];
  return { kind: 'ticket', number: ticket.label, blocks };
}
