import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Applicant } from '../../../../shared/dossiers/dossier';
import { type Card, parseCard, toApplicant } from '../../../../shared/scanning/card';
import { readIdentityNumber } from '../../../../shared/scanning/identity-number';
import { aCardText, anIdentityNumber } from '../../../office/cards';
import { runs } from '../../../office/runs';

function getCard(text: string): Card {
  const card = parseCard(text);
  if (!card.ok) throw new Error(card.reason);
  return card.value;
}

describe('an identity card', () => {
  it('gives its seven fields', () => {
    const text = '001187004321|012345678|Trần Thị Giả Định|09021987|Nữ|Số 2 Ngõ Thử, Hà Nội|01072021';
    expect(getCard(text)).toEqual({
      idNumber: '001187004321',
      oldIdNumber: '012345678',
      name: 'Trần Thị Giả Định',
      birthDate: '1987-02-09',
      sex: 'female',
      address: 'Số 2 Ngõ Thử, Hà Nội',
      issuedOn: '2021-07-01',
      rest: [],
    });
  });

  it('leaves out an old number that the holder never had', () => {
    expect(getCard(aCardText())).not.toHaveProperty('oldIdNumber');
  });

  it('keeps what the card of 2024 says beyond the seventh field as it came', () => {
    const rest = ['', 'Nguyễn Văn Cha', 'Lê Thị Mẹ', '001087999999'];
    expect(getCard(aCardText({ rest })).rest).toEqual(rest);
    expect(getCard(aCardText({ rest: Array.from({ length: 400 }, () => 'x') })).rest).toHaveLength(400);
  });

  it.each([
    ['carriage return and line feed', (text: string) => `${text}\r\n`],
    ['a byte order mark and a final tab', (text: string) => `\ufeff${text}\t`],
    ['a start and an end character', (text: string) => `\u0002${text}\u0003`],
    ['an AIM identifier', (text: string) => `]Q3${text}`],
    ['letters taken apart (NFD)', (text: string) => text.normalize('NFD')],
    ['blanks around the fields', (text: string) => text.replaceAll('|', ' | ')],
  ])('reads the same with %s', (_, spoil) => {
    expect(parseCard(spoil(aCardText()))).toEqual(parseCard(aCardText()));
  });

  it('undoes Caps Lock, which inverts what a wedge types', () => {
    const card = getCard(aCardText({ name: 'nGUYỄN vĂN mẪU', sex: 'nAM', address: 'sỐ 1 pHỐ gIẢ tƯỞNG' }));
    expect(card).toMatchObject({ name: 'Nguyễn Văn Mẫu', sex: 'male', address: 'Số 1 Phố Giả Tưởng' });
  });

  it.each(['NGUYỄN VĂN MẪU', "H'Hen Giả Niê", 'Nguy?n V?n M?u'])('keeps the name as printed: %s', name => {
    expect(getCard(aCardText({ name })).name).toBe(name);
  });

  it.each(['Nữ', 'NỮ', 'nỮ', 'Nu', 'N?', 'N', 'N\ufffd'])('knows a woman by "%s"', sex => {
    expect(getCard(aCardText({ sex })).sex).toBe('female');
  });

  it('takes the year alone where day and month were never registered', () => {
    expect(getCard(aCardText({ birth: '00001948' })).birthDate).toBe('1948');
  });

  it('does not judge the province, which may have been merged away', () => {
    expect(parseCard(aCardText({ idNumber: '999087000001' })).ok).toBe(true);
  });

  it.each([
    ['a number of the next century', 1987, '001287000001'],
    ['another year', 1987, '001086000001'],
  ])('refuses %s beside the birth date', (_, year, idNumber) => {
    const text = aCardText({ birth: `0503${year}`, idNumber });
    expect(parseCard(text)).toMatchObject({ ok: false, reason: 'number-contradicts-date' });
  });

  it.each([
    ['too-few-fields', aCardText().split('|').slice(0, 6).join('|')],
    ['not-a-card', ''],
    ['not-a-card', '|||'],
    ['not-a-card', 'H26.101-261123-0007'],
    ['bad-number', aCardText({ idNumber: '00108700001' })],
    ['bad-number', aCardText({ idNumber: '００１０８７０００００１' })],
    ['bad-old-number', aCardText({ oldIdNumber: '12345' })],
    ['bad-name', aCardText({ name: '' })],
    ['bad-name', aCardText({ name: '???' })],
    ['bad-birth-date', aCardText({ birth: '30021987' })],
    ['bad-birth-date', aCardText({ birth: '29021900', idNumber: '001000000001' })],
    ['bad-birth-date', aCardText({ birth: '05/03/1987', idNumber: '001087000001' })],
    ['bad-birth-date', aCardText({ birth: '00131987' })],
    ['bad-sex', aCardText({ sex: 'Khác', idNumber: '001087000001' })],
    ['bad-issue-date', aCardText({ issued: '31042022' })],
    ['issued-before-birth', aCardText({ issued: '04031987' })],
    ['number-contradicts-sex', aCardText({ sex: 'Nữ', idNumber: '001087000001' })],
    ['health-card', 'GD4010112345678|4e677579e1bb856e20412042|05/03/1987|1|5068e1bb91|01 - 004|01/01/2020'],
    ['health-card', '0123456789|4e677579e1bb856e20412042|05/03/1987|1|5068e1bb91|01 - 004|01/01/2020'],
    ['health-card', '001087000001|4e677579e1bb856e20412042|05031987|Nam|5068e1bb91|01012020|-'],
  ])('refuses: %s', (reason, text) => {
    expect(parseCard(text)).toMatchObject({ ok: false, reason });
  });

  it('tells nothing of the holder in a refusal', () => {
    const refusal = JSON.stringify(parseCard(aCardText({ idNumber: '001087123456', sex: 'Nữ' })));
    expect(refusal).not.toMatch(/001087|Nguyễn/);
  });

  it('fills the applicant of form 01 without the old number and the parents', () => {
    const card = getCard(aCardText({ oldIdNumber: '012345678', rest: ['Nguyễn Văn Cha'] }));
    expect(toApplicant(card)).toEqual({
      name: 'Nguyễn Văn Mẫu',
      idNumber: '001087000001',
      birthDate: '1987-03-05',
      sex: 'male',
      address: 'Số 1 Phố Giả Tưởng, Hoàn Kiếm, Hà Nội',
    });
  });
});

const word = fc.constantFrom('Nguyễn', 'Đỗ', 'Thị', 'Thử', 'Nghiệm', 'Ảo', 'Y', "H'Giả", 'Ưng', 'Lã');
const twoDigits = (n: number) => String(n).padStart(2, '0');
const fictional = fc.record({
  name: fc.array(word, { minLength: 1, maxLength: 6 }).map(words => words.join(' ')),
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.integer({ min: 1, max: 12 }),
  year: fc.integer({ min: 1900, max: 2099 }),
  sex: fc.constantFrom('Nam', 'Nữ'),
  order: fc.integer({ min: 0, max: 999_999 }),
  oldIdNumber: fc.constantFrom('', '012345678', '001087000001'),
  address: fc.array(word, { maxLength: 12 }).map(words => words.join(', ')),
  rest: fc.array(fc.constantFrom('', 'Nguyễn Văn Cha', '01022024')),
});

function textOf(person: typeof fictional extends fc.Arbitrary<infer P> ? P : never): string {
  const { day, month, year, sex, order, name, oldIdNumber, address, rest } = person;
  const idNumber = anIdentityNumber(year, sex === 'Nam' ? 'male' : 'female', order);
  const birth = `${twoDigits(day)}${twoDigits(month)}${year}`;
  return aCardText({ idNumber, birth, sex, name, oldIdNumber, address, rest, issued: '31122099' });
}

/** A card with a few characters dropped, doubled or replaced, as a bad read or a hostile one has it. */
const spoilt = fc
  .tuple(
    fictional.map(textOf),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('', '|', '0', '\r', 'ữ', '\ud800', '\0', '７'))),
  )
  .map(([text, hits]) =>
    hits.reduce((spoiled, [at, piece]) => {
      const place = at % (spoiled.length + 1);
      return spoiled.slice(0, place) + piece + spoiled.slice(place + 1);
    }, text),
  );

describe('the card parser against anything', () => {
  it('gives back every fictional card', () => {
    fc.assert(
      fc.property(fictional, person => {
        const card = getCard(textOf(person));
        expect(card.name).toBe(person.name);
        expect(card.birthDate).toBe(`${person.year}-${twoDigits(person.month)}-${twoDigits(person.day)}`);
        expect(card.address).toBe(person.address);
        expect(card.oldIdNumber ?? '').toBe(person.oldIdNumber);
        expect(card.rest).toEqual(person.rest);
      }),
      { numRuns: runs(5_000) },
    );
  });

  it.each([
    ['any text', fc.string({ unit: 'binary', maxLength: 200 })],
    ['any fields', fc.array(fc.string({ maxLength: 14 }), { maxLength: 10 }).map(fields => fields.join('|'))],
    ['spoilt cards', spoilt],
  ])('never throws and never accepts a card that contradicts itself: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, text => {
        const card = parseCard(text);
        if (!card.ok) return;
        const { idNumber, birthDate, sex, name } = card.value;
        const facts = readIdentityNumber(idNumber);
        if (facts?.birthYear !== Number(birthDate.slice(0, 4)) || facts.sex !== sex)
          throw new Error('contradiction');
        if (/[\p{Cc}\p{Cs}|]/u.test(name) || name !== name.normalize('NFC')) throw new Error('unclean name');
        Applicant.parse(toApplicant(card.value));
      }),
      { numRuns: runs(15_000) },
    );
  });
});
