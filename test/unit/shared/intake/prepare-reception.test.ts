import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../../../../shared/calendar/working-calendar';
import { shippedCatalogue } from '../../../../shared/catalogue/shipped-catalogue';
import type { Applicant } from '../../../../shared/dossiers/dossier';
import type { Intake } from '../../../../shared/intake/intake';
import { type Desk, prepareReception } from '../../../../shared/intake/prepare-reception';
import { instantAt } from '../../../../shared/kit/time';
import type { ProcedureNote } from '../../../../shared/office/procedure-note';
import { anIntake } from '../../../office/an-intake';
import { anOffice, monday } from '../../../office/day';

function aDesk(...procedureNotes: ProcedureNote[]): Desk {
  return {
    catalogue: shippedCatalogue,
    calendar: workingCalendar(),
    office: { ...anOffice, procedureNotes },
  };
}

function prepare(given: Partial<Intake>, { desk = aDesk(), time = '09:00' } = {}) {
  const prepared = prepareReception(anIntake(1, given), desk, instantAt(monday, time));
  return prepared.ok ? prepared.value : prepared.reason;
}

const an = (given: Partial<Applicant>): Applicant => ({ name: 'Nguyễn Văn Mẫu', ...given });
const paper = { name: 'Bằng tốt nghiệp', originals: 1, copies: 1, pages: 1, feeExempt: false };

describe('the intake page', () => {
  it.each<[string, Partial<Intake>, string]>([
    ['a submitter without a name', { submitter: an({ name: ' ' }) }, 'name-missing'],
    ['a name of figures', { submitter: an({ name: '12345' }) }, 'bad-name'],
    ['a name with a line break', { submitter: an({ name: 'Mẫu\u0007' }) }, 'bad-name'],
    ['a card number of 11 digits', { submitter: an({ idNumber: '00108700000' }) }, 'bad-id-number'],
    ['a paper number of letters alone', { submitter: an({ idNumber: 'HOCHIEU' }) }, 'bad-id-number'],
    [
      'a birth date of tomorrow',
      { submitter: an({ birthDate: '2026-11-24' as typeof monday }) },
      'bad-birth-date',
    ],
    ['a phone number with letters', { submitter: an({ phone: '09o0000001' }) }, 'bad-phone'],
    ['an address without @', { submitter: an({ email: 'mau.example.vn' }) }, 'bad-email'],
    ['an owner without a name', { owner: an({ name: ' ' }) }, 'owner-name-missing'],
    ['an owner whose number is wrong', { owner: an({ idNumber: '1' }) }, 'bad-id-number'],
    ['a procedure that is not in the catalogue', { procedure: '9.999999' }, 'unknown-procedure'],
    ['another procedure without a name', { procedure: 'other', otherName: ' ' }, 'procedure-name-missing'],
    ['a paper without a name', { papers: [{ ...paper, name: ' ' }] }, 'empty-paper-line'],
    ['a paper of no copy', { papers: [{ ...paper, originals: 0, copies: 0 }] }, 'empty-paper-line'],
    ['a paper of no page', { papers: [{ ...paper, pages: 0 }] }, 'empty-paper-line'],
  ])('with %s is refused', (_, given, reason) => {
    expect(prepare(given)).toBe(reason);
  });

  it.each([
    ['an old identity paper of 9 digits', { idNumber: '012 345 678' }, { idNumber: '012345678' }],
    ['a passport', { idNumber: 'c1234567' }, { idNumber: 'C1234567' }],
    ['a birth year alone', { birthDate: '1950' }, { birthDate: '1950' }],
    ['a phone number in groups', { phone: '0900 000.001' }, { phone: '0900000001' }],
    ['a name in pieces', { name: '  Nguye\u0302\u0303n   Văn Mẫu ' }, { name: 'Nguyễn Văn Mẫu' }],
    ['fields left empty', { address: ' ', phone: '', email: '' }, {}],
  ])('takes %s, tidied', (_, given, kept) => {
    expect(prepare({ submitter: an(given) })).toMatchObject({
      received: {
        submitter: { name: 'Nguyễn Văn Mẫu', ...kept },
        owner: { name: 'Nguyễn Văn Mẫu', ...kept },
      },
    });
  });

  it('keeps submitter and owner apart when papers are handed in for another', () => {
    const owner = an({ name: 'Đặng Văn Ứng' });
    expect(prepare({ owner })).toMatchObject({
      received: { submitter: { name: 'Nguyễn Văn Mẫu' }, owner: { name: 'Đặng Văn Ứng' } },
    });
  });

  it('knows a procedure by the province’s longer code', () => {
    expect(prepare({ procedure: '2.000815.000.00.00.H26' })).toMatchObject({
      received: { procedure: { code: '2.000815' } },
    });
  });

  it('takes what is not listed in the clerk’s words', () => {
    const term = { value: 3, unit: 'workingDay', basis: 'QĐ 1/2026' } as const;
    const given = { procedure: 'other', otherName: ' Xác nhận khác ', term, papers: [paper] };
    const prepared = prepare(given);
    expect(prepared).toMatchObject({
      slip: 'print',
      received: {
        procedure: { code: null, name: 'Xác nhận khác' },
        // Tuesday 24/11 is Culture Day, off since 2026.
        dueAt: '2026-11-27T09:00:00.000+07:00',
        fees: [],
      },
    });
  });

  it.each([
    ['15:00:00', '2026-11-23T17:00:00.000+07:00', 'none'],
    ['15:00:01', '2026-11-25T17:00:00.000+07:00', 'print'],
  ])('of same-day work at %s is due %s: slip %s', (time, dueAt, slip) => {
    expect(prepare({}, { time })).toMatchObject({ slip, received: { dueAt } });
  });

  it('promises no day where no term is known, unless the clerk or the office says one with its basis', () => {
    const procedure = '2.000913';
    expect(prepare({ procedure })).toMatchObject({ slip: 'print', received: { term: null, dueAt: null } });
    const term = { value: 2, unit: 'workingDay', basis: 'QĐ 2/2026' } as const;
    const desk = aDesk({ procedure, term, fees: {}, basis: 'QĐ 2/2026' });
    expect(prepare({ procedure }, { desk })).toMatchObject({
      received: { term, dueAt: '2026-11-26T09:00:00.000+07:00' },
    });
    const own = { ...term, value: 5 };
    expect(prepare({ procedure, term: own }, { desk })).toMatchObject({ received: { term: own } });
  });

  it('charges by pages and copies, and leaves an unknown amount open until the office knows it', () => {
    const fees = (value: ReturnType<typeof prepare>) =>
      typeof value === 'string' ? value : value.received.fees.map(fee => fee.amountVnd);
    expect(fees(prepare({ pages: 5, copies: 3 }))).toEqual([21_000]);
    expect(fees(prepare({ papers: [{ ...paper, feeExempt: true }] }))).toEqual([0]);
    const procedure = '1.000689';
    expect(fees(prepare({ procedure }))).toEqual([null]);
    const desk = aDesk({ procedure, term: null, fees: { fee: 15_000 }, basis: 'NQ 3/2026' });
    expect(fees(prepare({ procedure }, { desk }))).toEqual([15_000]);
    const extraFees = [{ label: 'Phí gửi', amountVnd: 30_000, basis: 'Bưu điện' }];
    expect(fees(prepare({ extraFees }))).toEqual([10_000, 30_000]);
  });
});
