/** `001 087 000 001`, `0912 000 001`: digits in groups for reading; other numbers as they are. */
export function groupNumber(number: string): string {
  if (/^\d{12}$/.test(number)) return number.replace(/\B(?=(\d{3})+$)/g, ' ');
  if (/^0\d{9}$/.test(number)) return `${number.slice(0, 4)} ${number.slice(4, 7)} ${number.slice(7)}`;
  return number;
}
