/**
 * The form in which Vietnamese words are compared: no accents, no case, đ = d, single blanks.
 * Since every mark goes, the two ways of placing a tone (hoà, hòa) meet.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** First letters of the folded words: "Đăng ký khai sinh" gives "dkks". */
export function initials(text: string): string {
  return fold(text)
    .split(/[^a-z0-9]+/)
    .map(word => word.charAt(0))
    .join('');
}
