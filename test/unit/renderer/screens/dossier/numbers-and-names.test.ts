import { describe, expect, it } from 'vitest';
import { maskAddress, maskNumber } from '../../../../../renderer/parts/mask';
import { groupNumber } from '../../../../../renderer/screens/dossier/group-number';
import { shortName } from '../../../../../renderer/screens/dossier/short-name';

describe('names and numbers for reading', () => {
  it.each([
    ['Trần Thị Lan', 'T.T. Lan'],
    ['Lan', 'Lan'],
  ])('shortens %s', (name, short) => expect(shortName(name)).toBe(short));

  it.each([
    ['001087000123', '001 087 000 123', '•••••••••123'],
    ['0912345678', '0912 345 678', '•••••••678'],
    ['B1234567', 'B1234567', '••••••67'],
  ])('groups and masks %s', (number, grouped, masked) => {
    expect(groupNumber(number)).toBe(grouped);
    expect(maskNumber(number)).toBe(masked);
  });

  it.each([
    ['Số 12, ngõ 34, phường Giả Tưởng, Hà Nội', '•••••, Hà Nội'],
    ['thôn Ví Dụ', '•••••'],
  ])('masks %s down to its province', (address, masked) => expect(maskAddress(address)).toBe(masked));
});
