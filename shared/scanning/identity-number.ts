/** What the 12 digits of a personal number say of their holder. */
export type IdentityFacts = { readonly birthYear: number; readonly sex: 'male' | 'female' };

/**
 * Reads the personal identification number: 3 digits of the place of birth registration, 1 of century
 * and sex (0/1 = male/female born 1900-1999, 2/3 = 2000-2099, up to 8/9), 2 of the year, 6 random
 * (NĐ 137/2015/NĐ-CP art. 13, TT 59/2021/TT-BCA art. 4). There is no check digit, and codes of merged
 * provinces stay valid, so the first three digits are not judged.
 */
export function readIdentityNumber(number: string): IdentityFacts | undefined {
  if (!/^\d{12}$/.test(number)) return undefined;
  const centuryAndSex = Number(number.charAt(3));
  return {
    birthYear: 1900 + 100 * Math.floor(centuryAndSex / 2) + Number(number.slice(4, 6)),
    sex: centuryAndSex % 2 === 0 ? 'male' : 'female',
  };
}
