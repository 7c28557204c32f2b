import { describe, expect, it } from 'vitest';
import { isWeakPin } from '../../../../shared/people/weak-pin';

describe('a PIN', () => {
  it.each([
    ['short', '27182'],
    ['longer than a PIN', '2718281828459'],
    ['of letters', 'abc123'],
    ['of Arabic-Indic digits', '٢٧١٨٢٨'],
    ['with a blank', '271 828'],
    ['a run', '123456'],
    ['a run backwards', '987654'],
    ['a run around the ten', '890123'],
    ['a run in twos', '024680'],
    ['one digit', '777777'],
    ['two digits', '112122'],
    ['a part said twice', '274274'],
    ['a pair said three times', '272727'],
    ['a birthday', '05031987'],
    ['a birthday, year first', '19870305'],
    ['a birthday in six digits', '150387'],
    ['a child’s birthday in six digits', '020914'],
    ['a birthday without noughts', '531987'],
    ['doubled digits of a run', '112233'],
    ['two runs in one', '192837'],
    ['a mirror', '174471'],
    ['two strokes over the keypad', '147258'],
    ['a cross over the keypad', '159753'],
  ])('that is %s is refused', (_, pin) => {
    expect(isWeakPin(pin)).toBe(true);
  });

  it.each([
    '271828',
    '311249',
    '320187',
    '141592',
    '577215',
    '05031887',
    '314159265358',
    '258036',
    '914725',
    '305814',
    '472916',
    '618305',
    '729405',
    '830614',
  ])('such as %s is taken', pin => {
    expect(isWeakPin(pin)).toBe(false);
  });
});
