import { describe, expect, it } from 'vitest';
import { nameDoubtful } from '../../../../shared/scanning/name-doubt';

describe('a scanned name', () => {
  it.each(['Nguyễn Văn Mẫu', 'LÃ THỊ THỬ', "H'Hen Giả Niê", 'Đỗ Ảo', 'Trần Thị Giả-Định'])(
    'is trusted: %s',
    name => {
      expect(nameDoubtful(name)).toBe(false);
      expect(nameDoubtful(name.normalize('NFD'))).toBe(false);
    },
  );

  it.each([
    ['question marks for accents', 'Nguy?n V?n M?u'],
    ['replacement characters', 'Nguy\ufffdn Văn Mẫu'],
    ['accented letters dropped', 'Nguyn Vn Mẫu'],
    ['no accent at all', 'Nguyen Van Mau'],
    ['UTF-8 read as Latin', 'Nguyá»…n VÄƒn Máº«u'],
    ['Telex keys left over', 'Nguyeenx Văn Maaux'],
    ['VNI digits left over', 'Nguye64n Văn Mẫu'],
    ['nothing', ''],
  ])('is doubted for %s', (_, name) => {
    expect(nameDoubtful(name)).toBe(true);
  });
});
