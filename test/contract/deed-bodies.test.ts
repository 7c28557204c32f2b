import { describe, expect, it } from 'vitest';
import { type DeedName, deeds } from '../../shared/ledger/deeds';
import { aLogo } from '../office/logos';

const day = '2026-11-23';
const at = '2026-11-23T08:00:00.000+07:00';
const id = '01931111-2222-7333-8444-000000000001';
const person = { name: 'Nguyễn Văn Mẫu', idNumber: '001087000001' };
const code = { text: 'H26.101-261123-0007', provisional: false, day, number: 7 };

const reasoned = { reason: 'Thiếu chữ ký', stage: 'handling', signer: 'Trần Thị Lan' };

/**
 * One body of every deed as version 1 of the ledger wrote it. Frozen: stores are full of them. A change that
 * makes one of these unreadable needs a new version of its deed instead.
 */
const written: { readonly [D in DeedName]: unknown } = {
  'epoch.opened': { reason: 'new', oldHead: null },
  'epoch.carried': { epoch: 1, from: 4, entries: [{ was: id, as: id }] },
  'station.started': { appVersion: '0.1.0' },
  'station.keyed': { publicKey: '0'.repeat(64) },
  'clerk.signedIn': { counter: 1, person: 'lan' },
  'clerk.signedOut': { counter: 1, person: 'lan' },
  'clerk.switched': { counter: 1, person: 'hoa', from: 'lan' },
  'desk.handedOver': {
    owner: 'lan',
    from: 'lan',
    to: 'hoa',
    counter: 1,
    reason: 'lunch',
    ticket: id,
    drafts: 1,
  },
  'block.leased': { agency: 'H26.101', epoch: 1, fromDay: day, toDay: day, first: 1, last: 200 },
  'clock.flagged': { byMs: -7_200_000 },
  'data.given': { person: 'hung', dossiers: 2 },
  'list.viewed': { list: 'number' },
  'log.exported': { day, person: 'hung' },
  'audit.exported': { day, person: '', deed: 'dossier.viewed', entries: 12 },
  'office.setUp': {
    code: 'H26.101',
    name: 'UBND phường Giả Tưởng',
    city: 'Hà Nội',
    unit: 'Trung tâm Phục vụ hành chính công',
    place: 'Giả Tưởng',
    phone: '',
    counters: [{ no: 1 }],
    services: [{ prefix: 'A', name: 'Chứng thực' }],
    printer: { mode: 'thermal', host: '192.168.1.50', port: 9100 },
    slipTitle: 'Giấy tiếp nhận hồ sơ',
    codeWidth: 4,
    daysOff: [day],
    daysOn: [],
  },
  'office.logoSet': { logo: aLogo(48) },
  'procedure.noted': { procedure: '2.000913', term: null, fees: { fee: 30_000 }, basis: 'NQ 06/2020' },
  'retention.set': { dossierDays: 1825 },
  'hold.placed': { hold: id, scope: { peopleOf: id }, ground: 'Công văn 12/TA' },
  'hold.lifted': { hold: id, ground: 'Công văn 15/TA' },
  'supervisor.waived': { ground: 'Công văn 12/UBND-NV' },
  'person.added': { name: 'Trần Thị Lan', role: 'clerk' },
  'person.listed': { staffCode: 'NV.012', name: 'Trần Thị Lan', role: 'clerk', from: day, to: null },
  'person.matched': { staffCode: 'NV.012', isSame: true },
  'person.pinSet': { salt: '0'.repeat(32), hash: '0'.repeat(64), cost: 32_768 },
  'person.recovered': {},
  'person.badgeSet': { salt: '0'.repeat(32), hash: '0'.repeat(64), cost: 32_768 },
  'person.badgeRevoked': {},
  'person.unlocked': {},
  'person.granted': { grant: 'supervisor', from: day, to: day, decision: '12/QĐ-UBND' },
  'person.left': { reason: 'Chuyển công tác' },
  'person.returned': {},
  'ticket.taken': { day, service: 'A', number: 25, priority: 'elderly' },
  'ticket.called': { counter: 1 },
  'ticket.recalled': { counter: 1 },
  'ticket.missed': { counter: 1 },
  'ticket.served': { counter: 1 },
  'ticket.voided': { reason: 'twice' },
  'dossier.received': {
    code,
    procedure: {
      code: '2.000815',
      name: 'Chứng thực bản sao',
      field: 'Chứng thực',
      catalogueVersion: '2026.10',
    },
    submitter: { ...person, birthDate: '1950', sex: 'male', address: 'Số 1', phone: '0900000001' },
    owner: { ...person, email: 'mau@example.vn' },
    receivedBy: 'Trung tâm - UBND phường Giả Tưởng',
    handledBy: 'UBND phường Giả Tưởng',
    handledHere: true,
    channel: 'counter',
    resultBy: 'post',
    papers: [{ name: 'Bằng tốt nghiệp', originals: 1, copies: 2, pages: 3, feeExempt: false }],
    sets: 1,
    fees: [
      { label: 'Phí chứng thực bản sao', amountVnd: 10_000 },
      { label: 'Lệ phí', amountVnd: null, basis: 'HĐND' },
    ],
    term: { value: 1, unit: 'sameDay', basis: 'NĐ 23/2015/NĐ-CP' },
    receivedAt: at,
    dueAt: at,
    counter: 1,
    ticket: id,
    note: '',
  },
  'dossier.coded': code,
  'dossier.paid': { method: 'cash', amountVnd: 10_000, receipt: { series: 'AA/26', number: '0000123' } },
  'dossier.finished': {
    number: '15/CT',
    summary: 'Đã chứng thực',
    signatory: { person: 'hung', name: 'Lê Mạnh Hùng', decision: '12/QĐ-UBND' },
  },
  'dossier.returned': { to: 'Nguyễn Văn Mẫu' },
  'dossier.supplementAsked': { ...reasoned, missing: ['Giấy chứng sinh'] },
  'dossier.supplied': { note: 'Đã nộp đủ', dueAt: at },
  'dossier.apologised': { ...reasoned, dueAt: at },
  'dossier.refused': reasoned,
  'dossier.withdrawn': reasoned,
  'dossier.stopped': reasoned,
  'dossier.corrected': {
    reason: 'Gõ nhầm họ',
    from: { owner: person, fees: [{ label: 'Lệ phí', amountVnd: null }] },
    to: { owner: { ...person, name: 'Nguyễn Văn Mẩu' }, fees: [{ label: 'Lệ phí', amountVnd: 5_000 }] },
  },
  'dossier.undone': { entry: id, reason: 'Bấm nhầm' },
  'dossier.viewed': {},
  'days.erased': {
    of: 'ticket',
    to: day,
    keptDays: [{ from: day, to: day }],
    kept: [id],
    count: 150,
    ground: 'Hết thời hạn lưu trữ',
    second: 'lan',
    minutes: '01/BB',
  },
  'dossier.erased': {
    code,
    officialCode: code,
    provisionalCode: null,
    procedure: {
      code: '2.000815',
      name: 'Chứng thực bản sao',
      field: 'Chứng thực',
      catalogueVersion: '2026.10',
    },
    handledBy: 'UBND phường Giả Tưởng',
    receivedAt: at,
    closedAt: at,
    state: 10,
    ground: 'Hết thời hạn lưu trữ',
    second: 'hung',
    minutes: '01/BB-2031',
  },
  'dossier.decided': { state: 5, at, note: 'Bổ sung' },
  'slip.composed': { kind: 'receipt', of: id, number: code.text, day, to: 'printer' },
  'slip.started': {},
  'slip.ended': { outcome: 'unknown', reason: 'app-died' },
  'slip.settled': { outcome: 'not-printed' },
  'slip.written': { number: 'P1-0042' },
  'slip.moved': { printer: 'p2' },
  'slip.reprinted': {},
};

describe('bodies of version 1', () => {
  it.each(Object.entries(written))('of %s are read as they were written', (deed, body) => {
    const kind = deeds[deed as DeedName];
    expect(kind.version).toBe(1);
    expect(kind.body.parse(body)).toEqual(body);
  });
});
