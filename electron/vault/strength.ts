import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/**
 * What zxcvbn calls moderate against somebody who guesses offline at a slow hash: at a quarter of a second per guess,
 * a year of one core. The screen says from where on it is strong, and offers one that is.
 */
const ENOUGH = 8;
/** zxcvbn takes time that grows with the square of the length; more than this adds nothing. */
const LONGEST = 80;
/** What a thief tries first at a ward's PC, written without accents; the package's own lists know no Vietnamese. */
const counter =
  'phuong xa quan huyen thanh pho ha noi hanoi viet nam vietnam uy ban nhan dan ubnd uyban mot cua motcua quay ho so hoso ' +
  'giay to thu tuc mat khau matkhau cum tu co quan hanh chinh cong trung tam phuc vu nguyen tran le pham hoang vo dang bui ' +
  'do ngo duong ly van thi anh em chi ong ba yeu thuong xin chao cam on hoan kiem dong da ba dinh cau giay hai trung tay';

let measure: ZxcvbnFactory | undefined;

export type Strength = { readonly isEnough: boolean; readonly log10Guesses: number };

/** How many guesses a passphrase is worth, as a power of ten. */
export function strengthOf(passphrase: string): Strength {
  measure ??= new ZxcvbnFactory({
    dictionary: { ...dictionary, counter: counter.split(' ') },
    graphs: adjacencyGraphs,
  });
  const bare = passphrase
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    // Each blank would count as a guess of its own, and a thief knows where words end.
    .replace(/\s+/g, '')
    .slice(0, LONGEST);
  const { guessesLog10 } = measure.check(bare);
  return { isEnough: guessesLog10 >= ENOUGH, log10Guesses: Math.round(guessesLog10 * 10) / 10 };
}
