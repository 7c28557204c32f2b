/** A fictional person's card; every number is made of the date and the sex given, so it is valid. */
export type CardFields = {
  readonly idNumber: string;
  readonly oldIdNumber: string;
  readonly name: string;
  /** ddMMyyyy */
  readonly birth: string;
  readonly sex: string;
  readonly address: string;
  /** ddMMyyyy */
  readonly issued: string;
  readonly rest: readonly string[];
};

const AN: Omit<CardFields, 'idNumber'> = {
  oldIdNumber: '',
  name: 'Nguyễn Văn Mẫu',
  birth: '05031987',
  sex: 'Nam',
  address: 'Số 1 Phố Giả Tưởng, Hoàn Kiếm, Hà Nội',
  issued: '20062022',
  rest: [],
};

/** 12 digits that agree with a birth year and a sex: 001 (Hà Nội), century and sex, year, order. */
export function anIdentityNumber(birthYear: number, sex: 'male' | 'female', order = 1): string {
  const century = 2 * (Math.floor(birthYear / 100) - 19) + (sex === 'male' ? 0 : 1);
  const year = String(birthYear % 100).padStart(2, '0');
  return `001${century}${year}${String(order).padStart(6, '0')}`;
}

/** Text of an identity card's QR as TT 06/2021/TT-BCA has it, for a person who does not exist. */
export function aCardText(given: Partial<CardFields> = {}): string {
  const person = { ...AN, ...given };
  const sex = /^nam$/i.test(person.sex) ? 'male' : 'female';
  const idNumber = given.idNumber ?? anIdentityNumber(Number(person.birth.slice(4)), sex);
  const { oldIdNumber, name, birth, address, issued, rest } = person;
  return [idNumber, oldIdNumber, name, birth, person.sex, address, issued, ...rest].join('|');
}
