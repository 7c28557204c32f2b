const SURNAMES =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Lương Mai Tạ'.split(' ');
const MIDDLES =
  'Văn Thị Hữu Đức Minh Thu Thanh Ngọc Quang Xuân Hồng Kim Công Bảo Gia Thùy Anh Đình Hải Tuấn'.split(' ');
const GIVEN = (
  'An Bình Châu Chi Cường Dũng Dương Đạt Điệp Giang Hà Hạnh Hằng Hiếu Hòa Hoa Hùng Huy Hương Khánh Khoa Kiên ' +
  'Lan Linh Long Mai Minh My Nam Nga Ngân Nghĩa Nhung Oanh Phong Phúc Phương Quân Quỳnh Sơn Tâm Thảo Thắng ' +
  'Thịnh Thu Thủy Trang Trung Tú Tùng Uyên Vân Việt Vinh Yến Ứng Ước'
).split(' ');

/** A steady source of numbers from 0 to below `n`: the same people at every run. */
export type Dice = (n: number) => number;

export function steadyDice(seed: number): Dice {
  let state = seed;
  return n => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

/** A person who does not exist; surnames come as unevenly as real ones do. */
export function aPerson(dice: Dice, order: number) {
  const pick = (names: readonly string[]) => names[dice(names.length)] ?? '';
  const surname = SURNAMES[Math.min(dice(SURNAMES.length), dice(SURNAMES.length))] ?? '';
  const year = 40 + dice(60);
  return {
    name: `${surname} ${pick(MIDDLES)} ${pick(GIVEN)}`,
    idNumber: `0010${String(year).padStart(2, '0')}${String(order % 1_000_000).padStart(6, '0')}`,
    birthDate: `19${year}`,
    sex: dice(2) === 0 ? ('male' as const) : ('female' as const),
    address: `Số ${1 + dice(200)} ngõ ${1 + dice(90)}, phố Giả Tưởng, phường Giả Tưởng, Hà Nội`,
    phone: `09${String(dice(100_000_000)).padStart(8, '0')}`,
  };
}
