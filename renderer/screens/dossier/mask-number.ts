/** All but the last digits of a personal number, for a screen that others may see. */
export function maskNumber(number: string): string {
  const shown = Math.min(3, Math.floor(number.length / 3));
  return `${'•'.repeat(number.length - shown)}${number.slice(number.length - shown)}`;
}
