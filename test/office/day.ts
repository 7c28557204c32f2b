import type { Dossier } from '../../shared/dossiers/dossier';
import { dayOf, fromIso, instantAt, PlainDate, toIso } from '../../shared/kit/time';
import type { Office } from '../../shared/office/office';
import type { Person } from '../../shared/people/person';
import { type Ticket, ticketLabel } from '../../shared/queue/ticket';

export const monday = PlainDate.parse('2026-11-23');
export const friday = PlainDate.parse('2026-11-20');

/** `HH:mm` on a day as entries write it. */
export function at(time: string, day = monday): string {
  return toIso(instantAt(day, time));
}

export const anOffice: Office = {
  code: 'H26.101',
  name: 'UBND phường Giả Tưởng',
  city: 'Hà Nội',
  unit: 'Trung tâm Phục vụ hành chính công',
  place: 'Giả Tưởng',
  phone: '0240000000',
  counters: [{ no: 1 }, { no: 2 }],
  services: [
    { prefix: 'A', name: 'Chứng thực' },
    { prefix: 'B', name: 'Hộ tịch' },
  ],
  printer: { mode: 'none', host: '', port: 9100 },
  slipTitle: 'Giấy tiếp nhận hồ sơ',
  codeWidth: 4,
  daysOff: [],
  daysOn: [],
};

export const lan: Person = {
  id: 'lan',
  name: 'Trần Thị Lan',
  role: 'clerk',
  verifier: null,
  grants: [],
  left: null,
};
export const hung: Person = {
  id: 'hung',
  name: 'Lê Mạnh Hùng',
  role: 'supervisor',
  verifier: null,
  grants: [],
  left: null,
};

/** A dossier of a fictional person, received by Lan and at work; `given` changes what matters to the test. */
export function aDossier(number: number, given: Partial<Dossier> = {}): Dossier {
  const receivedAt = given.receivedAt ?? at('08:30');
  const day = dayOf(fromIso(receivedAt));
  const text = `H26.101-${day.slice(2).replaceAll('-', '')}-${String(number).padStart(4, '0')}`;
  const code = given.code ?? { text, provisional: false, day, number };
  return {
    id: `dossier-${number}`,
    code,
    procedure: { code: '1.001193', name: 'Đăng ký khai sinh', field: 'Hộ tịch', catalogueVersion: '1' },
    submitter: {
      name: 'Nguyễn Văn Mẫu',
      idNumber: '001087000001',
      address: 'Số 1 Phố Giả Tưởng',
      phone: '0912000001',
    },
    owner: {
      name: 'Nguyễn Văn Mẫu',
      idNumber: '001087000001',
      address: 'Số 1 Phố Giả Tưởng',
      phone: '0912000001',
    },
    receivedBy: 'UBND phường Giả Tưởng',
    handledBy: 'UBND phường Giả Tưởng',
    handledHere: true,
    channel: 'counter',
    resultBy: 'counter',
    papers: [],
    sets: 1,
    fees: [{ label: 'Phí cấp bản sao', amountVnd: 8_000 }],
    term: null,
    receivedAt,
    dueAt: at('17:00', day),
    counter: 1,
    ticket: null,
    note: '',
    day,
    clerk: 'lan',
    station: 1,
    seq: number,
    state: given.states?.at(-1)?.state ?? 4,
    officialCode: code.provisional ? null : code,
    provisionalCode: code.provisional ? code : null,
    states: [1, 2, 4].map(state => ({ state: state as 1 | 2 | 4, at: receivedAt, by: 'lan' })),
    payments: [],
    paidOn: (given.payments ?? []).map(payment => dayOf(fromIso(payment.at))),
    result: null,
    returned: null,
    ...given,
  };
}

export function aTicket(number: number, given: Partial<Ticket> = {}): Ticket {
  const service = given.service ?? 'A';
  return {
    id: `ticket-${service}${number}`,
    day: monday,
    service,
    number,
    priority: null,
    label: ticketLabel(service, number),
    state: 'waiting',
    takenAt: at('08:00'),
    calledAt: null,
    endedAt: null,
    counter: null,
    clerk: null,
    calls: 0,
    ...given,
  };
}
